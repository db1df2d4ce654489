namespace MultiRegion.Components.Sizing;

/// <summary>
/// How much a region can run: the nodes of full service, and the share of them that runs in normal operation. The one
/// number behind node groups, autoscaler limits and database readers.
/// </summary>
/// <param name="Full">Nodes at full service.</param>
/// <param name="Percent">The share that runs in normal operation: 100 in the active region, 20 in a warm one.</param>
public sealed record RegionCapacity(int Full, Percentage Percent)
{
    /// <summary>Room above full service for a rolling update or a lost zone, in percent of full.</summary>
    internal const int HeadroomPercent = 120;

    /// <summary>True when the region idles below full service.</summary>
    public bool IsWarm => Percent.Value < Percentage.Maximum;

    /// <summary>Nodes in normal operation: the share of full, but at least one per zone so that every zone serves.</summary>
    public int Minimum(int zones) => Math.Max(zones, Percent.Of(Full));

    /// <summary>The most nodes the region may grow to: full service and a fifth, never below the minimum.</summary>
    public int Maximum(int zones) => Math.Max(Minimum(zones), (int)((((long)Full * HeadroomPercent) + 99) / 100));
}
