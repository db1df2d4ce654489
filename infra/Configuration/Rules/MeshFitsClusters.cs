using MultiRegion.Components.Mesh;
using MultiRegion.Infra.Configuration.Readers;
using MultiRegion.Infra.Configuration.Reading;

namespace MultiRegion.Infra.Configuration.Rules;

/// <summary>Every cluster of a mesh can run the release of Istio that it is to run.</summary>
internal static class MeshFitsClusters
{
    /// <summary>Points at a release that does not support a region's Kubernetes.</summary>
    /// <param name="stacks">The stacks that are right on their own.</param>
    public static IEnumerable<ConfigurationProblem> Check(IReadOnlyCollection<StackReading> stacks)
    {
        var global = stacks.FirstOrDefault(stack => stack.Settings is GlobalSettings { Mesh: not null, Topology.Pattern: CoordinationPattern.Mesh });
        if (global?.Settings is not GlobalSettings { Mesh: { } mesh })
            return [];

        return stacks.Select(stack => stack.Settings).OfType<RegionSettings>()
            .SelectMany(region => Versions(global.Source, mesh.Regions[region.Region.Region], region));
    }

    private static IEnumerable<ConfigurationProblem> Versions(ConfigurationSource source, MeshRegionSettings mesh, RegionSettings region)
    {
        var kubernetes = region.Cluster.Version;
        foreach (var (key, version) in new[] { (mesh.VersionKey, mesh.Version), (mesh.CanaryKey, mesh.Canary ?? mesh.Version) }.DistinctBy(entry => entry.Item2))
        {
            var supported = IstioVersions.KubernetesOf(version);
            if (!supported.Contains(kubernetes))
            {
                yield return new Place(source.StackFile, key).Problem(
                    Shown.Text($"{version}"),
                    $"which supports Kubernetes {supported[0]} to {supported[^1]}, but {region.Region.Region} runs {kubernetes}",
                    Fix(kubernetes));
            }
        }
    }

    private static string Fix(string kubernetes)
    {
        var fitting = IstioVersions.Lines.Where(line => IstioVersion.TryParse($"{line}.0", out var any) && IstioVersions.KubernetesOf(any).Contains(kubernetes)).ToList();
        return fitting.Count == 0 ? "Run a version of Kubernetes that it supports." : $"Choose a release of Istio {string.Join(" or ", fitting)}.";
    }
}
