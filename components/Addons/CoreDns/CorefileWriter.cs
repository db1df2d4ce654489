using System.Collections.Immutable;
using System.Text;
using System.Text.RegularExpressions;

namespace MultiRegion.Components.Addons.CoreDns;

/// <summary>
/// Writes a Corefile. EKS takes whatever it is given, and a running CoreDNS keeps its old configuration when the new one
/// is wrong, so that a mistake shows only when a pod starts, perhaps days later. Hence nothing is quoted or escaped:
/// words that would need it are refused here.
/// </summary>
internal static partial class CorefileWriter
{
    private const int Port = 53;
    private const string Step = "    ";

    /// <summary>The text, ending in a line feed.</summary>
    /// <exception cref="ArgumentException">A word holds what means something to the reader of a Corefile: blanks, quotes, braces, comments, variables.</exception>
    public static string Write(Corefile corefile)
    {
        var text = new StringBuilder();
        foreach (var block in corefile.Blocks)
        {
            text.Append($"{Word(block.Zone)}:{Port} {{\n");
            Write(text, block.Plugins, Step);
            text.Append("}\n");
        }

        return text.ToString();
    }

    private static void Write(StringBuilder text, ImmutableArray<CorefileLine> lines, string indent)
    {
        foreach (var line in lines)
        {
            text.Append(indent).AppendJoin(' ', line.Arguments.Prepend(line.Name).Select(Word));
            if (line.Options.IsEmpty)
            {
                text.Append('\n');
                continue;
            }

            text.Append(" {\n");
            Write(text, line.Options, indent + Step);
            text.Append($"{indent}}}\n");
        }
    }

    private static string Word(string word) =>
        Plain().IsMatch(word) ? word : throw new ArgumentException($"'{word}' cannot stand in a Corefile.", nameof(word));

    // Names, numbers, durations, addresses, blocks and paths.
    [GeneratedRegex(@"\A[A-Za-z0-9._:/-]+\z")]
    private static partial Regex Plain();
}
