using Pulumi;

namespace MultiRegion.Components.Ingress;

/// <summary>
/// The way from the regional name to the applications' routes: the load balancer, which needs no cluster, and the gateway
/// behind it.
/// </summary>
public sealed class RegionIngress : ComponentResource
{
    // In every URN below it: renaming needs an alias.
    internal const string TypeToken = "multi-region:ingress:RegionIngress";

    /// <summary>Declares both and binds them.</summary>
    /// <param name="name">The region.</param>
    /// <param name="args">Its shape.</param>
    /// <param name="options">Options; name the region's AWS and Kubernetes providers in <c>Providers</c>.</param>
    public RegionIngress(string name, RegionIngressArgs args, ComponentResourceOptions? options = null)
        : base(TypeToken, name, options)
    {
        LoadBalancer = new RegionLoadBalancer(name, new()
        {
            Domain = args.Domain,
            Zone = args.Zone,
            ZoneId = args.ZoneId,
            ClusterName = args.ClusterName,
            VpcId = args.VpcId,
            PublicSubnetIds = args.PublicSubnetIds,
            ClusterSecurityGroupId = args.ClusterSecurityGroupId,
        }, new() { Parent = this });

        _ = new RegionGateway(name, new()
        {
            Domain = args.Domain,
            TargetGroupArn = LoadBalancer.TargetGroupArn,
            Capacity = args.Capacity,
            Zones = args.PublicSubnetIds.Count,
            Compute = args.Compute,
            InMesh = args.InMesh,
            Controller = args.GatewayController,
            LoadBalancerController = args.LoadBalancerController,
        }, new() { Parent = this });
        RegisterOutputs();
    }

    /// <summary>The public way in.</summary>
    public RegionLoadBalancer LoadBalancer { get; }
}
