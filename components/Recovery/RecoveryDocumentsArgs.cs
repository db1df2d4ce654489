using System.Collections.Immutable;
using Pulumi;

namespace MultiRegion.Components.Recovery;

/// <summary>What <see cref="RecoveryDocuments"/> act on; what they call lies in their own region or is global.</summary>
public sealed record RecoveryDocumentsArgs
{
    /// <summary>The region that takes over when they run, for instance <c>us-west-2</c>.</summary>
    public required string Region { get; init; }

    /// <summary>The account: twelve digits.</summary>
    public required Output<string> AccountId { get; init; }

    /// <summary>The global database's identifier; the documents are named after it.</summary>
    public required string GlobalDatabase { get; init; }

    /// <summary>Its members, by region; the own region's takes over from one of the others.</summary>
    public required ImmutableSortedDictionary<string, string> Members { get; init; }

    /// <summary>The region's cluster.</summary>
    public required Output<string> ClusterName { get; init; }

    /// <summary>Nodes at full service.</summary>
    public required Output<int> FullNodes { get; init; }

    /// <summary>The lag that a switchover does not begin with, and that a failover warns of. Default: half a minute.</summary>
    public TimeSpan LagLimit { get; init; } = TimeSpan.FromSeconds(30);
}
