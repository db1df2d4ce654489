using System.Globalization;
using MultiRegion.Planner.Planning;
using MultiRegion.Planner.Rendering;

namespace MultiRegion.Planner.Pricing;

/// <summary>The monthly list price of the system, and how it moves from one plan to another.</summary>
internal sealed class MonthlyCost : ISystemFigure
{
    /// <inheritdoc/>
    public string Name => "monthly cost";

    /// <inheritdoc/>
    public string? Of(SystemPlan plan) => Dollars(CostModel.Estimate(plan).Monthly);

    /// <inheritdoc/>
    /// <remarks>Both plans are priced with the later one's suppositions of use: only what is planned moves the figure.</remarks>
    public string? Delta(SystemPlan before, SystemPlan after)
    {
        var (old, now) = (CostModel.Estimate(before, after.Usage), CostModel.Estimate(after));
        var moves = now.ByRegion.Select(group => group.Name)
            .Union(old.ByRegion.Select(group => group.Name))
            .Select(region => (Region: region, By: Sum(now, region) - Sum(old, region)))
            .Where(move => Math.Round(move.By) != 0)
            .ToList();
        return moves.Count == 0 ? null : $"{Signed(now.Monthly - old.Monthly)} ({string.Join(", ", moves.Select(move => $"{move.Region}: {Signed(move.By)}"))})";
    }

    /// <summary>Whole dollars: <c>$4,210</c>.</summary>
    public static string Dollars(decimal amount) => string.Create(CultureInfo.InvariantCulture, $"${amount:N0}");

    private static decimal Sum(CostReport report, string region) => report.ByRegion.FirstOrDefault(group => group.Name == region)?.Monthly ?? 0;

    private static string Signed(decimal amount) => (amount < 0 ? "-" : "+") + Dollars(Math.Abs(amount));
}
