using System.Collections.Immutable;
using MultiRegion.Offline;
using MultiRegion.Planner.Checks;
using MultiRegion.Planner.Planning;
using MultiRegion.Planner.Pricing;
using MultiRegion.Planner.Recovery;

namespace MultiRegion.Planner.Advice;

/// <summary>What the plan of a variant says: how long outages last, and what it costs.</summary>
/// <param name="Pattern">The pattern.</param>
/// <param name="WarmPercent">The share of full service that waits in the other regions.</param>
internal sealed record Option(Pattern Pattern, int WarmPercent)
{
    private const string DestinationRuleType = "kubernetes:networking.istio.io/v1:DestinationRule";
    private const double Percent = 100;

    /// <summary>Until users are served again when their region is lost, as expected.</summary>
    public required TimeSpan RegionOutage { get; init; }

    /// <summary>Until calls are served again when a service is lost: by the mesh where it does that, else by moving all users.</summary>
    public required TimeSpan ServiceOutage { get; init; }

    /// <summary>Dollars a month for the whole system, at list price.</summary>
    public required decimal Monthly { get; init; }

    /// <summary>The share of calls that cross regions with the planned rules, 0 to 1.</summary>
    public double Crossing { get; init; }

    /// <summary>The share that would cross without any rule of locality, 0 to 1: endpoints are called in turn, wherever they are.</summary>
    public double CrossingUnaware { get; init; }

    /// <summary>Reads a plan; null where nothing in it moves users.</summary>
    /// <param name="variant">What was planned.</param>
    /// <param name="plan">Its plan.</param>
    /// <param name="callsPerSecond">Calls between services, in all regions together.</param>
    public static Option? Read(Variant variant, SystemPlan plan, double callsPerSecond)
    {
        var report = RecoveryReport.Of(plan);
        if (report.Budget is not { } budget)
            return null;

        var regions = report.Facts.Regions;
        var everywhere = regions.Sum(region => region.Running.Value);
        var usage = plan.Usage with { MeshRequestsPerSecond = (int)Math.Round(callsPerSecond / regions.Length) };
        return new(variant.Pattern, variant.WarmPercent)
        {
            RegionOutage = budget.Public.Range.Expected,
            ServiceOutage = (budget.Mesh ?? budget.Public).Range.Expected,
            Monthly = CostModel.Estimate(plan, usage).Monthly,
            Crossing = Share(plan, report.Facts.Home.Region),
            CrossingUnaware = variant.Pattern is Pattern.Mesh && everywhere > 0 ? 1 - ((double)report.Facts.Home.Running.Value / everywhere) : 0,
        };
    }

    /// <summary>What the rules send from the home region elsewhere, on the average of those that say who gets what.</summary>
    private static double Share(SystemPlan plan, string home) => plan.OfType(DestinationRuleType)
        .Where(rule => plan.Find(rule.Provider)?.Name is { } cluster && cluster.StartsWith(home, StringComparison.Ordinal))
        .Select(rule => Values.At(rule.Inputs, "spec", "trafficPolicy", "loadBalancer", "localityLbSetting", "distribute"))
        .OfType<PlannedList>()
        .SelectMany(splits => splits.Items.OfType<PlannedObject>())
        .Where(split => Values.Text(split["from"])?.StartsWith(home, StringComparison.Ordinal) is true)
        .Select(split => (split["to"] as PlannedObject)?.Members.Where(to => !to.Key.StartsWith(home, StringComparison.Ordinal)).Sum(to => Values.Number(to.Value) ?? 0) ?? 0)
        .DefaultIfEmpty()
        .Average() / Percent;
}
