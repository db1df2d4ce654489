using System.Collections.Immutable;
using MultiRegion.Components.Sizing;

namespace MultiRegion.Components.Database;

/// <summary>How many instances a region's member of a global database runs, and where.</summary>
internal static class MemberSizing
{
    /// <summary>
    /// The zones that get an instance: at full capacity every one, below it the region's share of them, rounded up. Never
    /// none: a member without an instance takes minutes to get one before it can be promoted.
    /// </summary>
    /// <param name="zones">The region's zones; they keep this order, so that a zone added at the end moves no instance.</param>
    /// <param name="capacity">The share of full service that the region runs in normal operation.</param>
    internal static ImmutableArray<string> Zones(ImmutableArray<string> zones, Percentage capacity) =>
        [.. zones.Take(capacity.Of(zones.Length))];
}
