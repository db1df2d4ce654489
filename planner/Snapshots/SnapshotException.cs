namespace MultiRegion.Planner.Snapshots;

/// <summary>A line of a snapshot that no writer writes. Never leaves the reader.</summary>
/// <param name="line">Its number, from 1.</param>
internal sealed class SnapshotException(int line) : Exception
{
    /// <summary>The line's number.</summary>
    public int Line { get; } = line;
}
