using System.Collections.Immutable;
using System.Net;
using MultiRegion.Components.Network;
using MultiRegion.Components.Sizing;
using MultiRegion.Offline;
using MultiRegion.Planner.Planning;

namespace MultiRegion.Planner.Checks;

/// <summary>What a region's plan says of its cluster's capacity, read from the planned resources alone.</summary>
internal sealed class RegionPlan
{
    private const string ClusterType = "eks:index:Cluster";
    private const string NodeGroupType = "aws:eks/nodeGroup:NodeGroup";
    private const string NodePoolType = "kubernetes:karpenter.sh/v1:NodePool";
    private const string EndpointType = "aws:ec2/vpcEndpoint:VpcEndpoint";
    private const string ReservedBlockType = "aws:ec2/subnetCidrReservation:SubnetCidrReservation";
    private const string ReservationType = "aws:ec2/capacityReservation:CapacityReservation";
    private const string InstanceTypeLabel = "node.kubernetes.io/instance-type";

    // Of every subnet AWS keeps five, https://docs.aws.amazon.com/vpc/latest/userguide/subnet-sizing.html, and the control
    // plane takes up to four while it is replaced, https://docs.aws.amazon.com/eks/latest/userguide/network-reqs.html.
    private const int AddressesOfAws = 5 + 4;

    private readonly SystemPlan _plan;
    private readonly PlannedStack _stack;
    private readonly PlannedResource _cluster;

    private RegionPlan(SystemPlan plan, PlannedStack stack, PlannedResource cluster, int full)
    {
        (_plan, _stack, _cluster, Full) = (plan, stack, cluster, full);
        NodeGroup = OfType(NodeGroupType).FirstOrDefault();
        NodePool = OfType(NodePoolType).FirstOrDefault();
    }

    /// <summary>The stack's name.</summary>
    public string Name => _stack.Name;

    /// <summary>Nodes at full service, as the stack exports them.</summary>
    public int Full { get; }

    /// <summary>The managed node group; null where EKS Auto Mode makes all nodes.</summary>
    public PlannedResource? NodeGroup { get; }

    /// <summary>The pool that is grown by processors; null where the node group is all there is.</summary>
    public PlannedResource? NodePool { get; }

    /// <summary>The instance types of workloads: the pool's where there is one, else the group's.</summary>
    public ImmutableArray<string> InstanceTypes => NodePool is { } pool
        ? [.. Values.At(pool.Inputs, "spec", "template", "spec", "requirements") is PlannedList requirements
            ? requirements.Items.OfType<PlannedObject>()
                .Where(requirement => Values.Text(requirement["key"]) == InstanceTypeLabel)
                .SelectMany(requirement => Values.Texts(requirement["values"]))
            : []]
        : [.. Values.Texts(NodeGroup?.Inputs["instanceTypes"])];

    /// <summary>Machines held in all zones but one; null where none are held.</summary>
    public int? ReservedWithoutAZone
    {
        get
        {
            var held = OfType(ReservationType).Select(reservation => Values.Number(reservation.Inputs["instanceCount"]) ?? 0).ToList();
            return held.Count == 0 ? null : held.Sum() - held.Max();
        }
    }

    /// <summary>Every region of the plan: the stacks with a cluster that export their capacity.</summary>
    public static IEnumerable<RegionPlan> In(SystemPlan plan) =>
        from stack in plan.Stacks
        let cluster = stack.Resources.FirstOrDefault(resource => resource.Type == ClusterType)
        let full = Values.Number(stack.Outputs["capacityFull"])
        where cluster is not null && full is not null
        select new RegionPlan(plan, stack, cluster, full.Value);

    /// <summary>The subnets that nodes live in, each with the addresses it has left for them.</summary>
    public ImmutableArray<NodeSubnet> Subnets()
    {
        var ids = Values.Texts(NodeGroup?.Inputs["subnetIds"] ?? _cluster.Inputs["privateSubnetIds"]);
        return
        [
            .. from id in ids
               let subnet = _plan.Find(_plan.Resolve(_cluster, id)?.Urn)
               where subnet is not null
               let endpoints = OfType(EndpointType).Count(endpoint => Values.Texts(endpoint.Inputs["subnetIds"]).Contains(id))
               let reserved = OfType(ReservedBlockType)
                   .Where(block => Values.Text(block.Inputs["subnetId"]) == id)
                   .Sum(block => CidrBlock.TryParse(Values.Text(block.Inputs["cidrBlock"]), out var kept) ? CidrBlock.Size(kept) : 0)
               select new NodeSubnet(
                   Values.Text(subnet.Inputs["availabilityZoneId"]) ?? subnet.Name,
                   CidrBlock.TryParse(Values.Text(subnet.Inputs["cidrBlock"]), out var block)
                       ? CidrBlock.Size(block) - AddressesOfAws - endpoints - reserved
                       : null),
        ];
    }

    private IEnumerable<PlannedResource> OfType(string type) => _stack.Resources.Where(resource => resource.Type == type);
}

/// <summary>A subnet that nodes live in.</summary>
/// <param name="Zone">Its zone.</param>
/// <param name="Free">Addresses for nodes and pods; null when its block is not known before it exists.</param>
internal sealed record NodeSubnet(string Zone, long? Free);
