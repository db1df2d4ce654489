using System.Collections.Immutable;

namespace MultiRegion.Offline;

/// <summary>What a stack's program is planned with.</summary>
public sealed record PlanRequest
{
    /// <summary>The organisation. Default: <c>organization</c>, as the tests of the official SDK have it.</summary>
    public string Organization { get; init; } = "organization";

    /// <summary>The project's name.</summary>
    public required string Project { get; init; }

    /// <summary>The stack's short name.</summary>
    public required string Stack { get; init; }

    /// <summary>The folder of <c>Pulumi.yaml</c>. Default: the current folder, written as <c>.</c>.</summary>
    public string RootDirectory { get; init; } = ".";

    /// <summary>Configuration by full key (<c>multi-region:capacity</c>); objects and lists as JSON, as the CLI hands them on.</summary>
    public IReadOnlyDictionary<string, string> Configuration { get; init; } = ImmutableDictionary<string, string>.Empty;

    /// <summary>The keys of <see cref="Configuration"/> that are secret.</summary>
    public IReadOnlySet<string> SecretKeys { get; init; } = ImmutableHashSet<string>.Empty;

    /// <summary>
    /// The stacks a <c>StackReference</c> may name, by full name (<c>organization/project/stack</c>). A reference to any
    /// other name is an error.
    /// </summary>
    public IReadOnlyDictionary<string, PlannedStack> References { get; init; } = ImmutableDictionary<string, PlannedStack>.Empty;
}
