using System.Collections.Immutable;
using System.Net;
using MultiRegion.Components.Sizing;
using Pulumi;
using Aws = Pulumi.Aws;

namespace MultiRegion.Components.Database;

/// <summary>What a global database needs to know of one of its regions.</summary>
public sealed record AuroraRegion
{
    /// <summary>The region, for instance <c>us-east-1</c>.</summary>
    public required string Region { get; init; }

    /// <summary>The region's AWS provider.</summary>
    public required Aws.Provider Provider { get; init; }

    /// <summary>The account: twelve digits.</summary>
    public required Output<string> AccountId { get; init; }

    /// <summary>The VPC.</summary>
    public required Output<string> VpcId { get; init; }

    /// <summary>The zones' ids (<c>use1-az1</c>). Instances go to the first ones; keep the order when a zone is added.</summary>
    public required ImmutableArray<string> Zones { get; init; }

    /// <summary>What this account calls each zone (<c>us-east-1a</c>), by zone id.</summary>
    public required ImmutableSortedDictionary<string, Output<string>> ZoneNames { get; init; }

    /// <summary>The subnets of the database by zone id: one for each zone, in which nothing else lives.</summary>
    public required ImmutableSortedDictionary<string, Output<string>> SubnetIds { get; init; }

    /// <summary>Where the region's clients live by zone id: the blocks that may reach the database, here and from the other regions.</summary>
    public required ImmutableSortedDictionary<string, IPNetwork> ClientBlocks { get; init; }

    /// <summary>The share of full service that the region runs in normal operation; decides how many instances it has.</summary>
    public required Percentage Capacity { get; init; }
}
