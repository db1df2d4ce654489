using System.Collections.Immutable;

namespace MultiRegion.Components.Dns;

/// <summary>
/// Which records make a name follow the healthy region. Route 53 knows pairs only, a primary and a secondary, so more
/// regions make a chain: the secondary of each pair is the next pair. A name has one policy, so a share or a nearest
/// region stands above: its records lead to names of their own, each with a chain that begins elsewhere.
/// </summary>
public static class FailoverChain
{
    private const int Everything = 100;

    /// <summary>One name, answered by the first healthy region.</summary>
    /// <param name="name">The name in full.</param>
    /// <param name="regions">Two or more, the home first, then in failover order.</param>
    public static ImmutableArray<ChainRecord> Ordered(string name, ImmutableArray<string> regions) => Ordered(name, name, regions);

    // Each link is named below the chain's own name: names that grew with every link would be too long for ten regions.
    private static ImmutableArray<ChainRecord> Ordered(string chain, string name, ImmutableArray<string> regions)
    {
        var (first, rest) = (regions[0], regions[1..]);
        var primary = new ChainRecord(name, first, new Routing.Primary(), new ChainTarget.Region(first));
        if (rest is [var last])
            return [primary, new(name, last, new Routing.Secondary(), new ChainTarget.Region(last))];

        var next = $"after-{first}.{chain}";
        return
        [
            primary,
            new(name, $"after-{first}", new Routing.Secondary(), new ChainTarget.Chain(next)),
            .. Ordered(chain, next, rest),
        ];
    }

    /// <summary>One name of which every region but the home serves a share in normal operation.</summary>
    /// <param name="name">The name in full.</param>
    /// <param name="regions">Two or more, the home first, then in failover order.</param>
    /// <param name="warmPercent">The share of each of the others, in percent; 0 for none, and what is left must be the larger part.</param>
    public static ImmutableArray<ChainRecord> Shared(string name, ImmutableArray<string> regions, int warmPercent) =>
        warmPercent == 0
            ? Ordered(name, regions)
            : Spread(name, regions, region => new Routing.Share(
                region == regions[0] ? Everything - (warmPercent * (regions.Length - 1)) : warmPercent));

    /// <summary>One name, answered by the region it is asked in, and by the others when that one is unhealthy.</summary>
    /// <param name="name">The name in full.</param>
    /// <param name="regions">Two or more, in failover order.</param>
    public static ImmutableArray<ChainRecord> LocalFirst(string name, ImmutableArray<string> regions) =>
        Spread(name, regions, region => new Routing.Nearest(region));

    private static ImmutableArray<ChainRecord> Spread(string name, ImmutableArray<string> regions, Func<string, Routing> routing) =>
    [
        .. regions.SelectMany(region =>
        {
            var own = $"from-{region}.{name}";
            return Ordered(own, [region, .. regions.Remove(region)])
                .Prepend(new(name, region, routing(region), new ChainTarget.Chain(own)));
        }),
    ];
}
