using System.Collections.Immutable;

namespace MultiRegion.Planner.Drill;

/// <summary>One line of a timeline.</summary>
/// <param name="Seconds">Since the loss.</param>
/// <param name="Actor">Who sees or does it.</param>
/// <param name="Text">What.</param>
internal sealed record DrillEvent(double Seconds, string Actor, string Text);

/// <summary>The system at one moment; it holds until the next.</summary>
/// <param name="Seconds">Since the loss.</param>
/// <param name="Served">The share of requests served of those that write, 0 to 1.</param>
/// <param name="Reads">The share of requests served of those that only read, 0 to 1.</param>
/// <param name="Moved">The share of users whose names lead to the region that takes over, 0 to 1.</param>
/// <param name="Answer">The region that DNS answers.</param>
/// <param name="Writer">The region of the writer; null while there is none.</param>
/// <param name="Nodes">Nodes in the region that takes over.</param>
/// <param name="Ready">Those of them on which pods are ready.</param>
internal sealed record DrillMoment(double Seconds, double Served, double Reads, double Moved, string Answer, string? Writer, int Nodes, int Ready);

/// <summary>How a drill went.</summary>
internal sealed record DrillResult
{
    /// <summary>Seconds until every user is served again; 0 when nobody noticed, null when it never is without a repair.</summary>
    public required double? Recovered { get; init; }

    /// <summary>Seconds until the first of them is.</summary>
    public required double? FirstServed { get; init; }

    /// <summary>Seconds until every user can read again; 0 when nobody noticed, null when it never is without a repair.</summary>
    public required double? ReadsRecovered { get; init; }

    /// <summary>Requests that write and were not served, in seconds of all such traffic, until full service or the end.</summary>
    public required double UnservedWrites { get; init; }

    /// <summary>Requests that only read and were not served, counted alike.</summary>
    public required double UnservedReads { get; init; }

    /// <summary>Seconds of writes that are lost.</summary>
    public required double WritesLost { get; init; }

    /// <summary>Why full service does not come back by itself; null when it does.</summary>
    public required string? Stuck { get; init; }

    /// <summary>What happened, in order; empty unless it was recorded.</summary>
    public ImmutableArray<DrillEvent> Events { get; init; } = [];

    /// <summary>How it looked, in order; empty unless it was recorded.</summary>
    public ImmutableArray<DrillMoment> Moments { get; init; } = [];
}
