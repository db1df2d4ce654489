using System.Collections.Immutable;
using Pulumi;

namespace MultiRegion.Components.Mesh.Metrics;

/// <summary>What <see cref="MeshMetrics"/> is made of.</summary>
public sealed record MeshMetricsArgs
{
    /// <summary>The cluster's ARN.</summary>
    public required Output<string> ClusterArn { get; init; }

    /// <summary>The group that control plane and nodes share.</summary>
    public required Output<string> ClusterSecurityGroupId { get; init; }

    /// <summary>The VPC.</summary>
    public required Output<string> VpcId { get; init; }

    /// <summary>The private subnets by zone; AWS wants two zones or more.</summary>
    public required ImmutableSortedDictionary<string, Output<string>> SubnetIds { get; init; }

    /// <summary>The topic that the region's alarms speak to; its policy, and its key's, must let Prometheus speak to it.</summary>
    public required Output<string> AlarmTopicArn { get; init; }
}
