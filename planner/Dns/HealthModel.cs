using MultiRegion.Components.Dns;
using MultiRegion.Offline;

namespace MultiRegion.Planner.Dns;

/// <summary>What the planned health checks say in a state of the world.</summary>
internal sealed class HealthModel(DnsPlan dns)
{
    /// <summary>What a record's check says.</summary>
    /// <param name="reference">The check.</param>
    /// <param name="region">The region that the record leads to.</param>
    /// <param name="world">The state.</param>
    public bool IsHealthy(CheckReference reference, string? region, DnsWorld world) => reference.Check is { } check
        ? IsHealthy(check, world)
        // What AWS makes for a switch plan is on for the region that the plan has activated.
        : region == world.SwitchedTo;

    /// <summary>What a planned check says.</summary>
    public bool IsHealthy(PlannedResource check, DnsWorld world) =>
        Status(check, world) != DnsPlan.Flag(check.Inputs["invertHealthcheck"]);

    private bool Status(PlannedResource check, DnsWorld world)
    {
        // A check that is disabled counts as healthy for ever.
        if (DnsPlan.Flag(check.Inputs["disabled"]))
            return true;

        return DnsPlan.Text(check.Inputs["type"]) switch
        {
            "HTTPS" or "HTTP" or "HTTPS_STR_MATCH" or "HTTP_STR_MATCH" => Endpoint(check, world),
            "CALCULATED" => Children(check, world) >= (DnsPlan.Number(check.Inputs["childHealthThreshold"]) ?? 0),
            "CLOUDWATCH_METRIC" => Alarm(check, world),
            "RECOVERY_CONTROL" => dns.Follow(check, check.Inputs["routingControlArn"]) is { } control && control.Name == world.SwitchedTo,
            _ => false,
        };
    }

    private bool Endpoint(PlannedResource check, DnsWorld world)
    {
        if (dns.RegionOf(DnsPlan.Text(check.Inputs["fqdn"])) is not { } region)
            return false;

        var path = DnsPlan.Text(check.Inputs["resourcePath"]);
        return world.Serves(region)
            && (path != HealthEndpoint.PathOf(HealthContract.WriterHere) || SaysHere(region, world))
            && (path != HealthEndpoint.PathOf(HealthContract.WriterReachable) || SaysReachable(region, world));
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

    private int Children(PlannedResource check, DnsWorld world) =>
        DnsPlan.Items(check.Inputs["childHealthchecks"]).Count(child =>
            dns.Follow(check, child) is { } resource && IsHealthy(resource, world));

    // Route 53 follows the alarm's metric. Where there is none, the check says for itself what that means.
    private bool Alarm(PlannedResource check, DnsWorld world)
    {
        var region = DnsPlan.Text(check.Inputs["cloudwatchAlarmRegion"]);
        if (dns.Follow(check, check.Inputs["cloudwatchAlarmName"]) is not { } alarm || alarm.Region != region)
            return Silence(check, wasHealthy: true);

        var isWriterSignal = DnsPlan.Text((alarm.Inputs["dimensions"] as PlannedObject)?["PodName"]) == HealthEndpoint.WriterWorkload;
        if (!world.Reports(region))
            return Silence(check, wasHealthy: !isWriterSignal || !world.ClaimedLast.Contains(region));
        return isWriterSignal ? !SaysHere(region, world) : world.Serves(region);
    }

    private static bool Silence(PlannedResource check, bool wasHealthy) => DnsPlan.Text(check.Inputs["insufficientDataHealthStatus"]) switch
    {
        "Healthy" => true,
        "Unhealthy" => false,
        _ => wasHealthy,
    };
}
