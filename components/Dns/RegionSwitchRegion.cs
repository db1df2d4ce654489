using Pulumi;
using Aws = Pulumi.Aws;

namespace MultiRegion.Components.Dns;

/// <summary>A region that a switch plan can activate.</summary>
public sealed record RegionSwitchRegion
{
    /// <summary>The region, for instance <c>us-east-1</c>.</summary>
    public required string Region { get; init; }

    /// <summary>The region's AWS provider.</summary>
    public required Aws.Provider Provider { get; init; }

    /// <summary>The cluster's name.</summary>
    public required Input<string> ClusterName { get; init; }

    /// <summary>The cluster's ARN.</summary>
    public required Output<string> ClusterArn { get; init; }

    /// <summary>The ARN of the database's member here.</summary>
    public required Output<string> DatabaseArn { get; init; }

    /// <summary>The member's identifier, by which its metrics are named.</summary>
    public required string DatabaseIdentifier { get; init; }

    /// <summary>The part of the public load balancer's ARN that metrics are named by.</summary>
    public required Input<string> LoadBalancerSuffix { get; init; }

    /// <summary>The part of its target group's ARN that metrics are named by.</summary>
    public required Input<string> TargetGroupSuffix { get; init; }
}
