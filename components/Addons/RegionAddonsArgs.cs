using MultiRegion.Components.Addons.CoreDns;
using MultiRegion.Components.Cluster;
using Pulumi;

namespace MultiRegion.Components.Addons;

/// <summary>What <see cref="RegionAddons"/> are made of.</summary>
public sealed record RegionAddonsArgs
{
    /// <summary>The cluster they are for, with its nodes among the needs.</summary>
    public required AddonCluster Cluster { get; init; }

    /// <summary>What provides the nodes: EKS Auto Mode brings some of the add-ons itself.</summary>
    public required ComputeMode Compute { get; init; }

    /// <summary>How many zones the region has.</summary>
    public required int Zones { get; init; }

    /// <summary>The region's VPC.</summary>
    public required Output<string> VpcId { get; init; }

    /// <summary>The KMS key of log groups.</summary>
    public required Input<string> LogKeyArn { get; init; }

    /// <summary>The domain below which the cluster names its services, for instance <c>us-east-1.example.com</c>.</summary>
    public required string Domain { get; init; }

    /// <summary>The public hosted zone of that domain.</summary>
    public required string ZoneId { get; init; }

    /// <summary>
    /// How clusters answer for each other. Default: they do not. EKS Auto Mode runs its own DNS, which is told nothing.
    /// </summary>
    public ClusterDomains? Domains { get; init; }
}
