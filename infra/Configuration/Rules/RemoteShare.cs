using MultiRegion.Components.Mesh.Traffic;
using MultiRegion.Infra.Configuration.Readers;
using MultiRegion.Infra.Configuration.Reading;

namespace MultiRegion.Infra.Configuration.Rules;

/// <summary>A share for the other regions is one percent for each of them at least: Istio refuses a share of nothing.</summary>
internal static class RemoteShare
{
    /// <summary>Points at a share that does not go round.</summary>
    public static IEnumerable<ConfigurationProblem> Check(Setting<int> remote, TopologyReading topology)
    {
        if (remote.IsSet && remote > 0 && topology.RegionsAreKnown && remote < LocalityRules.SmallestRemote(topology.RegionNames.Length))
        {
            var others = topology.RegionNames.Length - 1;
            yield return remote.Problem($"which does not go round among {others} other regions", $"Set it to {others} or more.");
        }
    }
}
