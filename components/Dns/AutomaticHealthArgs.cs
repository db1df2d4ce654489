using System.Collections.Immutable;

namespace MultiRegion.Components.Dns;

/// <summary>What <see cref="AutomaticHealth"/> is made of.</summary>
public sealed record AutomaticHealthArgs
{
    /// <summary>Two or more, the home first, then in failover order.</summary>
    public required ImmutableArray<DnsRegion> Regions { get; init; }

    /// <summary>How Route 53 looks. Default: 10 seconds, three times.</summary>
    public CheckPace Pace { get; init; } = CheckPace.Default;

    /// <summary>What the regions' health path promises.</summary>
    public required HealthContract Contract { get; init; }

    /// <summary>True when there is a database, whose writer DNS follows.</summary>
    public required bool FollowsWriter { get; init; }
}
