using System.Collections.Immutable;
using MultiRegion.Infra.Configuration;

namespace MultiRegion.Planner.Configuration;

/// <summary>What one <c>Pulumi.&lt;stack&gt;.yaml</c> says.</summary>
internal sealed record StackFile
{
    private const string Prefix = "Pulumi.";
    private const string Suffix = ".yaml";

    // What the CLI keeps in a stack file beside its configuration, for the secrets it encrypts.
    private static readonly ImmutableHashSet<string> SecretsManagement = ["encryptedkey", "encryptionsalt", "secretsprovider"];

    /// <summary>The file as it is named in messages.</summary>
    public required string Label { get; init; }

    /// <summary>The stack's name.</summary>
    public required string Stack { get; init; }

    /// <summary>The stack's values by key without namespace.</summary>
    public required ImmutableSortedDictionary<string, ConfigurationValue> Values { get; init; }

    /// <summary>The name of a stack's file.</summary>
    public static string NameFor(string stack) => $"{Prefix}{stack}{Suffix}";

    /// <summary>The stack a file of that name belongs to; null for any other file.</summary>
    public static string? StackOf(string fileName) =>
        fileName.Length > Prefix.Length + Suffix.Length
        && fileName.StartsWith(Prefix, StringComparison.Ordinal)
        && fileName.EndsWith(Suffix, StringComparison.Ordinal)
            ? fileName[Prefix.Length..^Suffix.Length]
            : null;

    /// <summary>Reads the file; null when it does not parse, with the reasons in <paramref name="problems"/>.</summary>
    public static StackFile? Read(ConfigurationText file, string stack, string project, ICollection<ConfigurationProblem> problems)
    {
        if (!file.TryParse(problems, out var root))
        {
            return null;
        }

        foreach (var (member, _) in root.Entries)
        {
            if (member == "environment")
            {
                problems.Add(file.Problem(
                    member,
                    "an ESC environment",
                    "whose values only the Pulumi service knows",
                    "Write them under 'config' instead."));
            }
            else if (member != "config" && !SecretsManagement.Contains(member))
            {
                problems.Add(file.Problem(
                    member,
                    "an unknown key",
                    "expected 'config' and nothing else",
                    $"Write it under 'config' as '{project}:{member}', or remove it."));
            }
        }

        var values = ImmutableSortedDictionary.CreateBuilder<string, ConfigurationValue>(StringComparer.Ordinal);
        foreach (var (key, node) in file.Configuration(root, problems))
        {
            if (!key.StartsWith($"{project}:", StringComparison.Ordinal))
            {
                problems.Add(file.ForeignKey(key, project));
            }
            else
            {
                values[key[(project.Length + 1)..]] = YamlJson.ToConfigurationValue(node);
            }
        }

        return new StackFile { Label = file.Label, Stack = stack, Values = values.ToImmutable() };
    }
}
