using MultiRegion.Offline;
using MultiRegion.Planner.Diffing;
using MultiRegion.Planner.Output;
using Spectre.Console;

namespace MultiRegion.Planner.Rendering;

/// <summary>Draws a comparison for people: what becomes of each resource, then the sum.</summary>
internal sealed class TextDiff
{
    private const int Step = 4;

    private static readonly Style Quiet = new(decoration: Decoration.Dim);
    private static readonly Style Strong = new(decoration: Decoration.Bold);
    private static readonly Style Bad = new(Color.Red);

    private readonly IAnsiConsole _console;

    private TextDiff(IAnsiConsole console) => _console = console;

    /// <summary>Draws the comparison.</summary>
    public static string Render(DiffReport report, TextLook look)
    {
        using var writer = new StringWriter();
        new TextDiff(look.CreateConsole(writer)).Render(report);

        // Spectre pads its lines; no reader sees it, but every diff does.
        return string.Join('\n', writer.ToString().ReplaceLineEndings("\n").Split('\n').Select(line => line.TrimEnd()));
    }

    private void Render(DiffReport report)
    {
        if (report.Diff.IsEmpty)
        {
            _console.WriteLine($"No difference from {report.Against}.");
        }

        foreach (var stack in report.Diff.Stacks.Where(stack => !stack.IsEmpty))
        {
            RenderStack(stack);
            _console.WriteLine();
        }

        foreach (var risk in Enum.GetValues<RiskClass>())
        {
            var at = report.Diff.Changes.Where(change => change.Risks.Any(known => known.Class == risk)).Select(change => change.Resource.Name).ToList();
            if (at.Count > 0)
            {
                Line(0, ("risk  ", Bad), ($"{ChangeText.Of(risk)}: {Wording.Count(at.Count, "resource")}", Style.Plain));
            }
        }

        if (!report.Diff.IsEmpty)
        {
            Line(0, ("this change takes  ", Strong), (ChangeTimingText.Total(report.Timing), Style.Plain));
        }

        foreach (var stack in report.Timing.Stacks)
        {
            Line(1, (ChangeTimingText.Line(stack), Quiet));
        }

        foreach (var figure in report.Figures)
        {
            Line(0, ($"{figure.Name}  ", Strong), ($"{figure.Now ?? "unknown"}{(figure.Delta is null ? "" : $", {figure.Delta}")}", Style.Plain));
        }

        foreach (var check in report.Checks)
        {
            var before = check.Before is null ? "new" : JsonPreview.StatusText(check.Before.Status);
            Line(0, ("check ", Strong), ($"{check.Name}: {before} -> {JsonPreview.StatusText(check.After!.Status)}: {check.After.Detail}", Style.Plain));
        }
    }

    private void RenderStack(StackDiff stack)
    {
        Line(0, (stack.Name, Strong), ($"  {ChangeText.Counts(stack)}", Quiet));
        foreach (var group in ChangeGroup.Of(stack))
        {
            var (sign, style) = Sign(group.First.Kind);
            Line(1, ($"{sign} {group.What}  ", style), (group.Who, group.First.Resource.Custom ? Style.Plain : Strong));
            if (group.First.MovedFrom is { } old)
            {
                Line(2, ($"from {old}", Quiet));
            }

            foreach (var property in group.First.Properties.Concat(group.First.Options))
            {
                RenderProperty(group, property);
            }

            if (ChangeText.Of(group.First.Risks) is { Length: > 0 } risks)
            {
                Line(2, (risks, Bad));
            }
        }

        if (!stack.Outputs.IsEmpty)
        {
            Line(1, ("~ outputs", new Style(Color.Yellow)));
        }

        foreach (var output in stack.Outputs)
        {
            RenderValues(output, "", output.Before, output.After);
        }
    }

    private void RenderProperty(ChangeGroup group, PropertyChange property)
    {
        foreach (var (before, after, of) in ChangeText.Values(group, property))
        {
            RenderValues(property, of, before, after);
        }
    }

    private void RenderValues(PropertyChange property, string of, PlannedValue? before, PlannedValue? after)
    {
        var note = ChangeText.Note(property);
        Line(
            2,
            (property.Path, Style.Plain),
            ($"{of}: ", Quiet),
            (ChangeText.Of(before), Bad),
            (" -> ", Quiet),
            (property.Follows ? "that of the new one" : ChangeText.Of(after), new Style(Color.Green)),
            (note.Length == 0 ? "" : $"  {note}", Quiet));
    }

    private static (string Sign, Style Style) Sign(ChangeKind kind) => kind switch
    {
        ChangeKind.Replaced => ("±", new Style(Color.Fuchsia)),
        ChangeKind.Removed => ("-", new Style(Color.Red)),
        ChangeKind.Updated => ("~", new Style(Color.Yellow)),
        ChangeKind.Added => ("+", new Style(Color.Green)),
        ChangeKind.Moved => (">", new Style(Color.Blue)),
        _ => ("=", Quiet),
    };

    private void Line(int depth, params (string Text, Style Style)[] parts)
    {
        var line = new Paragraph();
        foreach (var (text, style) in parts)
        {
            line.Append(text, style);
        }

        _console.Write(new Padder(line, new Padding(depth * Step, 0, 0, 0)));
    }
}
