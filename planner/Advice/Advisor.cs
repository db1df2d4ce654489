using System.Collections.Immutable;

namespace MultiRegion.Planner.Advice;

/// <summary>Compares patterns and warm percentages by what they cost in a year, outages included.</summary>
/// <param name="options">What can be planned, the simpler pattern and the smaller percentage first.</param>
/// <param name="plannedWarm">The warm percentage that is planned today.</param>
/// <param name="input">What the business says.</param>
internal sealed class Advisor(ImmutableArray<Option> options, int plannedWarm, AdviceInput input)
{
    private const double Percent = 100;
    private const double SecondsPerHour = 3600;
    private const double MonthsPerYear = 12;
    private const double BytesPerGigabyte = 1e9;

    /// <summary>Patterns that cannot be planned as the system is configured, each with the reason. Default: none.</summary>
    public ImmutableArray<(Pattern Pattern, string Reason)> Impossible { get; init; } = [];

    /// <summary>Every option with its price, by pattern and then by percentage.</summary>
    public ImmutableArray<Choice> Choices { get; } = [.. options.Select(option => Price(option, input))];

    /// <summary>The cheapest; of two that cost the same the simpler one.</summary>
    public Choice Best => Choices.MinBy(choice => choice.Total)!;

    /// <summary>
    /// What is best at which revenue: each from the revenue an hour on that stands beside it. Every option's cost grows in
    /// a line with revenue, so a steeper line is best below the point where it crosses a flatter one, and never again.
    /// </summary>
    public ImmutableArray<(double FromRevenue, Choice Choice)> Steps
    {
        get
        {
            var best = Choices.MinBy(choice => (choice.Running, Hours(choice)))!;
            var steps = ImmutableArray.CreateBuilder<(double, Choice)>();
            steps.Add((0, best));
            while (Choices.Where(choice => Hours(choice) < Hours(best)).ToList() is { Count: > 0 } flatter)
            {
                var next = flatter.MinBy(choice => (Crossing(best, choice), Hours(choice)))!;
                steps.Add((Crossing(best, next), next));
                best = next;
            }

            return steps.ToImmutable();
        }
    }

    /// <summary>The choice of a pattern at the planned percentage; null where it cannot be planned.</summary>
    public Choice? Planned(Pattern pattern) => Choices.FirstOrDefault(choice => choice.Pattern == pattern && choice.WarmPercent == plannedWarm);

    /// <summary>What the mesh is worth beside DNS, at the planned percentage; null where one of them cannot be planned.</summary>
    public MeshWorth? Mesh => Planned(Pattern.Mesh) is { } mesh && Planned(Pattern.Dns) is { } dns
        ? new(
            (dns.Outage - mesh.Outage).TotalHours * input.RevenuePerHour,
            mesh.Running - dns.Running,
            mesh.Outage < dns.Outage ? Crossing(dns, mesh) : null)
        : null;

    /// <summary>The revenue an hour from which on a choice with shorter outages is cheaper than one with longer ones.</summary>
    private double Crossing(Choice longer, Choice shorter) => Math.Max(0, (shorter.Running - longer.Running) / (Hours(longer) - Hours(shorter)));

    private double Hours(Choice choice) => choice.Outage.TotalHours * input.OutagesPerYear;

    private static Choice Price(Option option, AdviceInput input)
    {
        var regional = input.RegionOutagePercent / Percent;
        var outage = (option.ServiceOutage * (1 - regional)) + (option.RegionOutage * regional);
        var gigabytes = input.CallsPerSecond * Assumptions.BytesPerCall * SecondsPerHour * Assumptions.HoursPerYear / BytesPerGigabyte;
        return new(option.Pattern, option.WarmPercent, outage)
        {
            Downtime = outage.TotalHours * input.RevenuePerHour * input.OutagesPerYear,
            Infrastructure = (double)option.Monthly * MonthsPerYear,
            Transfer = gigabytes * option.Crossing * Assumptions.GigabyteBetweenRegions,
            TransferUnaware = gigabytes * option.CrossingUnaware * Assumptions.GigabyteBetweenRegions,
            People = input.EngineerHour * (Assumptions.ExerciseHours + (option.Pattern is Pattern.Mesh ? Assumptions.MeshHours : 0)),
        };
    }
}

/// <summary>What the mesh is worth beside DNS.</summary>
/// <param name="SavedPerOutage">Dollars that it saves in one outage.</param>
/// <param name="Premium">Dollars that it costs in a year beyond DNS, outages left out.</param>
/// <param name="BreakEven">Revenue an hour from which on it pays; null where it saves no time.</param>
internal sealed record MeshWorth(double SavedPerOutage, double Premium, double? BreakEven);
