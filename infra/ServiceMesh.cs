using System.Collections.Immutable;
using MultiRegion.Components.Dns;
using MultiRegion.Components.Mesh;
using MultiRegion.Infra.Configuration;
using Tls = Pulumi.Tls;

namespace MultiRegion.Infra;

/// <summary>The service mesh over the regions' clusters, where the pattern asks for one.</summary>
internal static class ServiceMesh
{
    private const string Name = "mesh";

    /// <summary>Declares it; without the pattern, nothing at all.</summary>
    internal static void Declare(GlobalSettings settings, ImmutableArray<RegionReference> regions)
    {
        if (settings is not { Mesh: { } mesh, Topology.Pattern: CoordinationPattern.Mesh })
            return;

        _ = new IstioMultiPrimary(Name, new()
        {
            MeshId = settings.Topology.Environment,
            Clusters = [.. regions.Select(region => Cluster(region, mesh.Regions[region.Topology.Region]))],
            TrustDomain = mesh.TrustDomain,
            Trust = mesh.Trust,
            Strict = mesh.Strict,
            Telemetry = mesh.Telemetry,
            Namespaces = mesh.Namespaces,
            Entrances = mesh.Entrances,
            RegionalNamespaces = [HealthEndpoint.Namespace],
            Services = mesh.Services,
        }, new() { Providers = { new Tls.Provider(Name) } });
    }

    private static MeshCluster Cluster(RegionReference region, MeshRegionSettings running) => new()
    {
        Region = region.Topology.Region,
        Cidr = region.Topology.Cidr,
        Zones = region.Topology.Zones.Length,
        Endpoint = region.ClusterEndpoint,
        LoadBalancerClass = region.ClusterLoadBalancerClass,
        Kubernetes = region.KubernetesProvider,
        Version = running.Version,
        Canary = running.Canary,
    };
}
