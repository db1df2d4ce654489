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

    /// <summary>Why the rule is one, in a sentence. Default: the check does not say.</summary>
    public string Why { get; init; } = "";

    /// <summary>What breaks the rule, resource by resource, where the check lets a stack accept it. Default: nothing.</summary>
    public ImmutableArray<CheckFinding> Findings { get; init; } = [];
}

/// <summary>A resource that breaks a rule.</summary>
/// <param name="Stack">The stack whose configuration may accept it.</param>
/// <param name="Resource">The resource, by its type as people know it and its name: <c>aws:iam:RolePolicy us-east-1-flow-logs</c>.</param>
/// <param name="Text">What is wrong, and what is expected; no full stop.</param>
internal sealed record CheckFinding(string Stack, string Resource, string Text)
{
    /// <summary>The finding on one line.</summary>
    public override string ToString() => $"{Stack}: {Resource}: {Text}";
}
