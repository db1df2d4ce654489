using System.Diagnostics.CodeAnalysis;
using MultiRegion.Infra.Configuration;

namespace MultiRegion.Planner.Configuration;

/// <summary>A configuration file's text and the name it has in messages, with what the project file and the stack files share.</summary>
internal sealed record ConfigurationText(string Label, string Text)
{
    /// <summary>The file's root, empty for an empty file; false, with the reason in <paramref name="problems"/>, when it is no mapping of YAML.</summary>
    public bool TryParse(ICollection<ConfigurationProblem> problems, [NotNullWhen(true)] out YamlMapping? root)
    {
        root = null;
        try
        {
            switch (YamlReader.Read(Text))
            {
                case null or YamlScalar { IsNull: true }:
                    root = new YamlMapping([], 1, 1);
                    return true;

                case YamlMapping mapping:
                    root = mapping;
                    return true;

                case var other:
                    problems.Add(NotNamedValues(Place(other.Line, other.Column), other));
                    return false;
            }
        }
        catch (YamlSyntaxException exception)
        {
            problems.Add(Problem(Place(exception.Line, exception.Column), exception.Found, exception.Expected, exception.Fix));
            return false;
        }
    }

    /// <summary>The entries under <c>config</c>; none, and a problem unless it is simply absent, for anything but a mapping.</summary>
    public IReadOnlyList<KeyValuePair<string, YamlNode>> Configuration(YamlMapping root, ICollection<ConfigurationProblem> problems)
    {
        switch (root["config"])
        {
            case YamlMapping config:
                return config.Entries;

            case null or YamlScalar { IsNull: true }:
                return [];

            case var other:
                problems.Add(NotNamedValues("config", other));
                return [];
        }
    }

    /// <summary>A problem at a key of this file; the parts make the sentence that <see cref="ConfigurationProblem"/> documents.</summary>
    public ConfigurationProblem Problem(string key, string found, string expected, string fix) =>
        new(Label, key, found, expected, fix);

    /// <summary>The problem of a key that is not the program's: without a namespace, or in another one.</summary>
    public ConfigurationProblem ForeignKey(string key, string project) =>
        key.IndexOf(':', StringComparison.Ordinal) is var colon and >= 0
            ? Problem(key, $"a key of '{key[..colon]}'", "which nothing reads: every provider here is explicit", "Remove it.")
            : Problem(key, "a key without a namespace", $"expected '{project}:{key}'", "Write it so, or remove it.");

    private static string Place(long line, long column) => $"line {line}, column {column}";

    private ConfigurationProblem NotNamedValues(string key, YamlNode node) =>
        Problem(key, node is YamlScalar scalar ? $"'{scalar.Text}'" : "a list", "expected named values", "Write each as 'name: value'.");
}

/// <summary>A configuration value as the Pulumi CLI hands it on, and whether it is encrypted in the file.</summary>
internal sealed record ConfigurationValue(string Text, bool Secret);
