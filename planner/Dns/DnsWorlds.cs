using System.Collections.Immutable;

namespace MultiRegion.Planner.Dns;

/// <summary>The states of the world that an entrance may meet.</summary>
internal static class DnsWorlds
{
    /// <summary>
    /// The most regions of which every state is tried together. A region more is ten times the states: three make thousands,
    /// five a million.
    /// </summary>
    internal const int MostTogether = 3;

    private static readonly bool[] Either = [false, true];
    private static readonly string?[] Nowhere = [null];

    /// <summary>True when every state is tried.</summary>
    public static bool AreAll(Entrance entrance) => entrance.Order.Length <= MostTogether;

    /// <summary>
    /// Every combination of: regions up, broken or lost; where the writer is; old databases that still take writes; regions
    /// without metrics, and what they said last; load balancers that call themselves healthy whatever stands behind them;
    /// and where it decides, the region that is switched on. Of more regions than <see cref="MostTogether"/>, any two in
    /// every combination, while the others are all well or all lost; a writer among those is in the first of them.
    /// </summary>
    public static IEnumerable<DnsWorld> Of(Entrance entrance)
    {
        var regions = entrance.Order;
        if (AreAll(entrance))
            return Of(entrance, regions, []);

        return
            from first in Enumerable.Range(0, regions.Length)
            from second in Enumerable.Range(first + 1, regions.Length - first - 1)
            let pair = ImmutableArray.Create(regions[first], regions[second])
            from well in new[] { regions.RemoveRange(pair), [] }
            from world in Of(entrance, pair, well)
            select world;
    }

    private static IEnumerable<DnsWorld> Of(Entrance entrance, ImmutableArray<string> varied, ImmutableArray<string> well) =>
        from there in Subsets(varied)
        let up = there.AddRange(well)
        from broken in Subsets(there)
        from writer in Writers(entrance, varied)
        from unfenced in Subsets(Unfenced(entrance, writer, up).Intersect(varied))
        from silent in Subsets(there)
        from claimed in Subsets(entrance.Promise is Promise.HoldsWriter ? varied.Except(there.Except(silent)) : [])
        from failOpen in Either
        from switched in entrance.Promise is Promise.SwitchedOn ? [.. entrance.Order] : Nowhere
        select new DnsWorld
        {
            Up = [.. up],
            Broken = [.. broken],
            Writer = writer,
            Unfenced = [.. unfenced],
            Silent = [.. silent],
            ClaimedLast = [.. claimed],
            LoadBalancersFailOpen = failOpen,
            SwitchedTo = switched,
        };

    // In one that is looked at, in another, which are all alike, or in none.
    private static string?[] Writers(Entrance entrance, ImmutableArray<string> varied) =>
        entrance.Promise is Promise.HoldsWriter or Promise.ReachesWriter ? [.. varied, .. entrance.Order.Except(varied).Take(1), null] : Nowhere;

    // A promotion goes to a later region, and what it replaced stands before it. Going back is a switchover, which loses
    // nothing and fences both sides; a forced failover back needs the other side shut by hand, as the handbook says.
    private static IEnumerable<string> Unfenced(Entrance entrance, string? writer, IReadOnlyCollection<string> up) =>
        entrance.Promise is Promise.HoldsWriter && writer is not null && up.Contains(writer)
            ? entrance.Order.TakeWhile(region => region != writer).Where(up.Contains)
            : [];

    private static IEnumerable<ImmutableArray<string>> Subsets(IEnumerable<string> items)
    {
        var all = items.ToList();
        return Enumerable.Range(0, 1 << all.Count).Select(bits => all.Where((_, place) => (bits >> place & 1) == 1).ToImmutableArray());
    }
}
