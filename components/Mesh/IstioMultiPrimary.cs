using System.Collections.Immutable;
using MultiRegion.Components.Mesh.Traffic;
using MultiRegion.Components.Mesh.Trust;
using Pulumi;

namespace MultiRegion.Components.Mesh;

/// <summary>
/// One service mesh over clusters on different networks. Each cluster has a control plane of its own that reads the
/// others' endpoints, so none needs another to run; calls go to the own region while it answers, and through the other
/// regions' gateways when it does not.
/// </summary>
public sealed class IstioMultiPrimary : ComponentResource
{
    // In every URN below it, and what tells the mesh's resources from all others: renaming needs an alias.
    internal const string TypeToken = "multi-region:mesh:IstioMultiPrimary";

    /// <summary>Where the mesh's own control plane lives.</summary>
    public const string Namespace = MeshNames.Namespace;

    private readonly IstioMultiPrimaryArgs args;

    /// <summary>Declares the mesh.</summary>
    /// <param name="name">The mesh's name among the resources.</param>
    /// <param name="args">Its shape.</param>
    /// <param name="options">Options; name the TLS provider in <c>Providers</c>; each cluster brings its own.</param>
    public IstioMultiPrimary(string name, IstioMultiPrimaryArgs args, ComponentResourceOptions? options = null)
        : base(TypeToken, name, options)
    {
        this.args = args;
        var trust = new MeshTrust(name, new() { Mesh = args.MeshId, Regions = Regions, Source = args.Trust }, new() { Parent = this });
        var planes = args.Clusters.ToImmutableSortedDictionary(
            cluster => cluster.Region, Resource (cluster) => Plane(cluster, trust.Authorities[cluster.Region]), StringComparer.Ordinal);
        foreach (var cluster in args.Clusters)
            Furnish(cluster, planes[cluster.Region]);

        _ = new RemoteSecrets(name, new() { Clusters = args.Clusters, ControlPlanes = planes }, new() { Parent = this });
        RegisterOutputs();
    }

    private ImmutableArray<string> Regions => [.. args.Clusters.Select(cluster => cluster.Region)];

    private ImmutableArray<string> Namespaces =>
        [.. args.Services.Select(service => service.Host.Namespace).Concat(args.Namespaces).Concat(args.Entrances).Distinct().Order(StringComparer.Ordinal)];

    private ControlPlane Plane(MeshCluster cluster, ClusterAuthority authority) => new(cluster.Region, new()
    {
        MeshId = args.MeshId,
        TrustDomain = args.TrustDomain,
        Cluster = cluster,
        Authority = authority,
        RegionalNamespaces = args.RegionalNamespaces,
        Counted = [.. args.Services.Select(service => service.Host)],
        Telemetry = args.Telemetry,
    }, In(cluster));

    private void Furnish(MeshCluster cluster, Resource plane)
    {
        _ = new EastWestGateway(cluster.Region, new()
        {
            Cluster = cluster,
            Peers = [.. args.Clusters.Where(peer => peer.Region != cluster.Region).Select(peer => peer.Cidr)],
            ControlPlane = plane,
        }, In(cluster));
        _ = new TrafficPolicy(cluster.Region, new() { Regions = Regions, Services = args.Services, ControlPlane = plane }, In(cluster));
        _ = new MeshSecurity(cluster.Region, new()
        {
            Strict = args.Strict,
            Telemetry = args.Telemetry,
            Entrances = args.Entrances,
            Namespaces = Namespaces,
            ControlPlane = plane,
        }, In(cluster));
    }

    private ComponentResourceOptions In(MeshCluster cluster) => new() { Parent = this, Providers = { cluster.Kubernetes } };
}
