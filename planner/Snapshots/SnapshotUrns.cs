using System.Diagnostics.CodeAnalysis;

namespace MultiRegion.Planner.Snapshots;

/// <summary>URNs as a stack's snapshot writes them: its own without what they all begin with.</summary>
internal sealed class SnapshotUrns(string project, string stack)
{
    private readonly string _common = $"urn:pulumi:{stack}::{project}::";

    /// <summary>The URN without the common beginning; one of another stack as it is.</summary>
    [return: NotNullIfNotNull(nameof(urn))]
    public string? Shorten(string? urn) =>
        urn is not null && urn.StartsWith(_common, StringComparison.Ordinal) ? urn[_common.Length..] : urn;

    /// <summary>The whole URN.</summary>
    [return: NotNullIfNotNull(nameof(text))]
    public string? Complete(string? text) =>
        text is null || text.StartsWith("urn:", StringComparison.Ordinal) ? text : _common + text;
}
