using System.Collections.Immutable;

namespace MultiRegion.Planner.Dns;

/// <summary>Every state of the world that an entrance may meet.</summary>
internal static class DnsWorlds
{
    private static readonly bool[] Either = [false, true];
    private static readonly string?[] Nowhere = [null];

    /// <summary>
    /// Every combination of: regions up, broken or lost; where the writer is; old databases that still take writes; regions
    /// without metrics, and what they said last; load balancers that call themselves healthy whatever stands behind them;
    /// and where it decides, the region that is switched on.
    /// </summary>
    public static IEnumerable<DnsWorld> Of(Entrance entrance)
    {
        var regions = entrance.Order;
        return
            from up in Subsets(regions)
            from broken in Subsets(up)
            from writer in Writers(entrance)
            from unfenced in Subsets(Unfenced(entrance, writer, up))
            from silent in Subsets(up)
            from claimed in Subsets(entrance.Promise is Promise.HoldsWriter ? regions.Except(up.Except(silent)) : [])
            from failOpen in Either
            from switched in entrance.Promise is Promise.SwitchedOn ? [.. regions] : Nowhere
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
    }

    private static IEnumerable<string?> Writers(Entrance entrance) =>
        entrance.Promise is Promise.HoldsWriter or Promise.ReachesWriter ? entrance.Order.Append<string?>(null) : Nowhere;

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
