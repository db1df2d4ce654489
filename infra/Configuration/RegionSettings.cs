using MultiRegion.Components.Sizing;

namespace MultiRegion.Infra.Configuration;

/// <summary>What a region's stack runs with.</summary>
public sealed record RegionSettings : StackSettings
{
    /// <summary>This region's entry in the topology.</summary>
    public required RegionTopology Region { get; init; }

    /// <summary>How the network is built. Default: all of its defaults.</summary>
    public required NetworkSettings Network { get; init; }

    /// <summary>How much the region can run, and how much of it runs in normal operation.</summary>
    public required RegionCapacity Capacity { get; init; }

    /// <summary>How the cluster is built.</summary>
    public required ClusterSettings Cluster { get; init; }

    /// <summary>How applications come into the cluster. Default: someone else brings them.</summary>
    public required DeliverySettings Delivery { get; init; }
}
