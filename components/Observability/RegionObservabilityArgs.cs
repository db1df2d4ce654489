using Pulumi;

namespace MultiRegion.Components.Observability;

/// <summary>What <see cref="RegionObservability"/> is made of.</summary>
public sealed record RegionObservabilityArgs
{
    /// <summary>The cluster's name.</summary>
    public required string ClusterName { get; init; }

    /// <summary>The account: twelve digits.</summary>
    public required Output<string> AccountId { get; init; }

    /// <summary>The part of the load balancer's ARN that metrics are named by.</summary>
    public required Output<string> LoadBalancerSuffix { get; init; }

    /// <summary>The part of the target group's ARN that metrics are named by.</summary>
    public required Output<string> TargetGroupSuffix { get; init; }

    /// <summary>True where alerts of Prometheus workspaces of the region speak to the topic too. Default: alarms alone do.</summary>
    public bool TakesAlerts { get; init; }
}
