using Pulumi;

namespace MultiRegion.Components.Dns;

/// <summary>A region as failover records see it.</summary>
public sealed record FailoverTarget
{
    /// <summary>The region, for instance <c>us-east-1</c>.</summary>
    public required string Region { get; init; }

    /// <summary>The name that AWS gave its load balancer.</summary>
    public required Input<string> LoadBalancerDnsName { get; init; }

    /// <summary>The hosted zone of that name.</summary>
    public required Input<string> LoadBalancerZoneId { get; init; }

    /// <summary>The health check that decides whether the region is answered, by the name that is asked for.</summary>
    public required Func<string, Input<string>> HealthCheckOf { get; init; }
}
