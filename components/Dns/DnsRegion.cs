using Pulumi;
using Aws = Pulumi.Aws;

namespace MultiRegion.Components.Dns;

/// <summary>A region as the front door sees it.</summary>
public sealed record DnsRegion
{
    /// <summary>The region, for instance <c>us-east-1</c>.</summary>
    public required string Region { get; init; }

    /// <summary>The region's AWS provider, for what must be watched there.</summary>
    public required Aws.Provider Provider { get; init; }

    /// <summary>The regional name, for instance <c>us-east-1.example.com</c>.</summary>
    public required string Domain { get; init; }

    /// <summary>The name of the region's cluster.</summary>
    public required Input<string> ClusterName { get; init; }
}
