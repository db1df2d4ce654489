using System.Collections.Immutable;
using MultiRegion.Offline;
using MultiRegion.Planner.Dns;
using MultiRegion.Planner.Output;
using MultiRegion.Planner.Planning;

namespace MultiRegion.Planner.Checks;

/// <summary>
/// DNS history: records keep their roles. Route 53 takes one primary, one secondary and one policy per name, and a
/// deployment changes one record after the other, so it would stop halfway. Compared with the plan that was last reviewed.
/// </summary>
internal sealed class DnsHistoryCheck : IPlanCheck
{
    /// <inheritdoc/>
    public string Name => "dns-history";

    /// <inheritdoc/>
    public CheckResult Run(SystemPlan plan)
    {
        if (plan.Recorded is not { } recorded)
            return new(Name, CheckStatus.Pass, "no reviewed plan of records to compare with");

        var before = Of(recorded);
        var (refused, handwork) = (new List<string>(), new List<string>());
        foreach (var (key, records) in Of(plan).Where(group => before.ContainsKey(group.Key)))
        {
            if (Swap(key, before[key], records) is { } swap)
                refused.Add(swap);
            else if (Other(key, before[key], records) is { } other)
                handwork.Add(other);
        }

        return refused.Count + handwork.Count == 0
            ? new(Name, CheckStatus.Pass, $"{Wording.Count(before.Count, "name")} as reviewed")
            : new(Name, refused.Count > 0 ? CheckStatus.Fail : CheckStatus.Warn, $"{Wording.Count(refused.Count + handwork.Count, "name")} that cannot be changed one record at a time")
            {
                Lines = [.. refused, .. handwork],
            };
    }

    private static ImmutableSortedDictionary<string, ImmutableArray<DnsRecord>> Of(SystemPlan plan) => new DnsPlan(plan).Records
        .Where(record => record.Routing.Kind is not RoutingKind.Simple)
        .GroupBy(record => $"{record.Key.Name} {record.Key.Type}")
        .ToImmutableSortedDictionary(same => same.Key, same => same.ToImmutableArray(), StringComparer.Ordinal);

    private static string? Swap(string key, ImmutableArray<DnsRecord> before, ImmutableArray<DnsRecord> after) =>
        Holder(before, RoutingKind.Primary) is { } was && Holder(after, RoutingKind.Primary) is { } willBe && was.SetIdentifier != willBe.SetIdentifier
            ? $"{key}: got {willBe.SetIdentifier} as PRIMARY, which is {was.SetIdentifier} in the reviewed plan: Route 53 refuses two PRIMARY records of one name, "
                + $"so a swap cannot be applied one record at a time. Set dns.primary back to {was.SetIdentifier}; users follow health without a swap."
            : null;

    private static string? Other(string key, ImmutableArray<DnsRecord> before, ImmutableArray<DnsRecord> after)
    {
        if (Policy(before) != Policy(after))
        {
            return $"{key}: got {Policy(after)} records, which are {Policy(before)} in the reviewed plan: Route 53 takes one policy per name. "
                + $"Remove them first, while the name has no answer: {Removal(before)}";
        }

        return Holder(before, RoutingKind.Secondary) is { } was && Holder(after, RoutingKind.Secondary) is { } willBe && was.SetIdentifier != willBe.SetIdentifier
            ? $"{key}: got {willBe.SetIdentifier} as SECONDARY, which is {was.SetIdentifier} in the reviewed plan: Route 53 refuses two SECONDARY records of one name. "
                + $"Remove the old one first, while the home answers alone: {Removal([was])}"
            : null;
    }

    private static DnsRecord? Holder(ImmutableArray<DnsRecord> records, RoutingKind role) => records.FirstOrDefault(record => record.Routing.Kind == role);

    private static string Policy(ImmutableArray<DnsRecord> records) => records[0].Routing.Kind switch
    {
        RoutingKind.Primary or RoutingKind.Secondary => "failover",
        RoutingKind.Weighted => "weighted",
        RoutingKind.Latency => "latency",
        _ => "other",
    };

    private static string Removal(IEnumerable<DnsRecord> records) =>
        $"pulumi destroy --stack {records.First().Stack} {string.Join(' ', records.Select(record => $"--target '**{record.Resource.Name}'"))}";
}
