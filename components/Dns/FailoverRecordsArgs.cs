using System.Collections.Immutable;
using Pulumi;

namespace MultiRegion.Components.Dns;

/// <summary>What <see cref="FailoverRecords"/> are made of.</summary>
public sealed record FailoverRecordsArgs
{
    /// <summary>The zone's name, for instance <c>example.com</c>.</summary>
    public required string Zone { get; init; }

    /// <summary>The zone's id.</summary>
    public required Input<string> ZoneId { get; init; }

    /// <summary>The records, from <see cref="FailoverChain"/>.</summary>
    public required ImmutableArray<ChainRecord> Records { get; init; }

    /// <summary>Every region that a record leads to.</summary>
    public required ImmutableArray<FailoverTarget> Targets { get; init; }

    /// <summary>How long resolvers keep a record that is no alias. Default: <see cref="FailoverRecords.DefaultTtl"/>.</summary>
    public TimeSpan Ttl { get; init; } = FailoverRecords.DefaultTtl;
}
