using System.Globalization;
using System.Text;
using MultiRegion.Planner.Recovery;

namespace MultiRegion.Planner.Advice;

/// <summary>Prints advice for people.</summary>
internal static class AdviceText
{
    /// <summary>The comparison, what it means, and what it assumes.</summary>
    public static string Render(Advisor advisor, AdviceInput input)
    {
        var text = new StringBuilder();
        Line(text, $"${input.RevenuePerHour:#,0} an hour, {input.OutagesPerYear:0.##} outages a year, {input.RequestsPerSecond:#,0} requests a second. Dollars a year:\n");
        Line(text, $"{"pattern",-12} {"warm",6} {"outage",14} {"downtime",12} {"infra",10} {"transfer",10} {"unaware",10} {"people",8} {"total",12}");
        var best = advisor.Best;
        foreach (var choice in advisor.Choices)
        {
            Line(text, $"{Name(choice.Pattern),-12} {choice.WarmPercent,4} % {RecoveryReport.Text(choice.Outage),14} {choice.Downtime,12:#,0} {choice.Infrastructure,10:#,0} {choice.Transfer,10:#,0} {choice.TransferUnaware,10:#,0} {choice.People,8:#,0} {choice.Total,12:#,0}{(choice == best ? "  <" : "")}");
        }

        Line(text, $"\nRecommended: {Name(best.Pattern)} with {best.WarmPercent} % warm, ${best.Total:#,0} a year.");
        Line(text, $"{Mesh(advisor)}");
        Line(text, $"'unaware' is the transfer without locality-aware routing; the total has it on.\n\nAssumed:");
        foreach (var assumption in Assumptions.Lines)
            Line(text, $"  - {assumption}");
        return text.ToString();
    }

    /// <summary>What the mesh is worth, in one line.</summary>
    internal static string Mesh(Advisor advisor) => string.Create(
        CultureInfo.InvariantCulture,
        $"The mesh saves ${advisor.SavedPerOutage:#,0} per outage and costs ${advisor.MeshPremium:#,0} a year more than DNS: {(advisor.BreakEven is { } revenue ? $"it pays from ${revenue:#,0} an hour on" : "it never pays")}.");

    internal static string Name(Pattern pattern) => pattern.ToString().ToLowerInvariant();

    private static void Line(StringBuilder text, FormattableString line) => text.Append(line.ToString(CultureInfo.InvariantCulture)).Append('\n');
}
