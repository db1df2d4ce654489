using System.Collections.Immutable;

namespace Pulumi;

/// <summary>What a program is run with.</summary>
internal sealed record DeploymentSettings
{
    public required string Organization { get; init; }
    public required string Project { get; init; }
    public required string Stack { get; init; }
    public required bool IsDryRun { get; init; }

    /// <summary>The folder of the project file; null where nobody said.</summary>
    public string? RootDirectory { get; init; }

    /// <summary>Configuration by full key.</summary>
    public required IReadOnlyDictionary<string, string> Configuration { get; init; }

    /// <summary>The keys that are secret, where that is known.</summary>
    public IReadOnlySet<string> SecretKeys { get; init; } = ImmutableHashSet<string>.Empty;
}
