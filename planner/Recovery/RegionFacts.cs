using System.Collections.Immutable;
using MultiRegion.Components.Cluster;
using MultiRegion.Components.Dns;
using MultiRegion.Components.RecoveryTime;

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

    /// <summary>Who makes the nodes. Default: the managed node group.</summary>
    public ComputeMode Compute { get; init; }

    /// <summary>Nodes that carry all users.</summary>
    public FromPlan<int> Full { get; init; } = new(0, null);

    /// <summary>Nodes that run in normal operation.</summary>
    public FromPlan<int> Running { get; init; } = new(0, null);

    /// <summary>The most nodes the region may grow to: the node group's size, or the processors of its node pools.</summary>
    public int Maximum { get; init; }

    /// <summary>Machines that EC2 holds for the region. Default: none.</summary>
    public int Reserved { get; init; }

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

    /// <summary>The share of full service that the region can grow to, 0 to 1.</summary>
    public double MostShare => Full.Value == 0 ? 1 : Math.Min(1, (double)Math.Max(Maximum, Running.Value) / Full.Value);

    /// <summary>What it needs to grow to full service.</summary>
    public Growth Growth => new(
        Full.Value - Running.Value,
        Prepared.Value >= Full.Value,
        Compute switch { ComputeMode.Karpenter => "Karpenter", ComputeMode.Auto => "EKS Auto Mode", _ => null },
        Reserved >= Full.Value);
}

/// <summary>A health check of a region's endpoint.</summary>
/// <param name="Interval">Between two looks.</param>
/// <param name="Threshold">Looks in a row, to believe in a loss as in a return.</param>
/// <param name="Path">The path that is asked for; null where it is no HTTP check.</param>
internal sealed record EndpointFacts(FromPlan<TimeSpan> Interval, FromPlan<int> Threshold, string? Path)
{
    /// <summary>How often it looks.</summary>
    public CheckPace Pace => new(Interval.Value, Threshold.Value);
}

/// <summary>An alarm in a surviving region that tells of the loss of the region users are in.</summary>
/// <param name="Period">What one value stands for.</param>
/// <param name="Periods">Bad values in a row.</param>
internal sealed record AlarmFacts(FromPlan<TimeSpan> Period, FromPlan<int> Periods)
{
    /// <summary>How soon it tells.</summary>
    public AlarmPace Pace => new(Period.Value, Periods.Value);
}
