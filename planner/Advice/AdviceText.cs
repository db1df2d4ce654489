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
        Line(text, $"${input.RevenuePerHour:#,0} an hour, {input.OutagesPerYear:0.##} outage{(input.OutagesPerYear == 1 ? "" : "s")} a year, {input.RequestsPerSecond:#,0} requests a second. Dollars a year:\n");
        Line(text, $"{"pattern",-12} {"warm",6} {"outage",14} {"downtime",12} {"infra",10} {"transfer",10} {"unaware",10} {"people",8} {"total",12}");
        var best = advisor.Best;
        foreach (var choice in advisor.Choices)
        {
            Line(text, $"{Name(choice.Pattern),-12} {choice.WarmPercent,4} % {RecoveryReport.Text(choice.Outage),14} {choice.Downtime,12:#,0} {choice.Infrastructure,10:#,0} {choice.Transfer,10:#,0} {choice.TransferUnaware,10:#,0} {choice.People,8:#,0} {choice.Total,12:#,0}{(choice == best ? "  <" : "")}");
        }

        foreach (var (pattern, reason) in advisor.Impossible)
            Line(text, $"{Name(pattern),-12} cannot be planned: {reason}");
        Line(text, $"\nRecommended: {best}, ${best.Total:#,0} a year.");
        Line(text, $"{Steps(advisor)}");
        if (advisor.Mesh is { } mesh)
            Line(text, $"{Worth(mesh)}");
        Line(text, $"'unaware' is the transfer without locality-aware routing; the total has it on.\n\nAssumed:");
        foreach (var assumption in Assumptions.Lines)
            Line(text, $"  - {assumption}");
        return text.ToString();
    }

    /// <summary>What is best at which revenue, in one line.</summary>
    internal static string Steps(Advisor advisor) => advisor.Steps is [var (_, only)]
        ? $"That is so at any revenue: {only} is the cheapest and has the shortest outages."
        : "Best by revenue: " + string.Join("; ", advisor.Steps.Select((step, index) => index == 0
            ? $"{step.Choice} at first"
            : string.Create(CultureInfo.InvariantCulture, $"{step.Choice} from ${step.FromRevenue:#,0} an hour on"))) + ".";

    /// <summary>What the mesh is worth, in one line.</summary>
    internal static string Worth(MeshWorth mesh) => string.Create(
        CultureInfo.InvariantCulture,
        $"Beside DNS the mesh saves ${mesh.SavedPerOutage:#,0} per outage and costs ${mesh.Premium:#,0} a year more: {(mesh.BreakEven is { } revenue ? $"it pays from ${revenue:#,0} an hour on" : "it never pays")}.");

    internal static string Name(Pattern pattern) => pattern.ToString().ToLowerInvariant();

    private static void Line(StringBuilder text, FormattableString line) => text.Append(line.ToString(CultureInfo.InvariantCulture)).Append('\n');
}
