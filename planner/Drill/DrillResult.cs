using System.Collections.Immutable;

namespace MultiRegion.Planner.Drill;

/// <summary>One line of a timeline.</summary>
/// <param name="Seconds">Since the loss.</param>
/// <param name="Actor">Who sees or does it.</param>
/// <param name="Text">What.</param>
internal sealed record DrillEvent(double Seconds, string Actor, string Text);

/// <summary>The system at one moment; it holds until the next.</summary>
/// <param name="Seconds">Since the loss.</param>
/// <param name="Served">The share of requests served, 0 to 1.</param>
/// <param name="Moved">The share of users whose names lead to the region that takes over, 0 to 1.</param>
/// <param name="Answer">The region that DNS answers.</param>
/// <param name="Writer">The region of the writer; null while there is none.</param>
/// <param name="Nodes">Nodes that serve in the region that takes over.</param>
internal sealed record DrillMoment(double Seconds, double Served, double Moved, string Answer, string? Writer, int Nodes);

/// <summary>How a drill went.</summary>
internal sealed record DrillResult
{
    /// <summary>Seconds until every user is served again; 0 when nobody noticed, null when it never is without a repair.</summary>
    public required double? Recovered { get; init; }

    /// <summary>Seconds until the first of them is.</summary>
    public required double? FirstServed { get; init; }

    /// <summary>Requests not served, in seconds of all traffic, until full service or the end.</summary>
    public required double Unserved { get; init; }

    /// <summary>Seconds of writes that are lost.</summary>
    public required double WritesLost { get; init; }

    /// <summary>What happened, in order; empty unless it was recorded.</summary>
    public ImmutableArray<DrillEvent> Events { get; init; } = [];

    /// <summary>How it looked, in order; empty unless it was recorded.</summary>
    public ImmutableArray<DrillMoment> Moments { get; init; } = [];
}
