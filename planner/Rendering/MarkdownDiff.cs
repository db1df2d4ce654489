using System.Globalization;
using MultiRegion.Offline;
using MultiRegion.Planner.Checks;
using MultiRegion.Planner.Diffing;
using MultiRegion.Planner.Output;

namespace MultiRegion.Planner.Rendering;

/// <summary>Writes a comparison as a comment on a pull request: a summary of one screen, a picture, details folded per stack.</summary>
internal static class MarkdownDiff
{
    /// <summary>Finds the comment again, to update it instead of adding another.</summary>
    internal const string Marker = "<!-- multi-region plan -->";

    /// <summary>More resources than this are counted, not named, per risk.</summary>
    private const int MostNames = 5;

    /// <summary>More changed checks than this are counted, not listed.</summary>
    private const int MostChecks = 12;

    /// <summary>What the two tags and the summary of a fold take at most, in bytes.</summary>
    private const int FoldSize = 400;

    private static readonly ChangeKind[] Kinds =
        [ChangeKind.Replaced, ChangeKind.Removed, ChangeKind.Updated, ChangeKind.Added, ChangeKind.Moved, ChangeKind.StateOnly];

    /// <summary>The comment.</summary>
    public static string Render(DiffReport report)
    {
        var comment = new MarkdownComment();
        comment.Line(Marker);
        comment.Line($"## {Title(report.Diff)}");
        comment.Line();
        Counts(comment, report.Diff);
        Risks(comment, report.Diff);
        Timing(comment, report);
        MarkdownParts.Figures(comment, report.Figures);
        Checks(comment, report);
        MarkdownParts.Topology(comment, report.Plan, report.Diff);
        Details(comment, report.Diff);
        comment.Line($"<sub>Planned offline from this commit and compared with {MarkdownComment.Escape(report.Against)}.</sub>");
        return comment.ToString();
    }

    private static string Title(SystemDiff diff)
    {
        if (diff.IsEmpty)
        {
            return "The plan does not change";
        }

        var risks = diff.Changes.SelectMany(change => change.Risks).Select(risk => risk.Class).Distinct().Order().Select(ChangeText.Of).ToList();
        return risks.Count == 0 ? "The plan changes, without a known risk" : $"The plan changes: {string.Join(", ", risks)}";
    }

    private static void Counts(MarkdownComment comment, SystemDiff diff)
    {
        if (diff.IsEmpty)
        {
            return;
        }

        MarkdownParts.Table(
            comment,
            ["stack", .. Kinds.Select(ChangeText.Of)],
            diff.Stacks.Select(stack => Kinds
                .Select(kind => stack.Changes.Count(change => change.Kind == kind))
                .Select(count => count == 0 ? "" : count.ToString(CultureInfo.InvariantCulture))
                .Prepend(Presence(stack))));
    }

    private static string Presence(StackDiff stack) => stack.Presence switch
    {
        StackPresence.Added => $"**{MarkdownComment.Escape(stack.Name)}** (new)",
        StackPresence.Removed => $"**{MarkdownComment.Escape(stack.Name)}** (gone)",
        _ => MarkdownComment.Escape(stack.Name),
    };

    private static void Risks(MarkdownComment comment, SystemDiff diff)
    {
        var rows = Enum.GetValues<RiskClass>()
            .Select(risk => (Risk: risk, At: diff.Changes.Where(change => change.Risks.Any(known => known.Class == risk)).ToList()))
            .Where(row => row.At.Count > 0)
            .Select(row => new[]
            {
                $"**{ChangeText.Of(row.Risk)}**",
                row.At.Count.ToString(CultureInfo.InvariantCulture),
                MarkdownComment.Escape(Wording.Some(row.At.Select(change => $"{TypeNames.Shorten(change.Resource.Type)} {change.Resource.Name}"), MostNames)),
            })
            .ToList();
        if (rows.Count > 0)
        {
            MarkdownParts.Table(comment, ["risk", "resources", "which"], rows);
        }
    }

    private static void Timing(MarkdownComment comment, DiffReport report)
    {
        if (report.Diff.IsEmpty)
        {
            return;
        }

        comment.Line($"This change takes {ChangeTimingText.Total(report.Timing)}{(report.Timing.Stacks.IsEmpty ? "." : ":")}");
        comment.Line();
        foreach (var stack in report.Timing.Stacks)
        {
            comment.Line($"- {MarkdownComment.Escape(ChangeTimingText.Line(stack))}");
        }

        if (!report.Timing.Stacks.IsEmpty)
        {
            comment.Line();
        }
    }

    private static void Checks(MarkdownComment comment, DiffReport report)
    {
        var failed = report.Verdicts.Count(check => check.Status is CheckStatus.Fail);
        var warned = report.Verdicts.Count(check => check.Status is CheckStatus.Warn);
        var verdict = failed > 0 ? $"**{failed} of {report.Verdicts.Length} fail**"
            : warned > 0 ? $"none of {report.Verdicts.Length} fails, {warned} with a warning"
            : $"all {report.Verdicts.Length} pass";
        comment.Line($"Checks: {verdict}"
            + (report.Checks.IsEmpty ? ", none changed." : $", {report.Checks.Length} changed:"));
        comment.Line();
        foreach (var check in report.Checks.OrderByDescending(check => check.After!.Status).Take(MostChecks))
        {
            var before = check.Before is null ? "new" : JsonPreview.StatusText(check.Before.Status);
            comment.Line($"- {MarkdownParts.Sign(check.After!.Status)} `{check.Name}`: {before} → {JsonPreview.StatusText(check.After.Status)}, {MarkdownComment.Escape(check.After.Detail)}");
        }

        if (report.Checks.Length > MostChecks)
        {
            comment.Line($"- and {report.Checks.Length - MostChecks} more");
        }

        if (!report.Checks.IsEmpty)
        {
            comment.Line();
        }
    }

    /// <summary>The room that is left, shared among the stacks; what one does not use goes to those behind it.</summary>
    private static void Details(MarkdownComment comment, SystemDiff diff)
    {
        var stacks = diff.Stacks.Where(stack => !stack.IsEmpty).ToList();
        for (var index = 0; index < stacks.Count; index++)
        {
            var stack = stacks[index];
            comment.Fold(
                $"<b>{MarkdownComment.Escape(stack.Name)}</b>: {ChangeText.Counts(stack)}",
                "diff",
                [.. ChangeGroup.Of(stack).Select(Block), .. Outputs(stack)],
                (comment.Room / (stacks.Count - index)) - FoldSize,
                count => Wording.Count(count, "block"));
        }
    }

    private static IReadOnlyList<string> Block(ChangeGroup group)
    {
        var sign = group.First.Kind switch
        {
            ChangeKind.Added => '+',
            ChangeKind.Removed => '-',
            ChangeKind.StateOnly => '#',
            _ => '!',
        };
        return
        [
            $"{sign} {group.What}: {group.Who}",
            .. ChangeText.Of(group.First.Risks) is { Length: > 0 } risks ? [$"!   {risks}"] : Array.Empty<string>(),
            .. group.First.MovedFrom is { } old ? [$"    from {old}"] : Array.Empty<string>(),
            .. group.First.Properties.Concat(group.First.Options).SelectMany(property => ChangeText.Values(group, property).SelectMany(
                (value, index) => Lines(property, value.Of, value.Before, value.After, withNote: index == 0))),
        ];
    }

    private static IEnumerable<IReadOnlyList<string>> Outputs(StackDiff stack) =>
        stack.Outputs.IsEmpty ? [] : [["! outputs", .. stack.Outputs.SelectMany(output => Lines(output, "", output.Before, output.After, withNote: false))]];

    private static IEnumerable<string> Lines(PropertyChange property, string of, PlannedValue? before, PlannedValue? after, bool withNote)
    {
        if (withNote && ChangeText.Note(property) is { Length: > 0 } note)
        {
            yield return $"#     {property.Path} {note}";
        }

        if (before is not null && !property.Follows)
        {
            yield return $"-     {property.Path}{of}: {ChangeText.Of(before)}";
        }

        if (after is not null && !property.Follows)
        {
            yield return $"+     {property.Path}{of}: {ChangeText.Of(after)}";
        }
    }
}
