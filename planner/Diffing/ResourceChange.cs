using System.Collections.Immutable;
using MultiRegion.Offline;

namespace MultiRegion.Planner.Diffing;

/// <summary>What becomes of one resource.</summary>
internal sealed record ResourceChange
{
    /// <summary>What becomes of it.</summary>
    public required ChangeKind Kind { get; init; }

    /// <summary>How sure a replacement is; none for every other kind.</summary>
    public ReplacementLikelihood Replacement { get; init; }

    /// <summary>The resource in the old plan; null when it is new.</summary>
    public required PlannedResource? Before { get; init; }

    /// <summary>The resource in the new plan; null when it goes.</summary>
    public required PlannedResource? After { get; init; }

    /// <summary>The inputs that differ, in the order of paths.</summary>
    public ImmutableArray<PropertyChange> Properties { get; init; } = [];

    /// <summary>The options that differ, dependencies among them.</summary>
    public ImmutableArray<PropertyChange> Options { get; init; } = [];

    /// <summary>What it puts at risk, the gravest first.</summary>
    public ImmutableArray<Risk> Risks { get; init; } = [];

    /// <summary>The resource as it will be, or as it was when it goes.</summary>
    public PlannedResource Resource => (After ?? Before)!;

    /// <summary>The URN it had before, where that is another one.</summary>
    public string? MovedFrom => Before is not null && After is not null && Before.Urn != After.Urn ? Before.Urn : null;

}
