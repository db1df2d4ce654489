using Pulumi;

namespace MultiRegion.Components.Ingress;

/// <summary>What the parts of a <see cref="PodBalancer"/> share.</summary>
internal sealed record PodBalancerArgs
{
    /// <summary>The load balancer's name, and its group's: <c>us-east-1-ingress</c>.</summary>
    public required string Name { get; init; }

    /// <summary>What it is, within a sentence: <c>public load balancer</c>.</summary>
    public required string What { get; init; }

    /// <summary>The cluster whose controller may register targets.</summary>
    public required string ClusterName { get; init; }

    /// <summary>The region's VPC.</summary>
    public required Output<string> VpcId { get; init; }

    /// <summary>The security group of the pods behind it.</summary>
    public required Output<string> ClusterSecurityGroupId { get; init; }
}

/// <summary>A port that callers or pods use.</summary>
/// <param name="Protocol"><c>tcp</c> or <c>udp</c>.</param>
/// <param name="Number">1 to 65535.</param>
internal readonly record struct PodPort(string Protocol, int Number);
