namespace MultiRegion.Components.Sizing;

/// <summary>The sizes of a managed node group.</summary>
/// <param name="Minimum">The fewest nodes, and how many there are at first.</param>
/// <param name="Maximum">The most nodes.</param>
/// <param name="Prepared">
/// Nodes that run or stand by, stopped and initialised, taken together; null for no stand-by. Stopped machines cost
/// their disks only.
/// </param>
public sealed record NodeGroupSize(int Minimum, int Maximum, int? Prepared = null)
{
    /// <summary>
    /// The group that carries the whole region. Full service is always prepared: in a region at 100 % that is what runs
    /// already, so the stand-by pool is empty, and a change of percentage changes sizes and nothing else.
    /// </summary>
    public static NodeGroupSize OfRegion(RegionCapacity capacity, int zones) =>
        new(capacity.Minimum(zones), capacity.Maximum(zones), Math.Max(capacity.Full, capacity.Minimum(zones)));

    /// <summary>The group that carries the controllers only: one node per zone, two while they are replaced.</summary>
    public static NodeGroupSize OfSystem(int zones) => new(zones, 2 * zones);
}
