using System.Collections.Immutable;
using System.Net;
using MultiRegion.Components.Cluster;
using Pulumi;

namespace MultiRegion.Components.Discovery;

/// <summary>What an <see cref="InternalIngress"/> is made of.</summary>
public sealed record InternalIngressArgs
{
    /// <summary>The region, for instance <c>us-east-1</c>.</summary>
    public required string Region { get; init; }

    /// <summary>The public zone's name, which the internal domain stands below.</summary>
    public required string Zone { get; init; }

    /// <summary>The public zone's id, where the certificate is proved.</summary>
    public required string ZoneId { get; init; }

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

    /// <summary>The blocks of all VPCs that may call, the region's own among them.</summary>
    public required ImmutableArray<IPNetwork> Callers { get; init; }

    /// <summary>What must run before pods can be put behind it.</summary>
    public required ImmutableArray<Resource> Controllers { get; init; }
}
