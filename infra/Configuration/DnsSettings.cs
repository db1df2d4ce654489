using System.Collections.Immutable;
using MultiRegion.Components.Dns;

namespace MultiRegion.Infra.Configuration;

/// <summary>The names that users know, and how they follow the healthy region.</summary>
public sealed record DnsSettings
{
    /// <summary>
    /// The names' home: answered while it is healthy, and when nothing is. Fixed like the database's initial writer; where
    /// users go follows the writer without it.
    /// </summary>
    public required string Primary { get; init; }

    /// <summary>The names in full, each right below the zone.</summary>
    public required ImmutableArray<string> Names { get; init; }

    /// <summary>
    /// The services that clusters share, each one label: <c>api</c> answers inside as <c>api.internal.example.com</c>.
    /// Default: as <see cref="Names"/>.
    /// </summary>
    public required ImmutableArray<string> Services { get; init; }

    /// <summary>Who moves users. Default: <see cref="DnsFailover.Automatic"/>.</summary>
    public required DnsFailover Failover { get; init; }

    /// <summary>Who starts the switch plan, where there is one. Default: <see cref="SwitchStart.Manual"/>.</summary>
    public required SwitchStart Switch { get; init; }

    /// <summary>How Route 53 looks at the regions. Default: every 10 seconds, three times.</summary>
    public required CheckPace Pace { get; init; }

    /// <summary>How long resolvers keep records that are no alias. Default: 60 seconds.</summary>
    public required TimeSpan Ttl { get; init; }

    /// <summary>The share of users that each warm region serves in normal operation, in percent. Default: 0.</summary>
    public required int WarmPercent { get; init; }

    /// <summary>What a region must be able to do to be answered. Default: by <see cref="WarmPercent"/>.</summary>
    public required HealthContract Contract { get; init; }
}
