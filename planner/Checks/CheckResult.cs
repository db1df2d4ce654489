using System.Collections.Immutable;

namespace MultiRegion.Planner.Checks;

/// <summary>What a check found.</summary>
internal enum CheckStatus
{
    /// <summary>The plan keeps the rule.</summary>
    Pass,

    /// <summary>The plan keeps the rule for now, or the rule cannot be judged.</summary>
    Warn,

    /// <summary>The plan breaks the rule: the preview fails.</summary>
    Fail,
}

/// <summary>A check's verdict.</summary>
/// <param name="Name">The check's name.</param>
/// <param name="Status">The verdict.</param>
/// <param name="Detail">One line that says why.</param>
internal sealed record CheckResult(string Name, CheckStatus Status, string Detail)
{
    /// <summary>The findings one by one, where the detail is only their sum.</summary>
    public ImmutableArray<string> Lines { get; init; } = [];
}
