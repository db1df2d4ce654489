using MultiRegion.Infra.Configuration.Formats;
using MultiRegion.Infra.Configuration.Readers;
using MultiRegion.Infra.Configuration.Reading;

namespace MultiRegion.Infra.Configuration.Rules;

/// <summary>The active region is one of the topology's.</summary>
internal static class ActiveRegionIsListed
{
    /// <summary>Points at an active region that is not listed.</summary>
    public static IEnumerable<ConfigurationProblem> Check(Setting<string> activeRegion, TopologyReading topology)
    {
        if (activeRegion.IsSet && topology.RegionsAreKnown && !topology.RegionNames.Contains(activeRegion.Value))
        {
            yield return activeRegion.Problem(
                Expectation.OneOf(topology.RegionNames),
                Nearest.Ask(activeRegion, topology.RegionNames, "Choose one of them, or add it to topology.regions."));
        }
    }
}
