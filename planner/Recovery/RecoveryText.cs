using MultiRegion.Components.RecoveryTime;
using Spectre.Console;

namespace MultiRegion.Planner.Recovery;

/// <summary>Draws the budget for people: a row per term, then what they add up to.</summary>
internal static class RecoveryText
{
    private static readonly Style Strong = new(decoration: Decoration.Bold);

    /// <summary>The section; nothing where nothing moves users.</summary>
    public static void Render(IAnsiConsole console, RecoveryReport report)
    {
        if (report.Budget is not { } budget)
            return;

        console.WriteLine($"recovery, {budget.Lost.Region} lost and {budget.Survivor.Region} taking over", Strong);
        Draw(console, budget.Public);
        Indented(console, budget.Public.Formula);
        if (budget.Mesh is { } mesh)
        {
            console.WriteLine("calls in the mesh, a service lost");
            Draw(console, mesh);
            Indented(console, $"{mesh.Formula}: {RecoveryReport.Text(mesh.Range.Expected)} expected, {RecoveryReport.Text(mesh.Range.Worst)} at worst");
        }

        Indented(console, report.Summary);
        console.WriteLine();
    }

    // Also where it takes a second line.
    private static void Indented(IAnsiConsole console, string text) => console.Write(new Padder(new Text(text), new(2, 0, 0, 0)));

    private static void Draw(IAnsiConsole console, BudgetPart part)
    {
        var table = new Table { Border = TableBorder.None, ShowHeaders = true };
        table.AddColumn(new TableColumn(new Text("  term")));
        table.AddColumn(new TableColumn(new Text("  expected")) { Alignment = Justify.Right });
        table.AddColumn(new TableColumn(new Text("  worst")) { Alignment = Justify.Right });
        table.AddColumn(new TableColumn(new Text("  how, at worst")));
        foreach (var term in part.Terms)
        {
            table.AddRow(
                new Text($"  {term.Name}"),
                new Text($"  {RecoveryReport.Text(term.Range.Expected)}"),
                new Text($"  {RecoveryReport.Text(term.Range.Worst)}"),
                new Text($"  {term.Rule}"));
        }

        console.Write(table);
    }
}
