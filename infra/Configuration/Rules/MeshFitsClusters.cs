using MultiRegion.Components.Cluster;
using MultiRegion.Components.Mesh;
using MultiRegion.Infra.Configuration.Readers;
using MultiRegion.Infra.Configuration.Reading;

namespace MultiRegion.Infra.Configuration.Rules;

/// <summary>Every cluster of a mesh can run the release of Istio that it is to run, and makes load balancers for it.</summary>
internal static class MeshFitsClusters
{
    /// <summary>Points at a release that does not support a region's Kubernetes, and at a cluster without the controller.</summary>
    /// <param name="stacks">The stacks that are right on their own.</param>
    public static IEnumerable<ConfigurationProblem> Check(IReadOnlyCollection<StackReading> stacks)
    {
        var global = stacks.FirstOrDefault(stack => stack.Settings is GlobalSettings { Mesh: not null, Topology.Pattern: CoordinationPattern.Mesh });
        if (global?.Settings is not GlobalSettings { Mesh: { } mesh })
            return [];

        return stacks.Where(stack => stack.Settings is RegionSettings).SelectMany(stack =>
        {
            var region = (RegionSettings)stack.Settings!;
            return Versions(global.Source, mesh.Regions[region.Region.Region], region).Concat(Controller(stack.Source, region));
        });
    }

    private static IEnumerable<ConfigurationProblem> Versions(ConfigurationSource source, MeshRegionSettings mesh, RegionSettings region)
    {
        var kubernetes = region.Cluster.Version;
        foreach (var (key, version) in new[] { ("version", mesh.Version), ("canary", mesh.Canary ?? mesh.Version) }.DistinctBy(entry => entry.Item2))
        {
            var supported = IstioVersions.KubernetesOf(version);
            if (!supported.Contains(kubernetes))
            {
                yield return new Place(source.StackFile, MeshReader.Key).At(key).Problem(
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

    private static IEnumerable<ConfigurationProblem> Controller(ConfigurationSource source, RegionSettings region)
    {
        if (region.Cluster.Compute is ComputeMode.Auto)
        {
            yield return new Place(source.StackFile, ClusterReader.Key).At("compute").Problem(
                Shown.Text("auto"),
                "where nothing runs the AWS Load Balancer Controller, which the gateways of a mesh need",
                "Set it to managed or karpenter, or topology.pattern to dns.");
        }
    }
}
