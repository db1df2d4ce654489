using MultiRegion.Components.Dns;
using MultiRegion.Offline;

namespace MultiRegion.Planner.Dns;

/// <summary>What the planned health checks say in a state of the world. Each check is read once, and then asked of many states.</summary>
internal sealed class HealthModel(DnsPlan dns)
{
    private static readonly Func<DnsWorld, bool> Always = _ => true;
    private static readonly Func<DnsWorld, bool> Never = _ => false;

    private readonly Dictionary<string, Func<DnsWorld, bool>> read = [];

    /// <summary>What a record's check says.</summary>
    /// <param name="reference">The check.</param>
    /// <param name="region">The region that the record leads to.</param>
    /// <param name="world">The state.</param>
    public bool IsHealthy(CheckReference reference, string? region, DnsWorld world) => reference.Check is { } check
        ? IsHealthy(check, world)
        // What AWS makes for a switch plan is on for the region that the plan has activated.
        : region == world.SwitchedTo;

    /// <summary>What a planned check says.</summary>
    public bool IsHealthy(PlannedResource check, DnsWorld world)
    {
        if (!read.TryGetValue(check.Urn, out var says))
            read.Add(check.Urn, says = Read(check));
        return says(world);
    }

    private Func<DnsWorld, bool> Read(PlannedResource check)
    {
        var status = Status(check);
        return DnsPlan.Flag(check.Inputs["invertHealthcheck"]) ? world => !status(world) : status;
    }

    private Func<DnsWorld, bool> Status(PlannedResource check)
    {
        // A check that is disabled counts as healthy for ever.
        if (DnsPlan.Flag(check.Inputs["disabled"]))
            return Always;

        return DnsPlan.Text(check.Inputs["type"]) switch
        {
            "HTTPS" or "HTTP" or "HTTPS_STR_MATCH" or "HTTP_STR_MATCH" => Endpoint(check),
            "CALCULATED" => Calculated(check),
            "CLOUDWATCH_METRIC" => Alarm(check),
            "RECOVERY_CONTROL" => dns.Follow(check, check.Inputs["routingControlArn"]) is { } control ? world => control.Name == world.SwitchedTo : Never,
            _ => Never,
        };
    }

    private Func<DnsWorld, bool> Endpoint(PlannedResource check)
    {
        if (dns.RegionOf(DnsPlan.Text(check.Inputs["fqdn"])) is not { } region)
            return Never;

        var path = DnsPlan.Text(check.Inputs["resourcePath"]);
        if (path == HealthEndpoint.PathOf(HealthContract.WriterHere))
            return world => world.Serves(region) && SaysHere(region, world);
        if (path == HealthEndpoint.PathOf(HealthContract.WriterReachable))
            return world => world.Serves(region) && SaysReachable(region, world);
        return world => world.Serves(region);
    }

    /// <summary>What the pods say that look for the writer in their own region.</summary>
    private bool SaysHere(string region, DnsWorld world) => dns.Told.GetValueOrDefault(region) switch
    {
        null => false,
        { Follows: false } => true,
        { Home: { } home } => home == region ? world.ClaimsWriter(region) : home == world.Writer && world.HasWriter,
        _ => false,
    };

    private bool SaysReachable(string region, DnsWorld world) =>
        dns.Told.GetValueOrDefault(region) is { } told && (!told.Follows || world.HasWriter);

    private Func<DnsWorld, bool> Calculated(PlannedResource check)
    {
        var children = DnsPlan.Items(check.Inputs["childHealthchecks"]).Select(child => dns.Follow(check, child)).OfType<PlannedResource>().ToList();
        var threshold = DnsPlan.Number(check.Inputs["childHealthThreshold"]) ?? 0;
        return world => children.Count(child => IsHealthy(child, world)) >= threshold;
    }

    // Route 53 follows the alarm's metric. Where there is none, the check says for itself what that means.
    private Func<DnsWorld, bool> Alarm(PlannedResource check)
    {
        var region = DnsPlan.Text(check.Inputs["cloudwatchAlarmRegion"]);
        var silence = DnsPlan.Text(check.Inputs["insufficientDataHealthStatus"]);
        if (dns.Follow(check, check.Inputs["cloudwatchAlarmName"]) is not { } alarm || alarm.Region != region)
            return Silence(silence, wasHealthy: true) ? Always : Never;

        return DnsPlan.Text((alarm.Inputs["dimensions"] as PlannedObject)?["PodName"]) == HealthEndpoint.WriterWorkload
            ? world => world.Reports(region) ? !SaysHere(region, world) : Silence(silence, wasHealthy: !world.ClaimedLast.Contains(region))
            : world => world.Reports(region) ? world.Serves(region) : Silence(silence, wasHealthy: true);
    }

    private static bool Silence(string status, bool wasHealthy) => status switch
    {
        "Healthy" => true,
        "Unhealthy" => false,
        _ => wasHealthy,
    };
}
