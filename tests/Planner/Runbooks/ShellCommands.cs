using System.Collections.Immutable;
using System.Text;

namespace MultiRegion.Tests.Planner.Runbooks;

/// <summary>One command with its words, quotes taken away; what stands for another command's output is a word of its own.</summary>
/// <param name="Words">The program first.</param>
internal sealed record ShellCommand(ImmutableArray<string> Words)
{
    /// <summary>The program.</summary>
    public string Program => Words[0];

    public override string ToString() => string.Join(' ', Words);
}

/// <summary>Reads as much of a shell's language as the runbooks speak.</summary>
internal static class ShellCommands
{
    /// <summary>Every command of a text, also those whose output another one takes.</summary>
    public static ImmutableArray<ShellCommand> Of(string text)
    {
        var commands = ImmutableArray.CreateBuilder<ShellCommand>();
        Read(text.Replace("\\\n", " ", StringComparison.Ordinal), commands);
        return commands.ToImmutable();
    }

    private static void Read(string text, ImmutableArray<ShellCommand>.Builder commands)
    {
        var words = new List<string>();
        var word = new StringBuilder();
        var quoted = false; // an empty word in quotes is a word
        char quote = default;

        void EndWord()
        {
            if (word.Length > 0 || quoted)
                words.Add(word.ToString());
            word.Clear();
            quoted = false;
        }

        void EndCommand()
        {
            EndWord();
            while (words.Count > 0 && (IsAssignment(words[0]) || words[0] is "{" or "}" || words[0].EndsWith("()", StringComparison.Ordinal)))
                words.RemoveAt(0);
            if (words.Count > 0)
                commands.Add(new([.. words]));
            words.Clear();
        }

        for (var at = 0; at < text.Length; at++)
        {
            var letter = text[at];
            if (quote != '\'' && letter == '$' && at + 1 < text.Length && text[at + 1] == '(')
            {
                var end = Close(text, at + 1);
                Read(text[(at + 2)..end], commands);
                word.Append("$()");
                at = end;
            }
            else if (quote != default)
            {
                if (letter == quote)
                    quote = default;
                else if (letter == '\\' && quote == '"')
                    word.Append(text[++at]);
                else
                    word.Append(letter);
            }
            else if (letter is '\'' or '"')
            {
                (quote, quoted) = (letter, true);
            }
            else if (letter is '\n' or ';' or '|')
            {
                EndCommand();
            }
            else if (letter == ' ')
            {
                EndWord();
            }
            else
            {
                word.Append(letter);
            }
        }

        EndCommand();
    }

    private static bool IsAssignment(string word) => word.IndexOf('=') is var at and > 0 && word[..at].All(letter => char.IsAsciiLetterUpper(letter) || letter == '_');

    /// <summary>Where a parenthesis closes, quotes and inner ones passed over.</summary>
    private static int Close(string text, int open)
    {
        var depth = 0;
        for (var at = open; at < text.Length; at++)
        {
            switch (text[at])
            {
                case '\'':
                    at = text.IndexOf('\'', at + 1);
                    break;
                case '(':
                    depth++;
                    break;
                case ')' when --depth == 0:
                    return at;
                default:
                    break;
            }
        }

        throw new FormatException($"never closed: {text[open..]}");
    }
}
