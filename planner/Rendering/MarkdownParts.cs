using System.Collections.Immutable;
using MultiRegion.Planner.Checks;
using MultiRegion.Planner.Diffing;
using MultiRegion.Planner.Planning;

namespace MultiRegion.Planner.Rendering;

/// <summary>Parts that the comments on a preview and on a diff share.</summary>
internal static class MarkdownParts
{
    /// <summary>The largest picture drawn; a larger one would push out the details, and GitHub stops drawing.</summary>
    internal const int LargestPicture = 12_000;

    /// <summary>A table.</summary>
    public static void Table(MarkdownComment comment, IReadOnlyCollection<string> header, IEnumerable<IEnumerable<string>> rows)
    {
        comment.Line($"| {string.Join(" | ", header)} |");
        comment.Line($"|{string.Concat(Enumerable.Repeat("---|", header.Count))}");
        foreach (var row in rows)
        {
            comment.Line($"| {string.Join(" | ", row)} |");
        }

        comment.Line();
    }

    /// <summary>The figures, one line each.</summary>
    public static void Figures(MarkdownComment comment, ImmutableArray<ShownFigure> figures)
    {
        foreach (var figure in figures)
        {
            var delta = figure.Delta is null ? "" : $", **{MarkdownComment.Escape(figure.Delta)}**";
            comment.Line($"- {MarkdownComment.Escape(figure.Name)}: {MarkdownComment.Escape(figure.Now ?? "unknown")}{delta}");
        }

        if (!figures.IsEmpty)
        {
            comment.Line();
        }
    }

    /// <summary>The picture, folded; a line instead where it is too large to be drawn.</summary>
    public static void Topology(MarkdownComment comment, SystemPlan plan, SystemDiff? diff)
    {
        var picture = MermaidTopology.Of(plan, diff);
        if (picture.Sum(line => line.Length + 1) > LargestPicture)
        {
            comment.Line($"_No picture: it would take more than {LargestPicture} characters._");
            comment.Line();
        }
        else if (picture.Count > 1)
        {
            comment.TryLines(["<details>", "<summary>Topology</summary>", "", "```mermaid", .. picture, "```", "", "</details>", ""]);
        }
    }

    /// <summary>A verdict's sign.</summary>
    public static string Sign(CheckStatus status) => status switch
    {
        CheckStatus.Pass => "✅",
        CheckStatus.Warn => "⚠️",
        _ => "❌",
    };
}
