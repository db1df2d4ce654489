using MultiRegion.Components.Addons;
using MultiRegion.Components.Addons.ClusterAutoscaler;
using MultiRegion.Components.Addons.Karpenter;
using MultiRegion.Components.Sizing;
using Pulumi;
using CustomResource = Pulumi.Kubernetes.ApiExtensions.CustomResource;
using Meta = Pulumi.Kubernetes.Types.Inputs.Meta.V1;

namespace MultiRegion.Components.Cluster;

/// <summary>
/// A region's nodes and whoever adds more of them. In each mode someone inside the region does, so that it reaches full
/// service alone: the cluster autoscaler, Karpenter, or EKS itself.
/// </summary>
public sealed class RegionCompute : ComponentResource
{
    // In every URN below it: renaming needs an alias.
    internal const string TypeToken = "multi-region:cluster:RegionCompute";

    private readonly string name;
    private readonly RegionComputeArgs args;

    /// <summary>Declares the nodes.</summary>
    /// <param name="name">The region.</param>
    /// <param name="args">Their shape.</param>
    /// <param name="options">Options; name the region's AWS and Kubernetes providers in <c>Providers</c>.</param>
    public RegionCompute(string name, RegionComputeArgs args, ComponentResourceOptions? options = null)
        : base(TypeToken, name, options)
    {
        (this.name, this.args) = (name, args);
        if (args.Capacity.Reserve)
            _ = new CapacityReservations(name, args.Capacity, args.InstanceTypes[0], args.ZoneNames, Child());

        Ready = args.Mode switch
        {
            ComputeMode.Karpenter => Karpenter(),
            ComputeMode.Auto => Auto(),
            _ => Managed(),
        };
        RegisterOutputs();
    }

    /// <summary>What must be there before pods can run.</summary>
    public Resource Ready { get; }

    private ComponentResourceOptions Child() => new() { Parent = this };

    private SystemNodes Managed()
    {
        var nodes = Nodes(NodeGroupSize.OfRegion(args.Capacity, args.SubnetIds.Count));
        var cluster = args.Cluster with { Needs = [nodes] };
        _ = new HelmAddon(
            cluster,
            ClusterAutoscalerAddon.Spec(cluster),
            new(ClusterAutoscalerAddon.ServiceAccount, cluster.Scope.Apply(ClusterAutoscalerAddon.Permissions)),
            Child());
        return nodes;
    }

    private SystemNodes Karpenter()
    {
        var nodes = Nodes(NodeGroupSize.OfSystem(args.SubnetIds.Count));
        _ = new KarpenterAddon(name, new()
        {
            Cluster = args.Cluster with { Needs = [nodes] },
            Capacity = args.Capacity,
            InstanceTypes = args.InstanceTypes,
            SubnetIds = args.SubnetIds,
            SecurityGroupId = args.SecurityGroupId,
        }, Child());
        return nodes;
    }

    // EKS makes nodes for whatever waits, within the limits of this pool; the machines' class is its own.
    private CustomResource Auto() => new($"{name}-{NodePoolPlan.Name}-pool", new NodePoolArgs
    {
        Metadata = new Meta.ObjectMetaArgs { Name = NodePoolPlan.Name },
        Spec = NodePoolPlan.Spec(args.Capacity, args.SubnetIds.Count, args.InstanceTypes, NodePoolPlan.AutoModeClass),
    }, new() { Parent = this });

    private SystemNodes Nodes(NodeGroupSize size) => new(name, new()
    {
        ClusterName = args.Cluster.Created,
        Version = args.Version,
        SubnetIds = args.SubnetIds,
        Size = size,
        InstanceTypes = args.InstanceTypes,
        After = [new NodeAddons(name, args.Cluster, Child())],
    }, Child());
}
