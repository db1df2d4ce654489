using System.Globalization;
using MultiRegion.Offline;
using MultiRegion.Planner.Checks;
using MultiRegion.Planner.Output;
using MultiRegion.Planner.Planning;

namespace MultiRegion.Planner.Rendering;

/// <summary>Writes a preview as a comment on a pull request.</summary>
internal static class MarkdownPreview
{
    /// <summary>More lines of a check than this are counted, not shown.</summary>
    private const int MostLines = 10;

    /// <summary>What the two tags and the summary of a fold take at most, in bytes.</summary>
    private const int FoldSize = 400;

    /// <summary>The comment.</summary>
    public static string Render(PreviewReport report, SystemPlan plan)
    {
        var comment = new MarkdownComment();
        comment.Line(MarkdownDiff.Marker);
        comment.Line($"## {(report.Failed ? "The plan breaks a rule" : "The plan keeps every rule")}");
        comment.Line();
        MarkdownParts.Table(
            comment,
            ["stack", "resources", "components", "protected"],
            report.Stacks.Select(stack => new[]
            {
                MarkdownComment.Escape(stack.Name),
                Number(stack.Resources.Length - 1),
                Number(stack.Resources.Count(resource => !resource.Custom) - 1),
                Number(stack.Resources.Count(resource => resource.Options.Protect)),
            }));
        MarkdownParts.Figures(comment, [.. ShownFigure.Of(SystemFigures.All, before: null, plan)]);
        MarkdownParts.Table(
            comment,
            ["", "check", ""],
            report.Checks.OrderByDescending(check => check.Status).Select(check => new[]
            {
                MarkdownParts.Sign(check.Status), $"`{check.Name}`", MarkdownComment.Escape(check.Detail),
            }));
        MarkdownParts.Topology(comment, plan, diff: null);
        foreach (var check in report.Checks.Where(check => check.Status is not CheckStatus.Pass && !check.Lines.IsEmpty))
        {
            comment.Fold(
                $"{MarkdownParts.Sign(check.Status)} <b>{check.Name}</b>: {Wording.Count(check.Lines.Length, "line")}",
                "text",
                [.. check.Lines.Take(MostLines).Prepend(check.Why).Where(line => line.Length > 0).Select(line => new[] { line })],
                (comment.Room / 2) - FoldSize,
                count => Wording.Count(count, "line"));
        }

        for (var index = 0; index < report.Stacks.Length; index++)
        {
            var stack = report.Stacks[index];
            comment.Fold(
                $"<b>{MarkdownComment.Escape(stack.Name)}</b>: {Wording.Count(stack.Resources.Length - 1, "resource")}",
                "text",
                [.. Lines(stack).Select(line => new[] { line })],
                (comment.Room / (report.Stacks.Length - index)) - FoldSize,
                count => Wording.Count(count, "line"));
        }

        return comment.ToString();
    }

    /// <summary>What each component holds, by type.</summary>
    private static IEnumerable<string> Lines(PlannedStack stack)
    {
        var names = stack.Resources.ToDictionary(resource => resource.Urn, resource => $"{TypeNames.Shorten(resource.Type)} {resource.Name}", StringComparer.Ordinal);
        foreach (var parent in stack.Resources.Skip(1).GroupBy(resource => resource.Parent))
        {
            yield return parent.Key is { } urn ? names.GetValueOrDefault(urn, urn) : stack.Name;
            foreach (var type in parent.GroupBy(resource => TypeNames.Shorten(resource.Type)))
            {
                yield return $"  {type.Count()} × {type.Key}: {Wording.Some(type.Select(resource => resource.Name), ChangeGroup.MostNames)}";
            }
        }
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
