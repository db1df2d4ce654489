using System.Collections.Immutable;
using MultiRegion.Components.Sizing;

namespace MultiRegion.Components.Mesh.Traffic;

/// <summary>A region and the one that stands in for it.</summary>
/// <param name="From">The callers' region.</param>
/// <param name="To">Where their calls go when it fails.</param>
public readonly record struct LocalityFailover(string From, string To);

/// <summary>How the calls of one region are shared out.</summary>
/// <param name="From">The callers' region.</param>
/// <param name="To">Percent by region, 100 together.</param>
public sealed record LocalitySplit(string From, ImmutableSortedDictionary<string, int> To);

/// <summary>
/// Which region answers calls from which. One rule per host says either who stands in or who gets which share: Istio
/// takes one of the two, and a share given away for good would hide that the own region has failed.
/// </summary>
public static class LocalityRules
{
    /// <summary>
    /// One entry per region: the first other one, in failover order, stands in. Further regions follow behind it, without
    /// being named.
    /// </summary>
    /// <param name="regions">Two or more, in failover order.</param>
    public static ImmutableArray<LocalityFailover> Failover(ImmutableArray<string> regions) =>
        [.. regions.Select(region => new LocalityFailover(region, regions.First(other => other != region)))];

    /// <summary>One entry per region: the remote share is spread evenly, and what does not divide goes to those first in failover order.</summary>
    /// <param name="regions">Two or more, in failover order.</param>
    /// <param name="remote">The share of the other regions together; at least 1 % each, and less than all.</param>
    public static ImmutableArray<LocalitySplit> Split(ImmutableArray<string> regions, Percentage remote) =>
        [.. regions.Select(region => new LocalitySplit(region, Shares(region, [.. regions.Where(other => other != region)], remote.Value)))];

    /// <summary>The largest share that is not all, so that the own region is still asked.</summary>
    public const int LargestRemote = Percentage.Maximum - 1;

    /// <summary>The smallest share that gives every other region one percent; Istio refuses a share of nothing.</summary>
    /// <param name="regions">How many regions there are.</param>
    public static int SmallestRemote(int regions) => Math.Max(1, regions - 1);

    private static ImmutableSortedDictionary<string, int> Shares(string own, ImmutableArray<string> others, int remote) =>
        others
            .Select((other, place) => KeyValuePair.Create(other, (remote / others.Length) + (place < remote % others.Length ? 1 : 0)))
            .Append(KeyValuePair.Create(own, Percentage.Maximum - remote))
            .ToImmutableSortedDictionary(StringComparer.Ordinal);
}
