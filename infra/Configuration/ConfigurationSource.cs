using System.Collections.Immutable;

namespace MultiRegion.Infra.Configuration;

/// <summary>What one stack was given, before anyone judged it.</summary>
public sealed partial record ConfigurationSource
{
    /// <summary>A stack that was given nothing; its labels are the usual ones.</summary>
    internal static readonly ConfigurationSource Empty = new()
    {
        StackName = string.Empty,
        StackFile = "stacks/Pulumi.yaml",
        Values = ImmutableDictionary<string, string>.Empty,
    };

    /// <summary>The stack's short name, for instance <c>us-east-1</c>.</summary>
    public required string StackName { get; init; }

    /// <summary>The project's name, which stands before every key in a stack's file. Default: <c>multi-region</c>.</summary>
    public string Project { get; init; } = "multi-region";

    /// <summary>The stack's own file, as messages name it: <c>stacks/Pulumi.us-east-1.yaml</c>.</summary>
    public required string StackFile { get; init; }

    /// <summary>The project's file, as messages name it. Default: <c>Pulumi.yaml</c>.</summary>
    public string ProjectFile { get; init; } = "Pulumi.yaml";

    /// <summary>
    /// Values by key without the project's namespace (<c>topology</c>, <c>role</c>). Scalars are plain text, objects and
    /// lists are JSON, which is how the Pulumi CLI hands them to a program.
    /// </summary>
    public required IReadOnlyDictionary<string, string> Values { get; init; }

    /// <summary>What time it is, for certificates that expire: a plan depends on it in nothing else. Default: the system's clock.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>The files that values name. Default: none.</summary>
    public NamedFiles Files { get; init; } = NamedFiles.None;

    /// <summary>The keys of <see cref="Values"/> that stand in the project's file. Default: <c>topology</c>.</summary>
    public IReadOnlySet<string> ProjectKeys { get; init; } = ImmutableHashSet.Create(StackKeys.Topology);

    /// <summary>The file that a key stands in or, when it is missing, belongs in.</summary>
    internal string FileOf(string key) =>
        ProjectKeys.Contains(key) || (key == StackKeys.Topology && !Values.ContainsKey(key)) ? ProjectFile : StackFile;

    /// <summary>How a key is written in the file it belongs in; in the project's own, its name is understood.</summary>
    internal string WrittenAs(string key) => FileOf(key) == ProjectFile ? key : $"{Project}:{key}";

    /// <summary>The file of another stack of the same project.</summary>
    internal string FileOfStack(string stack) => $"{StackFile[..(StackFile.LastIndexOf('/') + 1)]}Pulumi.{stack}.yaml";
}
