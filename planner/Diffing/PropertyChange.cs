using MultiRegion.Offline;

namespace MultiRegion.Planner.Diffing;

/// <summary>A property that differs between two plans of a resource, and what that does.</summary>
/// <param name="Path">Where, as a provider names it: <c>tags.role</c>, <c>policy.Statement[0].Action</c>.</param>
/// <param name="Before">The old value; null where there was none.</param>
/// <param name="After">The new value; null where there is none.</param>
internal sealed record PropertyChange(string Path, PlannedValue? Before, PlannedValue? After)
{
    /// <summary>How sure it is that the change replaces the resource. Default: nothing is known to.</summary>
    public ReplacementLikelihood Replaces { get; init; }

    /// <summary>Who says so, and under which condition. Default: empty.</summary>
    public string Reason { get; init; } = "";

    /// <summary>True where <c>ignoreChanges</c> keeps the change from the cloud. Default: false.</summary>
    public bool Ignored { get; init; }

    /// <summary>True where the text is the same and stands for another value, because what it names is replaced. Default: false.</summary>
    public bool Follows { get; init; }
}
