using System.Collections.Immutable;
using System.Globalization;
using MultiRegion.Offline;
using MultiRegion.Planner.Checks;
using MultiRegion.Planner.Output;
using MultiRegion.Planner.Recovery;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace MultiRegion.Planner.Rendering;

/// <summary>Draws a preview for people: a tree per stack, what there is of each type, and the checks.</summary>
internal sealed class TextPreview
{
    /// <summary>From this many on, like siblings stand in one block instead of one per line.</summary>
    internal const int SmallestGroup = 3;

    /// <summary>Columns that the tree's guides take per level.</summary>
    private const int GuideWidth = 4;

    /// <summary>Columns between the cells of a block.</summary>
    private const int CellGap = 3;

    private static readonly Style Quiet = new(decoration: Decoration.Dim);
    private static readonly Style Strong = new(decoration: Decoration.Bold);
    private static readonly Style Guarded = new(Color.Yellow);

    private readonly IAnsiConsole _console;
    private readonly bool _verbose;

    private TextPreview(IAnsiConsole console, bool verbose)
    {
        _console = console;
        _verbose = verbose;
    }

    /// <summary>Draws the preview.</summary>
    /// <param name="report">What to show.</param>
    /// <param name="look">For what kind of screen.</param>
    /// <param name="verbose">One line per resource, and its inputs.</param>
    public static string Render(PreviewReport report, TextLook look, bool verbose)
    {
        string Draw(Action<TextPreview> part)
        {
            using var writer = new StringWriter();
            part(new TextPreview(look.CreateConsole(writer), verbose));
            return writer.ToString();
        }

        // Side by side, for each is code of its own that is compiled on first use.
        var answers = Task.Run(() => Draw(preview => preview.RenderAnswers(report)));
        var drawn = Draw(preview => preview.RenderStacks(report.Stacks)) + answers.GetAwaiter().GetResult();

        // Tables pad their lines; no reader sees it, but every diff does.
        return string.Join('\n', drawn.Split('\n').Select(line => line.TrimEnd()));
    }

    private void RenderStacks(ImmutableArray<PlannedStack> stacks)
    {
        foreach (var stack in stacks)
        {
            RenderStack(stack);
            _console.WriteLine();
        }

        RenderCounts(stacks);
    }

    private void RenderAnswers(PreviewReport report)
    {
        ReachabilityText.Render(_console, report.Reachability);
        DnsText.Render(_console, report.Dns);
        if (report.Recovery is { } recovery)
            RecoveryText.Render(_console, recovery);
        MeshRendering.Render(_console, report.Mesh);
        CostText.Render(_console, report.Cost);
        TimingText.Render(_console, report.Timing);
        RenderChecks(report.Checks);
    }

    private void RenderStack(PlannedStack stack)
    {
        var root = ResourceNode.Of(stack);
        var components = stack.Resources.Count(resource => !resource.Custom) - 1;
        var line = new Paragraph()
            .Append(stack.Name, Strong)
            .Append($"  {Wording.Count(stack.Resources.Length - 1, "resource")}, {Wording.Count(components, "component")} among them", Quiet);
        AppendPlace(line, root, inherited: null);
        var tree = new Tree(line) { Guide = TreeGuide.Line, Style = Quiet };
        AddChildren(tree, root, root.Place, depth: 1);
        _console.Write(tree);
        RenderOutputs(stack.Outputs);
    }

    private void AddChildren(IHasTreeNodes parent, ResourceNode node, string? place, int depth)
    {
        foreach (var group in Groups(node))
        {
            if (group.Count >= SmallestGroup)
            {
                parent.AddNode(DescribeGroup(node, group, place, depth));
                continue;
            }

            foreach (var child in group)
            {
                var childPlace = child.Place ?? place;
                AddChildren(parent.AddNode(Describe(child, place)), child, childPlace, depth + 1);
            }
        }
    }

    /// <summary>Children that a block may hold stand together at the first one's position; every other one alone.</summary>
    private IEnumerable<IReadOnlyList<ResourceNode>> Groups(ResourceNode node) =>
        node.Children
            .GroupBy(child => _verbose || child.Children.Count > 0
                ? child.Resource.Urn
                : string.Join('|', child.Resource.Type, child.Place, child.Resource.Options.Protect, child.Resource.Options.RetainOnDelete))
            .Select(group => group.ToList());

    private Rows Describe(ResourceNode node, string? inherited)
    {
        var resource = node.Resource;
        var line = new Paragraph()
            .Append(TypeNames.Shorten(resource.Type), Quiet)
            .Append(" ")
            .Append(resource.Name, resource.Custom ? Style.Plain : Strong);
        foreach (var fact in KeyFacts.Of(resource))
        {
            line.Append($"  {fact}");
        }

        if (node.Children.Count > 0)
        {
            line.Append($"  {Wording.Count(node.Count - 1, "resource")}", Quiet);
        }

        AppendPlace(line, node, inherited);
        AppendGuards(line, resource.Options);
        return new Rows(_verbose ? [line, .. Inputs(resource)] : [line]);
    }

    private Rows DescribeGroup(ResourceNode parent, IReadOnlyList<ResourceNode> group, string? inherited, int depth)
    {
        var first = group[0];
        var header = new Paragraph($"{group.Count} × {TypeNames.Shorten(first.Resource.Type)}", Quiet);
        AppendPlace(header, first, inherited);
        AppendGuards(header, first.Resource.Options);

        var cells = group.Select(child => Cell(child.Resource, ShortName(child, parent))).ToList();
        return new Rows([header, .. Grid(cells, _console.Profile.Width - (depth * GuideWidth)).Select(row => new Text(row))]);
    }

    private static string Cell(PlannedResource resource, string name) =>
        string.Join(' ', KeyFacts.Of(resource).Where(fact => !Repeats(fact, name)).Prepend(name));

    /// <summary>The zone in <c>public-use1-az1</c>, the service <c>com.amazonaws.us-east-1.s3</c> beside <c>s3</c>.</summary>
    private static bool Repeats(string fact, string name) =>
        name.Contains(fact, StringComparison.Ordinal) || fact.EndsWith($".{name}", StringComparison.Ordinal);

    /// <summary>Inside a component's block, its own name before every child's tells nothing.</summary>
    private static string ShortName(ResourceNode child, ResourceNode parent) =>
        child.Resource.Name.StartsWith($"{parent.Resource.Name}-", StringComparison.Ordinal)
            ? child.Resource.Name[(parent.Resource.Name.Length + 1)..]
            : child.Resource.Name;

    /// <summary>Lays cells out in even columns, row by row, as many as fit.</summary>
    private static IEnumerable<string> Grid(IReadOnlyList<string> cells, int width)
    {
        var cellWidth = cells.Max(cell => cell.Length) + CellGap;
        var columns = Math.Max(1, (width + CellGap) / cellWidth);
        return cells.Chunk(columns).Select(row => string.Concat(row.Select(cell => cell.PadRight(cellWidth))).TrimEnd());
    }

    private static void AppendPlace(Paragraph line, ResourceNode node, string? inherited)
    {
        if (node.Place is { } place && place != inherited)
        {
            line.Append($"  in {place}", Quiet);
        }
    }

    private static void AppendGuards(Paragraph line, PlannedOptions options)
    {
        if (options.Protect)
        {
            line.Append("  protected", Guarded);
        }

        if (options.RetainOnDelete)
        {
            line.Append("  retained", Guarded);
        }
    }

    private static IEnumerable<Renderable> Inputs(PlannedResource resource) =>
        resource.Inputs.Members.Select(input => new Text($"{input.Key}: {FlowText.Of(input.Value)}", Quiet));

    private void RenderOutputs(PlannedObject outputs)
    {
        if (outputs.Members.IsEmpty)
        {
            return;
        }

        _console.WriteLine($"{Wording.Count(outputs.Members.Count, "output")}:");
        if (_verbose)
        {
            foreach (var (name, value) in outputs.Members)
            {
                _console.WriteLine($"  {name}: {FlowText.Of(value)}");
            }
        }
        else
        {
            foreach (var row in Grid([.. outputs.Members.Keys], _console.Profile.Width - 2))
            {
                _console.WriteLine($"  {row}");
            }
        }
    }

    /// <summary>What there is of each type, stack beside stack: where a pair differs, its columns differ.</summary>
    private void RenderCounts(ImmutableArray<PlannedStack> stacks)
    {
        var types = stacks
            .SelectMany(stack => stack.Resources.Skip(1))
            .Select(resource => TypeNames.Shorten(resource.Type))
            .Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal);
        var table = new Table().Border(TableBorder.Simple).BorderStyle(Quiet).AddColumn(new TableColumn(new Text("type")));
        foreach (var header in stacks.Select(stack => stack.Name).Append("total"))
        {
            table.AddColumn(new TableColumn(new Text(header)).RightAligned());
        }

        foreach (var type in types)
        {
            AddCounts(table, type, stacks, resource => TypeNames.Shorten(resource.Type) == type);
        }

        table.AddEmptyRow();
        AddCounts(table, "all", stacks, _ => true);
        _console.Write(table);
    }

    private static void AddCounts(Table table, string label, ImmutableArray<PlannedStack> stacks, Func<PlannedResource, bool> counts)
    {
        var numbers = stacks.Select(stack => stack.Resources.Skip(1).Count(counts)).ToList();
        var cells = numbers.Append(numbers.Sum()).Select(number => number == 0 ? "-" : number.ToString(CultureInfo.InvariantCulture));
        table.AddRow(cells.Prepend(label).Select(cell => new Text(cell)));
    }

    private void RenderChecks(ImmutableArray<CheckResult> checks)
    {
        foreach (var check in checks)
        {
            _console.Write(new Paragraph()
                .Append(JsonPreview.StatusText(check.Status), StatusStyle(check.Status))
                .Append($"  {check.Name}: {check.Detail}"));
            _console.WriteLine();
            if (check.Status is not CheckStatus.Pass && check.Why.Length > 0)
            {
                _console.Write(new Padder(new Text(check.Why, Quiet), new Padding(6, 0, 0, 0)));
            }

            foreach (var line in check.Lines)
            {
                _console.Write(new Padder(new Text(line), new Padding(6, 0, 0, 0)));
            }
        }
    }

    private static Style StatusStyle(CheckStatus status) => status switch
    {
        CheckStatus.Pass => new Style(Color.Green),
        CheckStatus.Warn => new Style(Color.Yellow),
        _ => new Style(Color.Red),
    };
}
