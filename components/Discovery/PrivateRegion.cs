using Pulumi;
using Aws = Pulumi.Aws;

namespace MultiRegion.Components.Discovery;

/// <summary>A region as private names see it.</summary>
public sealed record PrivateRegion
{
    /// <summary>The region, for instance <c>us-east-1</c>.</summary>
    public required string Region { get; init; }

    /// <summary>The region's AWS provider, for what must be watched there.</summary>
    public required Aws.Provider Provider { get; init; }

    /// <summary>The VPC whose callers know the names.</summary>
    public required Input<string> VpcId { get; init; }

    /// <summary>The name that AWS gave the internal load balancer.</summary>
    public required Input<string> LoadBalancerDnsName { get; init; }

    /// <summary>The hosted zone of that name.</summary>
    public required Input<string> LoadBalancerZoneId { get; init; }

    /// <summary>The part of the load balancer's ARN that metrics are named by.</summary>
    public required Input<string> LoadBalancerSuffix { get; init; }

    /// <summary>The part of its target group's ARN that metrics are named by.</summary>
    public required Input<string> TargetGroupSuffix { get; init; }
}
