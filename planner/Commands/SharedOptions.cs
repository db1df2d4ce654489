using System.CommandLine;
using System.CommandLine.Parsing;

namespace MultiRegion.Planner.Commands;

/// <summary>Options that mean the same on every command that has them.</summary>
internal static class SharedOptions
{
    /// <summary><c>--stack NAME</c>, as often as wanted.</summary>
    public static Option<string[]> Stack() => new("--stack")
    {
        HelpName = "NAME",
        Description = "Show this stack only; may be given again. The whole system is planned and checked all the same.",
        CustomParser = result => [.. result.Tokens.Select(token => token.Value)],
    };

    /// <summary><c>--config DIR</c>.</summary>
    public static Option<string?> Config() => Path(
        "--config",
        "DIR",
        "Take every Pulumi.<stack>.yaml from this folder, and Pulumi.yaml too if it holds one.");

    /// <summary><c>--against DIR</c>.</summary>
    public static Option<string?> Against() => Path(
        "--against",
        "DIR",
        "Compare with the snapshots of this folder or, where it holds none, with the plan of its Pulumi.<stack>.yaml. Default: the reviewed plan, beside the configuration or else in stacks/.");

    /// <summary><c>--out FILE</c>.</summary>
    public static Option<string?> Out() => Path(
        "--out",
        "FILE",
        "Write the result to this file instead of the standard output, all at once.");

    /// <summary><c>--format NAME</c>, one of those given. Default: text.</summary>
    public static Option<OutputFormat> Format(params OutputFormat[] formats)
    {
        var names = string.Join('|', formats.Select(NameOf));
        return new Option<OutputFormat>("--format")
        {
            HelpName = names,
            Description = $"How to write the result. Default: {NameOf(OutputFormat.Text)}.",
            CustomParser = result =>
            {
                var text = result.Tokens[0].Value;
                var known = formats.Where(format => NameOf(format) == text).ToList();
                if (known.Count == 0)
                {
                    result.AddError($"--format: got '{text}', expected {names.Replace("|", " or ", StringComparison.Ordinal)}.");
                }

                return known.FirstOrDefault();
            },
        };
    }

    private static string NameOf(OutputFormat format) => format.ToString().ToLowerInvariant();

    private static Option<string?> Path(string name, string helpName, string description) => new(name)
    {
        HelpName = helpName,
        Description = description,
        CustomParser = result =>
        {
            var text = result.Tokens[0].Value;
            if (string.IsNullOrWhiteSpace(text))
            {
                result.AddError($"{name}: got nothing, expected a path.");
            }

            return text;
        },
    };
}
