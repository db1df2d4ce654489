using System.Collections.Immutable;
using System.Net;
using Pulumi;

namespace MultiRegion.Components.Network;

/// <summary>What a <see cref="RegionAccess"/> opens, and to whom.</summary>
public sealed record RegionAccessArgs
{
    /// <summary>The group that guards what is reached.</summary>
    public required Input<string> SecurityGroupId { get; init; }

    /// <summary>The other regions' VPC blocks.</summary>
    public required ImmutableArray<IPNetwork> Peers { get; init; }

    /// <summary>The ports. Empty where nothing is shared: then nothing is opened.</summary>
    public required ImmutableArray<PeerPort> Ports { get; init; }
}
