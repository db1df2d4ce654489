using System.Collections.Immutable;
using MultiRegion.Infra.Configuration;

namespace MultiRegion.Planner.Configuration;

/// <summary>What <c>Pulumi.yaml</c> says: the project's name, where its stack files are, and the configuration every stack shares.</summary>
internal sealed record ProjectFile
{
    /// <summary>The name every Pulumi project file has.</summary>
    public const string FileName = "Pulumi.yaml";

    // Beside a value, a project-level entry may hold these (https://www.pulumi.com/docs/iac/concepts/projects/project-file/#config-options).
    private static readonly ImmutableHashSet<string> EntryMembers = ["default", "description", "items", "secret", "type", "value"];

    /// <summary>The file as it is named in messages.</summary>
    public required string Label { get; init; }

    /// <summary>The project's name, which is also the namespace of its configuration keys.</summary>
    public required string Name { get; init; }

    /// <summary>The folder of the stack files, relative to this file. Default: beside it.</summary>
    public string StackFolder { get; init; } = ".";

    /// <summary>The values every stack has unless its own file says otherwise, by key without namespace.</summary>
    public required ImmutableSortedDictionary<string, ConfigurationValue> Values { get; init; }

    /// <summary>Reads the file; null when what it holds cannot be used, with the reasons in <paramref name="problems"/>.</summary>
    public static ProjectFile? Read(ConfigurationText file, ICollection<ConfigurationProblem> problems)
    {
        if (!file.TryParse(problems, out var root))
        {
            return null;
        }

        if (root["name"] is not YamlScalar { IsNull: false } name)
        {
            problems.Add(file.Problem("name", "nothing", "expected the project's name", "Add it, e.g. name: multi-region."));
            return null;
        }

        return new ProjectFile
        {
            Label = file.Label,
            Name = name.Text,
            StackFolder = (root["stackConfigDir"] as YamlScalar)?.Text ?? ".",
            Values = ReadValues(file, name.Text, root, problems),
        };
    }

    private static ImmutableSortedDictionary<string, ConfigurationValue> ReadValues(
        ConfigurationText file,
        string project,
        YamlMapping root,
        ICollection<ConfigurationProblem> problems)
    {
        var values = ImmutableSortedDictionary.CreateBuilder<string, ConfigurationValue>(StringComparer.Ordinal);
        foreach (var (key, node) in file.Configuration(root, problems))
        {
            var name = key.StartsWith($"{project}:", StringComparison.Ordinal) ? key[(project.Length + 1)..] : key;
            if (name.Contains(':', StringComparison.Ordinal))
            {
                problems.Add(file.ForeignKey(key, project));
            }
            else if (ReadValue(file, name, node, problems) is { } value)
            {
                values[name] = value;
            }
        }

        return values.ToImmutable();
    }

    /// <summary>An entry is a definition with <c>value</c> or <c>default</c>, or in short the default alone.</summary>
    private static ConfigurationValue? ReadValue(
        ConfigurationText file,
        string name,
        YamlNode node,
        ICollection<ConfigurationProblem> problems)
    {
        if (node is not YamlMapping definition)
        {
            return YamlJson.ToConfigurationValue(node);
        }

        foreach (var (member, _) in definition.Entries)
        {
            if (!EntryMembers.Contains(member))
            {
                problems.Add(file.Problem(
                    $"{name}.{member}",
                    "an unknown key",
                    $"expected one of {string.Join(", ", EntryMembers.Order(StringComparer.Ordinal))}",
                    "Put the value under 'default'."));
            }
        }

        // Declared without a value: every stack's own file has to give it, and the rules say so where one does not.
        return (definition["value"] ?? definition["default"]) is { } value ? YamlJson.ToConfigurationValue(value) : null;
    }
}
