using System.Collections.Immutable;
using System.Net;
using MultiRegion.Components.Network;

namespace MultiRegion.Infra.Configuration;

/// <summary>What every stack may know about a region without asking it.</summary>
public sealed record RegionTopology
{
    /// <summary>The AWS region, for instance <c>us-east-1</c>.</summary>
    public required string Region { get; init; }

    /// <summary>The short name of the stack that owns the region.</summary>
    public required string Stack { get; init; }

    /// <summary>The VPC's addresses; overlap with no other block of the topology.</summary>
    public required IPNetwork Cidr { get; init; }

    /// <summary>The addresses of Kubernetes services; changing them replaces the cluster.</summary>
    public required IPNetwork ServiceCidr { get; init; }

    /// <summary>The transit gateway's own autonomous system number: 64512 to 65534.</summary>
    public required int Asn { get; init; }

    /// <summary>Two availability zones or more, by zone ID (<c>use1-az1</c>), which means the same place in every account.</summary>
    public required ImmutableArray<string> Zones { get; init; }

    /// <summary>By zone, the Elastic IPs that the region's nodes call the internet from. Default: none, and the region makes its own.</summary>
    public ImmutableSortedDictionary<string, NatAddress> NatAddresses { get; init; } = ImmutableSortedDictionary<string, NatAddress>.Empty;
}
