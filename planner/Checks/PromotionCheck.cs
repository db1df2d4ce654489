using MultiRegion.Components.Sizing;
using MultiRegion.Planner.Planning;

namespace MultiRegion.Planner.Checks;

/// <summary>
/// Promotion: each region, as planned, can grow to full service by itself, whichever of its zones is gone: no limit stops
/// it, and the subnets of the other zones have addresses for all nodes and pods.
/// </summary>
internal sealed class PromotionCheck : IPlanCheck
{
    /// <inheritdoc/>
    public string Name => "promotion";

    /// <inheritdoc/>
    public CheckResult Run(SystemPlan plan)
    {
        var regions = RegionPlan.In(plan).ToList();
        var failures = regions.SelectMany(region => Limits(region).Concat(Addresses(region))).ToList();
        var unknown = regions.Where(region => AddressesPerNode(region) is null).ToList();
        var warnings = unknown.Select(region =>
            $"{region.Name}: the instance types ({string.Join(", ", region.InstanceTypes)}) do not say how many addresses a node takes").ToList();

        return new CheckResult(
            Name,
            failures.Count > 0 ? CheckStatus.Fail : warnings.Count > 0 || regions.Count == 0 ? CheckStatus.Warn : CheckStatus.Pass,
            regions.Count == 0 ? "no region exports its capacity"
            : failures.Count > 0 ? $"{failures.Count} {(failures.Count == 1 ? "limit" : "limits")} below full service"
            : string.Join("; ", regions.Select(Summary)))
        {
            Lines = [.. failures, .. warnings],
        };
    }

    /// <summary>What is configured to stop growing, and would do so too early.</summary>
    private static IEnumerable<string> Limits(RegionPlan region)
    {
        if (region.NodePool is { } pool)
        {
            var processors = region.InstanceTypes.Select(InstanceSize.Processors).Max() ?? 0;
            if (Values.Number(Values.At(pool.Inputs, "spec", "limits", "cpu")) is { } limit && limit < region.Full * processors)
            {
                yield return $"{region.Name}: pool {pool.Name} stops at {limit} processors, full service is {region.Full} nodes of {processors}";
            }
        }
        else if (region.NodeGroup is { } group)
        {
            if (Values.Number(Values.At(group.Inputs, "scalingConfig", "maxSize")) is { } maximum && maximum < region.Full)
            {
                yield return $"{region.Name}: node group {group.Name} stops at {maximum} nodes, full service is {region.Full}";
            }

            if (Values.Number(Values.At(group.Inputs, "warmPoolConfig", "maxGroupPreparedCapacity")) is { } prepared && prepared < region.Full)
            {
                yield return $"{region.Name}: node group {group.Name} prepares {prepared} nodes, full service is {region.Full}";
            }
        }
        else
        {
            yield return $"{region.Name}: nothing in the plan makes nodes";
        }
    }

    /// <summary>Zones that cannot hold their share of all nodes and pods once another zone is gone.</summary>
    private static IEnumerable<string> Addresses(RegionPlan region)
    {
        if (AddressesPerNode(region) is not { } perNode)
        {
            return [];
        }

        var subnets = region.Subnets();
        var nodes = NodesWithoutAZone(region, subnets.Length);
        return from subnet in subnets
               where subnet.Free is { } free && free < (long)nodes * perNode
               select $"{region.Name}: with a zone lost, {subnet.Zone} must hold {nodes} nodes with {nodes * perNode} addresses, and has {subnet.Free} left";
    }

    private static string Summary(RegionPlan region)
    {
        var subnets = region.Subnets();
        var nodes = NodesWithoutAZone(region, subnets.Length);
        var least = subnets.Min(subnet => subnet.Free);
        var held = region.ReservedWithoutAZone is { } reserved ? $", {Math.Min(reserved, region.Full)} of {region.Full} held" : string.Empty;
        return $"{region.Name} grows to {region.Full} nodes: with a zone lost {nodes} in each, "
            + $"{nodes * AddressesPerNode(region)} of {least} addresses{held}";
    }

    private static int NodesWithoutAZone(RegionPlan region, int zones) => RegionCapacity.PerZone(region.Full, Math.Max(1, zones - 1));

    /// <summary>The most addresses that a node of any of the types takes; null when one of them does not say.</summary>
    private static int? AddressesPerNode(RegionPlan region)
    {
        var addresses = region.InstanceTypes.Select(InstanceSize.Addresses).ToList();
        return addresses.Count == 0 || addresses.Contains(null) ? null : addresses.Max();
    }
}
