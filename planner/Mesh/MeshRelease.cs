using System.Collections.Immutable;
using System.Net;
using MultiRegion.Components.Network;
using MultiRegion.Offline;
using MultiRegion.Planner.Planning;
using MultiRegion.Planner.Reachability;

namespace MultiRegion.Planner.Mesh;

/// <summary>A Helm release of one of Istio's charts, as planned, and the cluster it goes into.</summary>
/// <param name="Resource">The release.</param>
/// <param name="Cluster">The cluster that its provider's credentials lead to; null where they lead to none of the plan.</param>
internal sealed record MeshRelease(PlannedResource Resource, PlannedResource? Cluster)
{
    internal const string Type = "kubernetes:helm.sh/v3:Release";

    /// <summary>The one port of a gateway that answers other networks.</summary>
    internal const int GatewayPort = 15443;

    // Ports that the chart adds to a gateway that is given a network, whatever else its service says.
    private static readonly ImmutableArray<int> PortsOfNetworkGateways = [15021, GatewayPort, 15012, 15017];

    private const string NetworkLabel = "topology.istio.io/network";
    private const string Charts = "https://istio-release.storage.googleapis.com/charts";
    private const string Scheme = "service.beta.kubernetes.io/aws-load-balancer-scheme";

    /// <summary>The region, as the cluster says, else as the provider is called.</summary>
    public string Region => Cluster?.Region ?? Resource.Name;

    /// <summary>istiod.</summary>
    public bool IsControlPlane => Chart == "istiod";

    /// <summary>The agents that lead pods' traffic through their proxies.</summary>
    public bool IsNodeAgent => Chart == "cni";

    /// <summary>A gateway that other networks come in through.</summary>
    public bool IsGateway => Chart == "gateway" && (TakesNetwork || Value("labels", NetworkLabel) is not null);

    /// <summary>The ports that a gateway's load balancer listens to.</summary>
    public ImmutableArray<int> Ports => TakesNetwork
        ? PortsOfNetworkGateways
        : [.. PlanReader.Items(Value("service", "ports")).Select(port => PlanReader.Number((port as PlannedObject)?["port"])).OfType<int>()];

    /// <summary>The chart's version, which is Istio's.</summary>
    public string Version => PlanReader.Text(Resource.Inputs["version"]) ?? "";

    /// <summary>The pods that are always there.</summary>
    public int Replicas => PlanReader.Number(Value("autoscaling", "minReplicas") ?? Value("autoscaleMin") ?? Value("replicaCount")) ?? 0;

    /// <summary>True where the gateway's load balancer has private addresses only.</summary>
    public bool IsInternal => PlanReader.Text(Value("service", "annotations", Scheme)) == "internal";

    /// <summary>Who may come in; nothing stands for everybody.</summary>
    public ImmutableArray<IPNetwork> Sources =>
        [.. PlanReader.Items(Value("service", "loadBalancerSourceRanges")).Select(range => CidrBlock.TryParse(PlanReader.Text(range), out var block) ? block : default)];

    /// <summary>A value of the chart by its path; null where it is not set.</summary>
    public PlannedValue? Value(params string[] path) =>
        path.Aggregate(Resource.Inputs["values"], (value, member) => (value as PlannedObject)?[member]);

    /// <summary>Every release of the mesh, in the order of the plan.</summary>
    public static IEnumerable<MeshRelease> In(SystemPlan plan) =>
        from release in plan.OfType(Type)
        where PlanReader.Text((release.Inputs["repositoryOpts"] as PlannedObject)?["repo"]) == Charts
        select new MeshRelease(release, ClusterOf(plan, release));

    /// <summary>The cluster that a resource's provider leads to.</summary>
    public static PlannedResource? ClusterOf(SystemPlan plan, PlannedResource resource) =>
        plan.Find(resource.Provider) is { } provider ? plan.Follow(provider, "clusterIdentifier") : null;

    /// <inheritdoc/>
    public override string ToString() => $"Release {Resource.Name}";

    private bool TakesNetwork => Value("networkGateway") is not null;

    private string? Chart => PlanReader.Text(Resource.Inputs["chart"]);
}
