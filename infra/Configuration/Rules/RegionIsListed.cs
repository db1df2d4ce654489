using MultiRegion.Infra.Configuration.Formats;
using MultiRegion.Infra.Configuration.Readers;
using MultiRegion.Infra.Configuration.Reading;

namespace MultiRegion.Infra.Configuration.Rules;

/// <summary>A region that something is given to is one of the topology's.</summary>
internal static class RegionIsListed
{
    /// <summary>Points at a region that is not listed.</summary>
    public static IEnumerable<ConfigurationProblem> Check(Setting<string> region, TopologyReading topology)
    {
        if (region.IsSet && topology.RegionsAreKnown && !topology.RegionNames.Contains(region.Value))
        {
            yield return region.Problem(
                Expectation.OneOf(topology.RegionNames),
                Nearest.Ask(region, topology.RegionNames, "Choose one of them, or add it to topology.regions."));
        }
    }
}
