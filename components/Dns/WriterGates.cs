using System.Collections.Immutable;

namespace MultiRegion.Components.Dns;

/// <summary>
/// Whose claim to the writer keeps a region out. Only regions later in failover order: a promotion is newer than what it
/// replaced, so when two databases take writes because the old one could not be fenced, the later region has the right
/// one. A region's own alarm never gates it, for the alarm comes a minute after the endpoint that says the same.
/// </summary>
/// <param name="Region">The region that is kept out.</param>
/// <param name="Claimants">The regions whose claim does it.</param>
/// <param name="Silence">What the silence of a claimant means.</param>
internal sealed record WriterGates(string Region, ImmutableArray<string> Claimants, SilenceMeans Silence)
{
    /// <summary>The gates of every region.</summary>
    /// <param name="order">The home first, then in failover order.</param>
    internal static ImmutableArray<WriterGates> For(ImmutableArray<string> order) =>
    [
        .. order.Select((region, place) => new WriterGates(
            region,
            order[(place + 1)..],
            // The home is answered when nothing is healthy, so a claimant that died with the writer cannot lock it out,
            // and a gap in metrics must not let it back in. Others have no such way back.
            place == 0 ? SilenceMeans.LastKnownStatus : SilenceMeans.Healthy)),
    ];
}
