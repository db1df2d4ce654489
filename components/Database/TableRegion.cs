using Pulumi;
using Aws = Pulumi.Aws;

namespace MultiRegion.Components.Database;

/// <summary>What global tables need to know of one of their regions.</summary>
public sealed record TableRegion
{
    /// <summary>The region, for instance <c>us-east-1</c>.</summary>
    public required string Region { get; init; }

    /// <summary>The region's AWS provider.</summary>
    public required Aws.Provider Provider { get; init; }

    /// <summary>The account: twelve digits.</summary>
    public required Output<string> AccountId { get; init; }
}
