using System.Text;

namespace MultiRegion.Planner.Rendering;

/// <summary>
/// A comment on a pull request that keeps within GitHub's limit: what matters first stands whole, and the details that
/// no longer fit are counted instead.
/// </summary>
internal sealed class MarkdownComment
{
    /// <summary>The most that GitHub takes, in characters; counted here in bytes, which are never fewer.</summary>
    internal const int Limit = 65_536;

    /// <summary>What is kept free for the lines that end a fold and say what was cut.</summary>
    private const int Reserve = 1_024;

    private readonly StringBuilder _text = new();
    private int _size;

    /// <summary>Bytes that may still be written.</summary>
    public int Room => Limit - Reserve - _size;

    /// <summary>Writes a line, whatever its length.</summary>
    public void Line(string line = "")
    {
        _text.Append(line).Append('\n');
        _size += Size(line);
    }

    /// <summary>Writes lines if all of them fit.</summary>
    public bool TryLines(IReadOnlyCollection<string> lines)
    {
        if (lines.Sum(Size) > Room)
        {
            return false;
        }

        foreach (var line in lines)
        {
            Line(line);
        }

        return true;
    }

    /// <summary>
    /// Folded details, block by block as long as they fit into this many bytes; then a line that counts the rest.
    /// </summary>
    /// <param name="summary">What is seen while it is folded, as Markdown without line breaks.</param>
    /// <param name="language">What colours the code: <c>diff</c>.</param>
    /// <param name="blocks">The details; a block is never cut.</param>
    /// <param name="room">The bytes it may take.</param>
    /// <param name="rest">Counts what was left out: <c>3 changes</c>.</param>
    public void Fold(string summary, string language, IReadOnlyList<IReadOnlyList<string>> blocks, int room, Func<int, string> rest)
    {
        var fence = Fence(blocks.SelectMany(block => block));
        Line("<details>");
        Line($"<summary>{summary}</summary>");
        Line();
        Line($"{fence}{language}");
        var end = _size + room;
        var shown = 0;
        while (shown < blocks.Count && _size + blocks[shown].Sum(Size) <= end)
        {
            foreach (var line in blocks[shown])
            {
                Line(line);
            }

            shown++;
        }

        Line(fence);
        if (shown < blocks.Count)
        {
            Line();
            Line($"**Cut here: {rest(blocks.Count - shown)} more. The whole is in the planner's text output.**");
        }

        Line();
        Line("</details>");
        Line();
    }

    /// <summary>Text inside a table or a sentence: nothing in it is markup.</summary>
    public static string Escape(string text) => text
        .Replace("&", "&amp;", StringComparison.Ordinal)
        .Replace("<", "&lt;", StringComparison.Ordinal)
        .Replace(">", "&gt;", StringComparison.Ordinal)
        .Replace("|", "\\|", StringComparison.Ordinal)
        .Replace("*", "\\*", StringComparison.Ordinal)
        .Replace("_", "\\_", StringComparison.Ordinal)
        .Replace("`", "\\`", StringComparison.Ordinal)
        .Replace("@", "@<!-- -->", StringComparison.Ordinal)
        .ReplaceLineEndings(" ");

    /// <inheritdoc/>
    public override string ToString() => _text.ToString();

    private static int Size(string line) => Encoding.UTF8.GetByteCount(line) + 1;

    /// <summary>A fence that nothing in the code can close.</summary>
    private static string Fence(IEnumerable<string> lines)
    {
        var longest = lines.Where(line => line.TrimStart().StartsWith("```", StringComparison.Ordinal)).Select(line => line.Count(letter => letter == '`')).DefaultIfEmpty(2).Max();
        return new string('`', longest + 1);
    }
}
