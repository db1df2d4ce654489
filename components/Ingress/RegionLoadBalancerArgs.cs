using System.Collections.Immutable;
using Pulumi;

namespace MultiRegion.Components.Ingress;

/// <summary>What a <see cref="RegionLoadBalancer"/> is made of.</summary>
public sealed record RegionLoadBalancerArgs
{
    /// <summary>The regional name, for instance <c>us-east-1.example.com</c>.</summary>
    public required string Domain { get; init; }

    /// <summary>The public hosted zone's name.</summary>
    public required string Zone { get; init; }

    /// <summary>The public hosted zone's id.</summary>
    public required string ZoneId { get; init; }

    /// <summary>The cluster whose controller may register targets.</summary>
    public required string ClusterName { get; init; }

    /// <summary>The region's VPC.</summary>
    public required Output<string> VpcId { get; init; }

    /// <summary>Public subnets by zone.</summary>
    public required ImmutableSortedDictionary<string, Output<string>> PublicSubnetIds { get; init; }

    /// <summary>The security group of the pods behind it.</summary>
    public required Output<string> ClusterSecurityGroupId { get; init; }
}
