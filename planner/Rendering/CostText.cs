using System.Globalization;
using MultiRegion.Planner.Pricing;
using Spectre.Console;

namespace MultiRegion.Planner.Rendering;

/// <summary>Draws the estimate for people: a column per region, a row per part, and what the sum rests on.</summary>
internal static class CostText
{
    private const int Indent = 6;

    private static readonly Style Strong = new(decoration: Decoration.Bold);
    private static readonly Style Quiet = new(decoration: Decoration.Dim);

    /// <summary>The block; nothing where nothing is priced.</summary>
    public static void Render(IAnsiConsole console, CostReport cost)
    {
        if (cost.Items.IsEmpty && cost.Unpriced.IsEmpty)
            return;

        console.Write(new Paragraph()
            .Append($"cost  {MonthlyCost.Dollars(cost.Monthly)} a month", Strong)
            .Append($"  list prices compiled {cost.Prices.Compiled}", Quiet));
        console.WriteLine();
        console.Write(Table(cost));
        Line(console, $"stacks: {string.Join(", ", cost.ByStack.Select(group => $"{group.Name} {MonthlyCost.Dollars(group.Monthly)}"))}");
        if (cost.ActiveRegion is not null)
            Line(console, $"the regions that wait for {cost.ActiveRegion} add {MonthlyCost.Dollars(cost.WarmRegions)}");
        if (cost.Mesh > 0)
            Line(console, $"the mesh adds {MonthlyCost.Dollars(cost.Mesh)}");
        foreach (var assumption in cost.Assumptions)
            Line(console, string.Create(CultureInfo.InvariantCulture, $"assumed: cost.{assumption.Key} {assumption.Value}, {assumption.Meaning}: {MonthlyCost.Dollars(assumption.Monthly)}"));
        foreach (var unpriced in cost.Unpriced)
            Line(console, string.Create(CultureInfo.InvariantCulture, $"not priced: {unpriced.Names.Length} × {TypeNames.Shorten(unpriced.Type)}: {unpriced.Reason}"));
        if (cost.Unverified.Any())
            Line(console, $"prices to verify: {string.Join(", ", cost.Unverified.Select(price => price.Id))}");
        foreach (var region in cost.RegionsPricedAsAnother)
            Line(console, $"{region}: no prices of its own in the file, those of {cost.Prices.Regions[0]} are used");
        console.WriteLine();
    }

    private static Table Table(CostReport cost)
    {
        var regions = cost.ByRegion.ToList();
        var table = new Table().Border(TableBorder.Simple).BorderStyle(Quiet).AddColumn(new TableColumn(new Text("part")));
        foreach (var region in regions.Select(group => group.Name).Append("total"))
            table.AddColumn(new TableColumn(new Text(region)).RightAligned());
        foreach (var part in cost.ByPart.GroupBy(part => part.Part).OrderBy(group => group.Key, StringComparer.Ordinal))
        {
            var sums = regions.Select(region => part.Where(entry => entry.Region == region.Name).Sum(entry => entry.Monthly));
            AddRow(table, part.Key, [.. sums, part.Sum(entry => entry.Monthly)]);
        }

        table.AddEmptyRow();
        AddRow(table, "all", [.. regions.Select(region => region.Monthly), cost.Monthly]);
        return table;
    }

    private static void AddRow(Table table, string name, decimal[] sums) =>
        table.AddRow(sums.Select(sum => sum == 0 ? "-" : MonthlyCost.Dollars(sum)).Prepend(name).Select(cell => new Text(cell)));

    private static void Line(IAnsiConsole console, string text) => console.Write(new Padder(new Text(text), new Padding(Indent, 0, 0, 0)));
}
