using System.Collections.Immutable;
using MultiRegion.Components.Dns;

namespace MultiRegion.Planner.Dns;

/// <summary>A name that people ask for, with what its records make of it.</summary>
/// <param name="Key">What is asked.</param>
/// <param name="Order">The regions in the order in which they are answered to those who are near none.</param>
/// <param name="Promise">What a region must be able to do to be answered.</param>
/// <param name="IsLocalFirst">True when each region's own callers are answered by that region first.</param>
/// <param name="IsShared">True when more than one region serves in normal operation.</param>
/// <param name="Unguarded">Records that lead to a region without a health check.</param>
internal sealed record Entrance(
    RecordKey Key,
    ImmutableArray<string> Order,
    Promise Promise,
    bool IsLocalFirst,
    bool IsShared,
    ImmutableArray<DnsRecord> Unguarded)
{
    private const string Address = "A";

    /// <summary>The entrances of a plan.</summary>
    public static ImmutableArray<Entrance> Of(DnsPlan dns) => [.. dns.Entrances.Select(key => Of(dns, key))];

    private static Entrance Of(DnsPlan dns, RecordKey key)
    {
        var leaves = Leaves(dns, key, []).ToList();
        var top = dns.Group(key).ToList();

        // Addresses decide where people go; what stands beside them must say the same.
        var led = Leaves(dns, key with { Type = Address }, []).ToList() is { Count: > 0 } addresses
            ? addresses
            : leaves;
        return new(
            key,
            [.. led.Select(RegionOf).OfType<string>().Distinct()],
            PromiseOf(dns, leaves),
            IsLocalFirst: top.Exists(record => record.Routing.Kind is RoutingKind.Latency),
            IsShared: top.Exists(record => record.Routing.Kind is RoutingKind.Weighted),
            [.. leaves.Where(record => record.HealthCheck is null)]);
    }

    // Primaries before secondaries, and the larger share first.
    private static IEnumerable<DnsRecord> Leaves(DnsPlan dns, RecordKey key, ImmutableHashSet<RecordKey> above) =>
        above.Contains(key)
            ? []
            : dns.Group(key)
                .OrderBy(record => record.Routing.Kind is RoutingKind.Secondary)
                .ThenByDescending(record => record.Routing.Weight)
                .SelectMany(record => record.Target is RecordTarget.Alias alias ? Leaves(dns, alias.Key, above.Add(key)) : [record]);

    private static string? RegionOf(DnsRecord record) => record.Target switch
    {
        RecordTarget.LoadBalancer target => target.Region,
        RecordTarget.Values { Items: [var only] } => only,
        _ => null,
    };

    private static Promise PromiseOf(DnsPlan dns, List<DnsRecord> leaves)
    {
        var checks = leaves.Select(record => record.HealthCheck).OfType<CheckReference>().ToList();
        if (checks.Exists(check => check.Check is null))
            return Promise.SwitchedOn;

        var all = checks.SelectMany(check => WithChildren(dns, check.Check!)).ToList();
        if (all.Exists(check => DnsPlan.Text(check.Inputs["type"]) == "RECOVERY_CONTROL"))
            return Promise.SwitchedOn;

        var paths = all.Select(check => DnsPlan.Text(check.Inputs["resourcePath"])).ToHashSet();
        return !dns.HasDatabase ? Promise.Answers
            : paths.Contains(HealthEndpoint.PathOf(HealthContract.WriterHere)) ? Promise.HoldsWriter
            : paths.Contains(HealthEndpoint.PathOf(HealthContract.WriterReachable)) ? Promise.ReachesWriter
            : Promise.Answers;
    }

    private static IEnumerable<Offline.PlannedResource> WithChildren(DnsPlan dns, Offline.PlannedResource check) =>
        DnsPlan.Items(check.Inputs["childHealthchecks"])
            .Select(child => dns.Follow(check, child))
            .OfType<Offline.PlannedResource>()
            .SelectMany(child => WithChildren(dns, child))
            .Prepend(check);
}

/// <summary>What a region must be able to do to be answered.</summary>
internal enum Promise
{
    /// <summary>It answers.</summary>
    Answers,

    /// <summary>It answers and holds the writer.</summary>
    HoldsWriter,

    /// <summary>It answers and reaches the writer.</summary>
    ReachesWriter,

    /// <summary>People or a plan have switched it on.</summary>
    SwitchedOn,
}
