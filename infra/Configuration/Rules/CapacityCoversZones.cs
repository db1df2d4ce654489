using MultiRegion.Infra.Configuration.Readers;
using MultiRegion.Infra.Configuration.Reading;

namespace MultiRegion.Infra.Configuration.Rules;

/// <summary>At full service every zone of the region has a node.</summary>
internal static class CapacityCoversZones
{
    /// <summary>Points at a full capacity with fewer nodes than zones.</summary>
    /// <param name="full">Nodes at full service.</param>
    /// <param name="region">The region's entry in the topology, if it has one.</param>
    public static IEnumerable<ConfigurationProblem> Check(Setting<int> full, RegionReading? region)
    {
        if (full.IsSet && region is not null && full < region.Zones.Items.Length)
        {
            var zones = region.Zones.Items.Length;
            yield return full.Problem(
                $"which leaves some of the {zones} zones of {region.Label} without a node", $"Set it to {zones} or more.");
        }
    }
}
