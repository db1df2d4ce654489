using System.Globalization;
using MultiRegion.Components.Mesh.Istio;
using Pulumi;
using CustomResource = Pulumi.Kubernetes.ApiExtensions.CustomResource;
using Helm = Pulumi.Kubernetes.Helm.V3;
using HelmInputs = Pulumi.Kubernetes.Types.Inputs.Helm.V3;
using Meta = Pulumi.Kubernetes.Types.Inputs.Meta.V1;

namespace MultiRegion.Components.Mesh;

/// <summary>
/// The way into a cluster for calls from the others: proxies behind an internal network load balancer, reached over the
/// transit gateways and from the other clusters' blocks only. It looks at the name in the TLS handshake and passes the
/// bytes on; a caller without a certificate of the mesh gets no further than that.
/// </summary>
public sealed class EastWestGateway : ComponentResource
{
    // In every URN below it: renaming needs an alias.
    internal const string TypeToken = "multi-region:mesh:EastWestGateway";

    // Also where a region has a single zone's worth of nodes left: one is replaced while the other carries calls.
    internal const int MinimumReplicas = 2;

    // Three times the calm, for the minutes in which another region's calls arrive all at once.
    internal const int GrowthFactor = 3;

    /// <summary>Declares the gateway.</summary>
    /// <param name="name">The cluster's region.</param>
    /// <param name="args">Its shape.</param>
    /// <param name="options">Options; name the cluster's Kubernetes provider in <c>Providers</c>.</param>
    public EastWestGateway(string name, EastWestGatewayArgs args, ComponentResourceOptions? options = null)
        : base(TypeToken, name, options)
    {
        var release = new Helm.Release($"{name}-eastwest", new HelmInputs.ReleaseArgs
        {
            Name = MeshNames.EastWestGateway,
            Chart = "gateway",
            Version = $"{args.Cluster.Version}",
            Namespace = MeshNames.Namespace,
            RepositoryOpts = new HelmInputs.RepositoryOptsArgs { Repo = MeshNames.Charts },
            Timeout = MeshNames.TimeoutInSeconds,
            Values = Values(args),
        }, new() { Parent = this, DependsOn = { args.ControlPlane } });

        _ = new CustomResource($"{name}-cross-network", new GatewayArgs
        {
            Metadata = new Meta.ObjectMetaArgs { Name = "cross-network-gateway", Namespace = MeshNames.Namespace },
            Spec = new GatewaySpecArgs
            {
                Selector = new() { ["istio"] = MeshNames.EastWestLabel },
                Servers = new ServerArgs
                {
                    Port = new ServerPortArgs { Number = MeshNames.CrossNetworkPort, Name = "tls", Protocol = "TLS" },
                    Tls = new ServerTlsArgs { Mode = "AUTO_PASSTHROUGH" },
                    Hosts = "*.local", // every service of the mesh, and nothing outside it
                },
            },
        }, new() { Parent = this, DependsOn = { release } });
        RegisterOutputs();
    }

    private static Dictionary<string, object> Values(EastWestGatewayArgs args)
    {
        // The same in a warm region as in an active one: it has to carry the other's calls before anything can grow.
        var replicas = Math.Max(MinimumReplicas, args.Cluster.Zones);
        return new()
        {
            // Not the chart's `networkGateway`, which adds these two and also ports for control planes elsewhere, 15012 and
            // 15017, whatever `service.ports` says. Every cluster has its own.
            // https://github.com/istio/istio/blob/master/manifests/charts/gateway/templates/service.yaml
            ["labels"] = new Dictionary<string, object> { [MeshNames.NetworkLabel] = args.Cluster.Region },
            ["env"] = new Dictionary<string, object> { ["ISTIO_META_REQUESTED_NETWORK_VIEW"] = args.Cluster.Region },
            ["revision"] = args.Cluster.Version.Revision,
            ["replicaCount"] = replicas,
            ["autoscaling"] = new Dictionary<string, object>
            {
                ["enabled"] = true,
                ["minReplicas"] = replicas,
                ["maxReplicas"] = replicas * GrowthFactor,
            },
            ["podDisruptionBudget"] = new Dictionary<string, object> { ["minAvailable"] = replicas - 1 },
            ["resources"] = ResourceRequests.Gateway.ToValues(),
            ["topologySpreadConstraints"] = ZoneSpread.Of(("istio", MeshNames.EastWestLabel)),
            ["service"] = new Dictionary<string, object>
            {
                ["type"] = "LoadBalancer",
                ["loadBalancerClass"] = args.Cluster.LoadBalancerClass,
                // The status port is left out: the load balancer asks the pods themselves.
                ["ports"] = new object[]
                {
                    new Dictionary<string, object>
                    {
                        ["name"] = "tls",
                        ["protocol"] = "TCP",
                        ["port"] = MeshNames.CrossNetworkPort,
                        ["targetPort"] = MeshNames.CrossNetworkPort,
                    },
                },
                ["loadBalancerSourceRanges"] = args.Peers.Select(peer => (object)peer.ToString()).ToArray(),
                ["annotations"] = Annotations(),
            },
        };
    }

    private static Dictionary<string, object> Annotations()
    {
        const string Prefix = "service.beta.kubernetes.io/aws-load-balancer-";
        return new()
        {
            [$"{Prefix}type"] = "external",
            [$"{Prefix}scheme"] = "internal",
            [$"{Prefix}nlb-target-type"] = "ip",
            // With a zone's proxies gone, that zone's address still leads to the others.
            [$"{Prefix}attributes"] = "load_balancing.cross_zone.enabled=true",
            [$"{Prefix}healthcheck-protocol"] = "http",
            [$"{Prefix}healthcheck-port"] = MeshNames.StatusPort.ToString(CultureInfo.InvariantCulture),
            [$"{Prefix}healthcheck-path"] = MeshNames.StatusPath,
        };
    }
}
