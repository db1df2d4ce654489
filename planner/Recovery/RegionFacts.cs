using System.Collections.Immutable;

namespace MultiRegion.Planner.Recovery;

/// <summary>A region as recovery sees it, read from the planned resources.</summary>
internal sealed record RegionFacts
{
    /// <summary>The region: <c>us-east-1</c>.</summary>
    public required string Region { get; init; }

    /// <summary>The stack that owns it.</summary>
    public required string Stack { get; init; }

    /// <summary>Its zones, by zone id.</summary>
    public ImmutableArray<string> Zones { get; init; } = [];

    /// <summary>The cluster's name.</summary>
    public string Cluster { get; init; } = "";

    /// <summary>The regional name under which it is checked; null where it has none.</summary>
    public string? Domain { get; init; }

    /// <summary>Nodes that carry all users.</summary>
    public FromPlan<int> Full { get; init; } = new(0, null);

    /// <summary>Nodes that run in normal operation.</summary>
    public FromPlan<int> Running { get; init; } = new(0, null);

    /// <summary>The most nodes the region may grow to.</summary>
    public int Maximum { get; init; }

    /// <summary>Nodes that run or stand by, stopped, taken together.</summary>
    public FromPlan<int> Prepared { get; init; } = new(0, null);

    /// <summary>The database member's identifier; null without one.</summary>
    public FromPlan<string>? Database { get; init; }

    /// <summary>The member's instances.</summary>
    public ImmutableArray<string> Instances { get; init; } = [];

    /// <summary>The lag at which people are told, a promotion here would lose so much; null where nothing watches it.</summary>
    public FromPlan<TimeSpan>? LagAlarm { get; init; }

    /// <summary>How DNS sees the region; null where no record depends on a check of it.</summary>
    public EndpointFacts? Endpoint { get; init; }

    /// <summary>The share of full service that runs in normal operation, 0 to 1.</summary>
    public double WarmShare => Full.Value == 0 ? 1 : Math.Min(1, (double)Running.Value / Full.Value);
}

/// <summary>A health check of a region's endpoint.</summary>
/// <param name="Interval">Between two looks.</param>
/// <param name="Threshold">Looks in a row, to believe in a loss as in a return.</param>
/// <param name="Path">The path that is asked for; null where it is no HTTP check.</param>
internal sealed record EndpointFacts(FromPlan<TimeSpan> Interval, FromPlan<int> Threshold, string? Path);
