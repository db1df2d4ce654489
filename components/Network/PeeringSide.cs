using System.Collections.Immutable;
using Pulumi;
using Aws = Pulumi.Aws;

namespace MultiRegion.Components.Network;

/// <summary>One region as a peering sees it: its hub, and the tables whose traffic may cross.</summary>
public sealed record PeeringSide
{
    /// <summary>The region, for instance <c>us-east-1</c>.</summary>
    public required string Region { get; init; }

    /// <summary>The region's AWS provider: each side's resources live in its own region.</summary>
    public required Aws.Provider Provider { get; init; }

    /// <summary>The VPC's block: what the other side routes here.</summary>
    public required Input<string> Cidr { get; init; }

    /// <summary>The region's hub.</summary>
    public required Input<string> TransitGatewayId { get; init; }

    /// <summary>The hub's route table: what arrives over the peering is looked up there.</summary>
    public required Input<string> HubRouteTableId { get; init; }

    /// <summary>Route tables of the private subnets by zone.</summary>
    public required ImmutableSortedDictionary<string, Output<string>> PrivateRouteTableIds { get; init; }

    /// <summary>The route table of the database subnets.</summary>
    public required Output<string> DatabaseRouteTableId { get; init; }

    /// <summary>
    /// Every table that gets a route to the other side, by what it serves. Public and transit subnets get none: what
    /// faces the internet has no business in another region.
    /// </summary>
    internal IEnumerable<(string Tier, Output<string> Id)> RouteTables =>
        [.. PrivateRouteTableIds.Select(table => ($"private-{table.Key}", table.Value)), ("database", DatabaseRouteTableId)];
}
