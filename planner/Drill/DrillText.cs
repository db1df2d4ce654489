using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using MultiRegion.Planner.Recovery;

namespace MultiRegion.Planner.Drill;

/// <summary>Tells a drill to people in a terminal.</summary>
internal static class DrillText
{
    private const int BarWidth = 20;

    /// <summary>The report.</summary>
    public static string Render(DrillReport report)
    {
        var text = new StringBuilder();
        Line(text, $"{report.Scenario.Title}, seed {report.Seed}");
        Line(text, $"{report.End}.");
        if (report.Story.Recovered is > 0)
            Line(text, $"This run: first users served after {Time(report.Story.FirstServed!.Value)}, all after {Time(report.Story.Recovered.Value)}; {Time(report.Story.Unserved)} of traffic not served, {Number(report.Story.WritesLost)} s of writes lost.");
        if (report.Recovery is { Longest: > 0 } runs)
            Line(text, $"{runs.Runs} runs: half within {Time(runs.Median)}, 90 % within {Time(runs.Ninety)}, 99 % within {Time(runs.NinetyNine)}, all within {Time(runs.Longest)}{Target(report)}.");

        Line(text, $"\n{"time",9}  served                {"dns",-10}{"writer",-11}nodes  who            what");
        foreach (var step in report.Story.Events)
        {
            var now = report.Story.Moments.LastOrDefault(moment => moment.Seconds <= step.Seconds);
            Line(text, $"{Time(step.Seconds),9}  {Bar(now?.Served ?? 1)}  {now?.Answer,-10}{now?.Writer ?? "-",-11}{now?.Nodes,5}  {step.Actor,-13}  {step.Text}");
        }

        Section(text, "Degraded meanwhile", report.Degraded);
        Section(text, "Needed for failover and lost with the region (errors)", report.Dependencies);
        if (report.Duties is { } duties)
        {
            Line(text, $"\nWhat a person does ({duties.Title}):");
            foreach (var (index, step) in duties.Steps.Index())
                Line(text, $"\n  {index + 1}. {step.Title}\n{Indent(step.Command)}");
        }

        return text.ToString();
    }

    private static string Target(DrillReport report) =>
        report.Facts.TimeTarget is { } target ? $"; the target is {RecoveryReport.Text(target.Value)}" : "";

    private static void Section(StringBuilder text, string title, ImmutableArray<string> lines)
    {
        if (lines.IsEmpty)
            return;

        Line(text, $"\n{title}:");
        foreach (var line in lines)
            Line(text, $"  - {line}");
    }

    private static string Bar(double share)
    {
        var full = (int)Math.Round(share * BarWidth);
        return $"{new string('█', full)}{new string('·', BarWidth - full)}";
    }

    private static string Indent(string command) => string.Join('\n', command.Split('\n').Select(line => $"     {line}"));

    /// <summary>Minutes and seconds, with hours where there are any: <c>4:43</c>.</summary>
    internal static string Time(double seconds)
    {
        var time = TimeSpan.FromSeconds(Math.Round(seconds));
        return time.TotalHours >= 1
            ? string.Create(CultureInfo.InvariantCulture, $"{(int)time.TotalHours}:{time.Minutes:00}:{time.Seconds:00}")
            : string.Create(CultureInfo.InvariantCulture, $"{(int)time.TotalMinutes}:{time.Seconds:00}");
    }

    private static string Number(double value) => value.ToString("0.#", CultureInfo.InvariantCulture);

    private static void Line(StringBuilder text, FormattableString line) => text.Append(line.ToString(CultureInfo.InvariantCulture)).Append('\n');
}
