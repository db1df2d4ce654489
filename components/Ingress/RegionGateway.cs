using MultiRegion.Components.Addons.EnvoyGateway;
using MultiRegion.Components.Addons.ExternalDns;
using Pulumi;
using Core = Pulumi.Kubernetes.Types.Inputs.Core.V1;
using CustomResource = Pulumi.Kubernetes.ApiExtensions.CustomResource;
using Meta = Pulumi.Kubernetes.Types.Inputs.Meta.V1;

namespace MultiRegion.Components.Ingress;

/// <summary>
/// The gateway inside a cluster that applications attach their routes to, at full size in every region, bound to the
/// region's load balancer.
/// </summary>
public sealed class RegionGateway : ComponentResource
{
    // In every URN below it: renaming needs an alias.
    internal const string TypeToken = "multi-region:ingress:RegionGateway";

    private const string Class = "envoy";
    private const string OwnedByGateway = "gateway.envoyproxy.io/owning-gateway-name"; // Envoy Gateway labels the pods with it

    private readonly string name;
    private readonly RegionGatewayArgs args;

    /// <summary>Declares the gateway.</summary>
    /// <param name="name">The region.</param>
    /// <param name="args">Its shape.</param>
    /// <param name="options">Options; the Kubernetes provider comes from the parent.</param>
    public RegionGateway(string name, RegionGatewayArgs args, ComponentResourceOptions? options = null)
        : base(TypeToken, name, options)
    {
        (this.name, this.args) = (name, args);
        var pods = Pods();
        var gatewayClass = new CustomResource($"{name}-{Class}", new GatewayClassArgs
        {
            Metadata = new Meta.ObjectMetaArgs { Name = Class },
            Spec = new GatewayClassSpecArgs
            {
                ControllerName = EnvoyGatewayAddon.ControllerName,
                ParametersRef = new ParametersReferenceArgs
                {
                    Group = "gateway.envoyproxy.io",
                    Kind = "EnvoyProxy",
                    Name = GatewayContract.Gateway,
                    Namespace = GatewayContract.Namespace,
                },
            },
        }, new() { Parent = this, DependsOn = { pods } });

        _ = new CustomResource($"{name}-{GatewayContract.Gateway}", new GatewayArgs
        {
            Metadata = new Meta.ObjectMetaArgs
            {
                Name = GatewayContract.Gateway,
                Namespace = GatewayContract.Namespace,
                // Names of routes lead to the regional name, not to the service's address inside the cluster.
                Annotations = new() { [$"{ExternalDnsAddon.AnnotationPrefix}target"] = args.Domain },
            },
            Spec = new GatewaySpecArgs
            {
                GatewayClassName = Class,
                Listeners = new GatewayListenerArgs
                {
                    Name = GatewayContract.Listener,
                    Port = GatewayContract.ServicePort,
                    Protocol = "HTTP",
                    AllowedRoutes = new AllowedRoutesArgs { Namespaces = new RouteNamespacesArgs { From = "All" } },
                },
            },
        }, new() { Parent = this, DependsOn = { gatewayClass } });

        Bind();
        RegisterOutputs();
    }

    private CustomResource Pods()
    {
        var replicas = args.Capacity.IngressReplicas(args.Zones);
        var pod = new EnvoyPodArgs { TopologySpreadConstraints = AcrossZones() };
        var spec = new EnvoyProxySpecArgs
        {
            Provider = new EnvoyProviderArgs
            {
                Type = "Kubernetes",
                Kubernetes = new EnvoyObjectsArgs
                {
                    EnvoyDeployment = new EnvoyDeploymentArgs
                    {
                        Replicas = replicas,
                        Pod = pod,
                        Container = new EnvoyContainerArgs
                        {
                            Resources = new Core.ResourceRequirementsArgs
                            {
                                Requests = new() { ["cpu"] = "500m", ["memory"] = "512Mi" },
                                Limits = new() { ["memory"] = "1Gi" },
                            },
                        },
                    },
                    // The stack's load balancer is bound to it; a service of its own would bring another.
                    EnvoyService = new EnvoyServiceArgs { Name = GatewayContract.Service, Type = "ClusterIP" },
                    EnvoyPdb = new EnvoyDisruptionBudgetArgs { MinAvailable = replicas - 1 },
                },
            },
        };
        if (args.InMesh)
        {
            spec.RoutingType = MeshMembership.RoutingType;
            (pod.Labels, pod.Annotations) = (MeshMembership.Labels, MeshMembership.Annotations);
        }

        return new(
            $"{name}-{GatewayContract.Gateway}-pods",
            new EnvoyProxyArgs { Metadata = Named(GatewayContract.Gateway), Spec = spec },
            new() { Parent = this, DependsOn = { args.Controller } });
    }

    private void Bind()
    {
        var options = new CustomResourceOptions { Parent = this, DependsOn = { args.Controller } };
        if (args.LoadBalancerController is { } controller)
            options.DependsOn.Add(controller);
        _ = new CustomResource($"{name}-{GatewayContract.Service}", new TargetGroupBindingArgs(args.Compute)
        {
            Metadata = Named(GatewayContract.Service),
            Spec = new TargetGroupBindingSpecArgs
            {
                TargetGroupArn = args.TargetGroupArn,
                TargetType = "ip",
                ServiceRef = new BoundServiceArgs { Name = GatewayContract.Service, Port = GatewayContract.ServicePort },
            },
        }, options);
    }

    private static Core.TopologySpreadConstraintArgs AcrossZones() => new()
    {
        TopologyKey = "topology.kubernetes.io/zone",
        MaxSkew = 1,
        WhenUnsatisfiable = "ScheduleAnyway", // with a zone gone, the others take its pods
        LabelSelector = new Meta.LabelSelectorArgs { MatchLabels = new() { [OwnedByGateway] = GatewayContract.Gateway } },
    };

    private static Meta.ObjectMetaArgs Named(string objectName) => new() { Name = objectName, Namespace = GatewayContract.Namespace };
}
