using System.Collections.Immutable;

namespace MultiRegion.Planner.Dns;

/// <summary>Who gets the traffic: answers queries from the planned records as Route 53 would.</summary>
/// <seealso href="https://docs.aws.amazon.com/Route53/latest/DeveloperGuide/health-checks-how-route-53-chooses-records.html"/>
internal sealed class DnsInterpreter(DnsPlan dns)
{
    // A chain of more names than this leads back to itself.
    private const int LongestChain = 32;

    private readonly HealthModel health = new(dns);

    /// <summary>The answer: each region, and the share of queries that it is answered to.</summary>
    /// <param name="key">What is asked.</param>
    /// <param name="world">The state of the world.</param>
    /// <param name="asker">The region of whoever asks; null for users anywhere.</param>
    /// <returns>Shares that add up to one. Under an empty region, what is answered otherwise or not at all.</returns>
    public ImmutableSortedDictionary<string, double> Answer(RecordKey key, DnsWorld world, string? asker = null)
    {
        var shares = ImmutableSortedDictionary.CreateBuilder<string, double>(StringComparer.Ordinal);
        Collect(key, new(world, asker), share: 1, LongestChain, shares);
        return shares.ToImmutable();
    }

    private void Collect(RecordKey key, Query query, double share, int links, IDictionary<string, double> shares)
    {
        var group = dns.Group(key).ToList();
        if (group.Count == 0 || links == 0)
        {
            Add(shares, string.Empty, share);
            return;
        }

        foreach (var (record, part) in Choose(group, query))
        {
            switch (record.Target)
            {
                case RecordTarget.LoadBalancer target:
                    Add(shares, target.Region, share * part);
                    break;
                case RecordTarget.Alias alias:
                    Collect(alias.Key, query, share * part, links - 1, shares);
                    break;
                case RecordTarget.Values values:
                    Add(shares, string.Join(' ', values.Items), share * part);
                    break;
                default:
                    Add(shares, string.Empty, share * part);
                    break;
            }
        }
    }

    private IEnumerable<(DnsRecord Record, double Part)> Choose(List<DnsRecord> group, Query query)
    {
        var healthy = group.Where(record => IsHealthy(record, query.World, LongestChain)).ToList();
        switch (group[0].Routing.Kind)
        {
            case RoutingKind.Primary or RoutingKind.Secondary:
                // With both unhealthy the primary is answered.
                var primary = group.Find(record => record.Routing.Kind is RoutingKind.Primary);
                var secondary = group.Find(record => record.Routing.Kind is RoutingKind.Secondary);
                var chosen = secondary is not null && healthy.Contains(secondary) && (primary is null || !healthy.Contains(primary))
                    ? secondary
                    : primary ?? secondary!;
                return [(chosen, 1)];

            case RoutingKind.Weighted:
                // With all unhealthy all are answered, as if all were healthy.
                var candidates = healthy.Count > 0 ? healthy : group;
                var whole = candidates.Sum(record => record.Routing.Weight);
                return candidates
                    .Where(record => whole == 0 || record.Routing.Weight > 0)
                    .Select(record => (record, whole == 0 ? 1d / candidates.Count : record.Routing.Weight / whole));

            case RoutingKind.Latency:
                var near = healthy.Count > 0 ? healthy : group;
                var nearest = near.Find(record => record.Routing.Region == query.Asker);
                // Who is nearest among the others depends on networks; each of them may be.
                return nearest is not null ? [(nearest, 1)] : near.Select(record => (record, 1d / near.Count));

            default:
                return [(group[0], 1)];
        }
    }

    private bool IsHealthy(DnsRecord record, DnsWorld world, int links)
    {
        if (record.HealthCheck is { } check && !health.IsHealthy(check, (record.Target as RecordTarget.LoadBalancer)?.Region ?? RegionIn(record), world))
            return false;

        return record.Target switch
        {
            RecordTarget.LoadBalancer { FollowsHealth: true } target => world.LoadBalancersFailOpen || world.Serves(target.Region),
            // A name is healthy while any of its records is.
            RecordTarget.Alias { FollowsHealth: true } alias => links > 0 && dns.Group(alias.Key).Any(inner => IsHealthy(inner, world, links - 1)),
            _ => true,
        };
    }

    // A TXT record names the region in words.
    private static string? RegionIn(DnsRecord record) => record.Target is RecordTarget.Values { Items: [var only] } ? only : null;

    private static void Add(IDictionary<string, double> shares, string region, double share)
    {
        shares.TryGetValue(region, out var sum);
        shares[region] = sum + share;
    }

    private sealed record Query(DnsWorld World, string? Asker);
}
