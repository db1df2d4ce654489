using System.Collections.Immutable;
using MultiRegion.Components.Addons;
using MultiRegion.Components.Sizing;
using Pulumi;

namespace MultiRegion.Components.Cluster;

/// <summary>What <see cref="RegionCompute"/> is made of.</summary>
public sealed record RegionComputeArgs
{
    /// <summary>The cluster the nodes join.</summary>
    public required AddonCluster Cluster { get; init; }

    /// <summary>What provides the nodes.</summary>
    public required ComputeMode Mode { get; init; }

    /// <summary>The Kubernetes version of the nodes.</summary>
    public required string Version { get; init; }

    /// <summary>How much the region can run, and how much of it runs in normal operation.</summary>
    public required RegionCapacity Capacity { get; init; }

    /// <summary>Instance types in order of preference, all of one architecture.</summary>
    public required ImmutableArray<string> InstanceTypes { get; init; }

    /// <summary>Private subnets of the cluster's own region, by zone. Nodes live nowhere else: one cluster never spans regions.</summary>
    public required ImmutableSortedDictionary<string, Output<string>> SubnetIds { get; init; }

    /// <summary>The account's names of the zones, by zone id.</summary>
    public required ImmutableSortedDictionary<string, Output<string>> ZoneNames { get; init; }

    /// <summary>The security group that control plane and nodes share.</summary>
    public required Output<string> SecurityGroupId { get; init; }
}
