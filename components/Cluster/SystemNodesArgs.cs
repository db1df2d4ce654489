using System.Collections.Immutable;
using MultiRegion.Components.Sizing;
using Pulumi;

namespace MultiRegion.Components.Cluster;

/// <summary>What <see cref="SystemNodes"/> are made of.</summary>
public sealed record SystemNodesArgs
{
    /// <summary>The cluster they join, once it is there.</summary>
    public required Input<string> ClusterName { get; init; }

    /// <summary>The Kubernetes version of the nodes; never newer than the control plane's.</summary>
    public required string Version { get; init; }

    /// <summary>Private subnets of the cluster's own region, by zone.</summary>
    public required ImmutableSortedDictionary<string, Output<string>> SubnetIds { get; init; }

    /// <summary>How many nodes run, how many may, and how many stand by.</summary>
    public required NodeGroupSize Size { get; init; }

    /// <summary>What must be there before the first node: without pod networking a node never gets ready. Default: nothing.</summary>
    public ImmutableArray<Resource> After { get; init; } = [];

    /// <summary>Instance types in order of preference, all of one architecture.</summary>
    public required ImmutableArray<string> InstanceTypes { get; init; }
}
