using System.Collections.Immutable;
using MultiRegion.Components.Cluster;
using MultiRegion.Components.Sizing;
using MultiRegion.Offline;
using MultiRegion.Planner.Checks;

namespace MultiRegion.Planner.Recovery;

/// <summary>How many nodes a region runs, prepares, holds and may have, read from its stack, whoever makes them.</summary>
/// <param name="Compute">Who makes them.</param>
/// <param name="Full">Nodes that carry all users.</param>
/// <param name="Running">Nodes that run in normal operation.</param>
/// <param name="Prepared">Nodes that run or stand by, stopped, taken together.</param>
/// <param name="Maximum">The most there may be.</param>
/// <param name="Reserved">Machines that EC2 holds.</param>
internal sealed record CapacityFacts(
    ComputeMode Compute, FromPlan<int> Full, FromPlan<int> Running, FromPlan<int> Prepared, int Maximum, int Reserved)
{
    private const string NodeGroupType = "aws:eks/nodeGroup:NodeGroup";
    private const string NodePoolType = "kubernetes:karpenter.sh/v1:NodePool";
    private const string ReservationType = "aws:ec2/capacityReservation:CapacityReservation";
    private const string InstanceTypeLabel = "node.kubernetes.io/instance-type";

    private static readonly FromPlan<int> Nothing = new(0, null);

    /// <summary>The capacity of a region's stack.</summary>
    /// <param name="stack">The stack.</param>
    /// <param name="zones">How many zones the region has: each runs a node.</param>
    public static CapacityFacts Of(PlannedStack stack, int zones)
    {
        var pools = stack.Resources.Where(resource => resource.Type == NodePoolType).ToList();
        var group = stack.Resources.FirstOrDefault(resource => resource.Type == NodeGroupType);
        var full = Output(stack, "capacityFull");
        var reserved = stack.Resources.Where(resource => resource.Type == ReservationType).Sum(held => Values.Number(held.Inputs["instanceCount"]) ?? 0);
        return pools.Count > 0
            ? OfPools(stack, pools, group, full ?? Nothing, zones) with { Reserved = reserved }
            : OfGroup(group, full) with { Reserved = reserved };
    }

    private static CapacityFacts OfGroup(PlannedResource? group, FromPlan<int>? full)
    {
        var running = Whole(group, "scalingConfig", "desiredSize");
        return new(
            ComputeMode.Managed,
            full ?? running,
            running,
            Whole(group, "warmPoolConfig", "maxGroupPreparedCapacity"),
            Whole(group, "scalingConfig", "maxSize").Value,
            Reserved: 0);
    }

    /// <summary>
    /// Pools make what pods ask for, so what runs is the share that the stack exports. Their limits are in processors, and
    /// the largest type they may make reaches them first. Pools of several weights are tried one after the other: together
    /// they may make the sum.
    /// </summary>
    private static CapacityFacts OfPools(PlannedStack stack, List<PlannedResource> pools, PlannedResource? group, FromPlan<int> full, int zones)
    {
        var percent = Output(stack, "capacityPercent") ?? new(Percentage.Maximum, null);
        var fixedNodes = pools.Sum(pool => Values.Number(Values.At(pool.Inputs, "spec", "replicas")) ?? 0);
        var share = Math.Max(zones, new Percentage(percent.Value).Of(full.Value));
        return new(
            group is null ? ComputeMode.Auto : ComputeMode.Karpenter,
            full,
            new(Math.Max(share, fixedNodes), percent.From),
            Nothing,
            pools.Sum(MostNodes),
            Reserved: 0);
    }

    private static int MostNodes(PlannedResource pool) =>
        Values.Number(Values.At(pool.Inputs, "spec", "limits", "cpu")) is { } processors
            ? processors / Math.Max(1, InstanceTypes(pool).Select(InstanceSize.Processors).Max() ?? 1)
            : short.MaxValue; // no limit: more than any region has

    private static IEnumerable<string> InstanceTypes(PlannedResource pool) =>
        Values.At(pool.Inputs, "spec", "template", "spec", "requirements") is PlannedList requirements
            ? requirements.Items.OfType<PlannedObject>()
                .Where(requirement => Values.Text(requirement["key"]) == InstanceTypeLabel)
                .SelectMany(requirement => Values.Texts(requirement["values"]))
            : [];

    private static FromPlan<int>? Output(PlannedStack stack, string name) =>
        Values.Number(stack.Outputs[name]) is { } number ? new(number, new(stack.Resources[0].Urn, name)) : null;

    private static FromPlan<int> Whole(PlannedResource? resource, params ImmutableArray<string> path) =>
        resource is null ? Nothing : FromPlan.Whole(resource, path) ?? Nothing;
}
