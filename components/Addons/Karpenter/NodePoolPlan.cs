using System.Collections.Immutable;
using System.Globalization;
using MultiRegion.Components.Cluster;
using MultiRegion.Components.Sizing;

namespace MultiRegion.Components.Addons.Karpenter;

/// <summary>The pool of a region's workloads, decided from capacity; Karpenter and EKS Auto Mode run it alike.</summary>
internal static class NodePoolPlan
{
    /// <summary>The pool's name in the cluster.</summary>
    internal const string Name = "workloads";

    // A month: old enough to be quiet, young enough that no node misses two releases of its image.
    private const string ExpireAfter = "720h";

    // Traffic that failed over may fail back; nodes stay until it has settled.
    private const string ConsolidateAfter = "30m";

    // A tenth of the nodes at once: pods move, the region does not notice.
    private const string DisruptedAtOnce = "10%";

    /// <summary>The class of machines that EKS Auto Mode brings along.</summary>
    internal static NodeClassReferenceArgs AutoModeClass => new() { Group = "eks.amazonaws.com", Kind = "NodeClass", Name = "default" };

    /// <summary>The class of machines that is declared beside the pool.</summary>
    internal static NodeClassReferenceArgs OwnClass => new() { Group = "karpenter.k8s.aws", Kind = "EC2NodeClass", Name = Name };

    /// <summary>
    /// Processors of as many nodes as the region may grow to, of its largest type. The same at any percentage: a warm
    /// region is small because little runs there, not because it may not grow.
    /// </summary>
    /// <exception cref="ArgumentException">A type's size does not say how many processors it has.</exception>
    internal static int ProcessorLimit(RegionCapacity capacity, int zones, ImmutableArray<string> instanceTypes) =>
        capacity.Maximum(zones) * instanceTypes.Max(type => InstanceSize.Processors(type)
            ?? throw new ArgumentException($"'{type}' does not say how many processors it has.", nameof(instanceTypes)));

    internal static NodePoolSpecArgs Spec(
        RegionCapacity capacity, int zones, ImmutableArray<string> instanceTypes, NodeClassReferenceArgs nodeClass) => new()
        {
            Template = new NodeTemplateArgs
            {
                Metadata = new NodeMetadataArgs { Labels = new() { ["multi-region/pool"] = Name } },
                Spec = new NodeTemplateSpecArgs
                {
                    NodeClassRef = nodeClass,
                    Requirements = new[]
                    {
                        RequirementArgs.OneOf("node.kubernetes.io/instance-type", instanceTypes),
                        RequirementArgs.OneOf("kubernetes.io/arch", instanceTypes.All(NodeArchitecture.IsArm) ? "arm64" : "amd64"),
                        RequirementArgs.OneOf("karpenter.sh/capacity-type", "on-demand"), // a region that must take over cannot wait for a spot market
                    },
                    ExpireAfter = ExpireAfter,
                },
            },
            Disruption = new DisruptionArgs
            {
                ConsolidationPolicy = "WhenEmptyOrUnderutilized",
                ConsolidateAfter = ConsolidateAfter,
                Budgets = new DisruptionBudgetArgs { Nodes = DisruptedAtOnce },
            },
            Limits = new() { ["cpu"] = ProcessorLimit(capacity, zones, instanceTypes).ToString(CultureInfo.InvariantCulture) },
        };
}
