using System.Collections.Immutable;
using System.Net;
using MultiRegion.Components.Cluster;
using Pulumi;

namespace MultiRegion.Components.Discovery;

/// <summary>What <see cref="ClusterNames"/> are made of.</summary>
public sealed record ClusterNamesArgs
{
    /// <summary>The cluster whose controller may register targets.</summary>
    public required string ClusterName { get; init; }

    /// <summary>What provides the nodes.</summary>
    public required ComputeMode Compute { get; init; }

    /// <summary>The region's VPC.</summary>
    public required Output<string> VpcId { get; init; }

    /// <summary>Private subnets by zone.</summary>
    public required ImmutableSortedDictionary<string, Output<string>> PrivateSubnetIds { get; init; }

    /// <summary>The security group of the pods behind it.</summary>
    public required Output<string> ClusterSecurityGroupId { get; init; }

    /// <summary>Where it answers: one address per zone.</summary>
    public required ImmutableArray<NameServer> NameServers { get; init; }

    /// <summary>The other regions' VPC blocks: who may ask.</summary>
    public required ImmutableArray<IPNetwork> Peers { get; init; }

    /// <summary>What must run before pods can be put behind it.</summary>
    public required ImmutableArray<Resource> Controllers { get; init; }
}
