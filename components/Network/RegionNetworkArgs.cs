using System.Collections.Immutable;
using System.Net;

namespace MultiRegion.Components.Network;

/// <summary>What a <see cref="RegionNetwork"/> is made of.</summary>
public sealed record RegionNetworkArgs
{
    /// <summary>The region, for instance <c>us-east-1</c>.</summary>
    public required string Region { get; init; }

    /// <summary>The VPC's block, a /16 to a /20 that overlaps no other region's.</summary>
    public required IPNetwork Cidr { get; init; }

    /// <summary>Ids of the zones to use, at least two.</summary>
    public required ImmutableArray<string> Zones { get; init; }

    /// <summary>The cluster whose controllers may discover the private subnets.</summary>
    public required string ClusterName { get; init; }

    /// <summary>How private subnets reach the internet. Default: a NAT gateway per zone.</summary>
    public NatMode Nat { get; init; } = NatMode.PerZone;

    /// <summary>By zone, the Elastic IPs that NAT gateways use. Default: none, and each gateway gets a new one.</summary>
    public ImmutableSortedDictionary<string, NatAddress> NatAddresses { get; init; } = ImmutableSortedDictionary<string, NatAddress>.Empty;
}
