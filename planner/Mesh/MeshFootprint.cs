using System.Collections.Immutable;
using System.Globalization;
using MultiRegion.Components.Sizing;
using MultiRegion.Offline;
using MultiRegion.Planner.Planning;
using MultiRegion.Planner.Reachability;

namespace MultiRegion.Planner.Mesh;

/// <summary>What a part of the mesh asks of a region's nodes, or is said to.</summary>
/// <param name="Region">The region.</param>
/// <param name="Part">The part, with how many there are.</param>
/// <param name="Cpu">Processors.</param>
/// <param name="Memory">Memory in GiB.</param>
/// <param name="Source">Where the figures come from.</param>
internal sealed record MeshRequest(string Region, string Part, double Cpu, double Memory, string Source);

/// <summary>
/// What the mesh costs each region's nodes: what the plan itself requests, what Istio measured, and what is commonly
/// quoted, side by side, for the three answer different questions and none is a promise.
/// </summary>
/// <param name="Requests">Region by region; empty without a mesh.</param>
internal sealed record MeshFootprint(ImmutableArray<MeshRequest> Requests)
{
    /// <summary>How many pods of the mesh a node is taken to run: a third of what its addresses allow.</summary>
    internal const int SidecarsPerNode = 10;

    /// <summary>The rate that Istio measured a proxy at, in requests per second.</summary>
    internal const int MeasuredRate = 1000;

    // https://istio.io/latest/docs/ops/deployment/performance-and-scalability/ (Istio 1.24, two workers, 1 KB)
    private const double MeasuredCpu = 0.20;
    private const double MeasuredMegabytes = 60;
    private const double MegabytesPerGibibyte = 1073.741824;

    private const double QuotedLow = 0.15;
    private const double QuotedHigh = 0.20;

    private const string NodeGroupType = "aws:eks/nodeGroup:NodeGroup";

    /// <summary>Reads the planned releases and nodes.</summary>
    public static MeshFootprint Of(SystemPlan plan) => new([
        .. MeshRelease.In(plan)
            .Where(release => release.IsControlPlane || release.IsGateway || release.IsNodeAgent)
            .GroupBy(release => release.Region)
            .SelectMany(region => InRegion(plan, region.Key, [.. region])),
    ]);

    private static IEnumerable<MeshRequest> InRegion(SystemPlan plan, string region, ImmutableArray<MeshRelease> releases)
    {
        var pools = plan.OfType(NodeGroupType).Where(pool => pool.Region == region).ToList();
        var (managed, nodes) = (pools.Sum(Nodes), Math.Max(pools.Sum(Nodes), Capacity(plan, region)));
        foreach (var release in releases)
        {
            var pods = release.IsNodeAgent ? nodes : release.Replicas;
            var (cpu, memory) = Requested(release.Value("resources", "requests"));
            yield return new(
                region,
                Text($"{pods} x {(release.IsGateway ? "east-west gateway" : release.IsNodeAgent ? "node agent" : $"istiod {release.Version}")}"),
                cpu * pods,
                memory * pods,
                $"requested by the plan: {release}");
        }

        if (nodes == 0 || releases.FirstOrDefault(release => release.IsControlPlane) is not { } plane)
            yield break;

        var sidecars = nodes * SidecarsPerNode;
        var (own, ownMemory) = Requested(plane.Value("global", "proxy", "resources", "requests"));
        yield return new(
            region,
            Text($"{sidecars} x sidecar"),
            own * sidecars,
            ownMemory * sidecars,
            Text($"requested by the plan for each pod; assumes {SidecarsPerNode} pods of the mesh on each of {nodes} nodes"));
        yield return new(
            region,
            Text($"sidecars at {MeasuredRate} requests/s and node"),
            MeasuredCpu * nodes,
            MeasuredMegabytes / MegabytesPerGibibyte * sidecars,
            "measured by Istio: 0.20 vCPU and 60 MB for a sidecar with 1000 requests/s of 1 KB (istio.io, Performance and Scalability, 1.24)");

        // Nodes that a controller chooses are of no size that is known.
        if (managed == nodes && Capacity(pools) is var (processors, gibibytes))
        {
            foreach (var share in new[] { QuotedLow, QuotedHigh })
            {
                yield return new(
                    region,
                    Text($"{share * 100:0} % of {nodes} nodes"),
                    share * processors,
                    share * gibibytes,
                    "commonly quoted: 15 to 20 % of CPU and memory; no figure of Istio's");
            }
        }
    }

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    private static int Nodes(PlannedResource pool) => PlanReader.Number((pool.Inputs["scalingConfig"] as PlannedObject)?["desiredSize"]) ?? 0;

    /// <summary>The nodes of normal operation, as the region's stack exports them: where a controller makes them, no resource says.</summary>
    private static int Capacity(SystemPlan plan, string region) =>
        plan.Stacks.FirstOrDefault(stack => PlanReader.Text(stack.Outputs["region"]) == region)?.Outputs is { } outputs
            && PlanReader.Number(outputs["capacityFull"]) is { } full && PlanReader.Number(outputs["capacityPercent"]) is { } percent
            ? new Percentage(percent).Of(full)
            : 0;

    /// <summary>What the nodes have together; nothing where an instance type's name does not say.</summary>
    private static (double Processors, double Gibibytes)? Capacity(List<PlannedResource> pools)
    {
        var (processors, gibibytes) = (0.0, 0.0);
        foreach (var pool in pools)
        {
            var type = PlanReader.Items(pool.Inputs["instanceTypes"]).Select(PlanReader.Text).FirstOrDefault() ?? "";
            if (InstanceSize.Processors(type) is not { } each || GibibytesPerProcessor(type) is not { } ratio)
                return null;
            processors += Nodes(pool) * each;
            gibibytes += Nodes(pool) * each * ratio;
        }

        return (processors, gibibytes);
    }

    // The first letter of a family says it. https://docs.aws.amazon.com/ec2/latest/instancetypes/instance-types.html
    private static int? GibibytesPerProcessor(string type) => type.FirstOrDefault() switch
    {
        'c' => 2,
        'm' => 4,
        'r' => 8,
        _ => null,
    };

    private static (double Cpu, double Memory) Requested(PlannedValue? requests) =>
        (KubernetesQuantity.Of(PlanReader.Text((requests as PlannedObject)?["cpu"])),
         KubernetesQuantity.Of(PlanReader.Text((requests as PlannedObject)?["memory"])) / KubernetesQuantity.Gibi);
}
