using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using MultiRegion.Planner.Recovery;

namespace MultiRegion.Planner.Drill;

/// <summary>Tells a drill to people in a terminal.</summary>
internal static class DrillText
{
    private const int BarWidth = 10;

    /// <summary>The report.</summary>
    public static string Render(DrillReport report)
    {
        var text = new StringBuilder();
        Line(text, $"{report.Scenario.Title}, seed {report.Seed}");
        Line(text, $"{report.End}.");
        foreach (var line in Summary(report))
            Line(text, $"{line}");
        Timeline(text, report);
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

    /// <summary>What a run and many runs came to, a sentence each.</summary>
    internal static IEnumerable<string> Summary(DrillReport report)
    {
        var story = report.Story;
        if (story.Recovered is > 0)
            yield return $"This run: everybody is served after {Time(story.Recovered.Value)}, the first after {Time(story.FirstServed!.Value)}{(story.ReadsRecovered < story.Recovered ? $", reads after {Time(story.ReadsRecovered.Value)}" : "")}.";
        if (story.Recovered is > 0 && report.Recovery is { } runs)
            yield return FormattableString.Invariant($"{runs.Runs} runs: half within {Time(runs.Median)}, 90 % within {Time(runs.Ninety)}, 99 % within {Time(runs.NinetyNine)}, all within {Time(runs.Longest)}{Target(report)}.");
        if (story.UnservedWrites > 0)
            yield return $"Not served meanwhile: as many requests as come in {Time(story.UnservedWrites)} of those that write, in {Time(story.UnservedReads)} of those that only read.";
        if (story.WritesLost > 0)
            yield return $"Lost: what was written in the last {Number(story.WritesLost)} s before the loss.";
    }

    private static void Timeline(StringBuilder text, DrillReport report)
    {
        var width = report.Facts.Regions.Max(region => region.Region.Length);
        Line(text, $"\n{"time",8}  {"writes",-BarWidth}  {"reads",-BarWidth}  {"dns".PadRight(width)}  {"writer".PadRight(width)}  {"nodes",5}  {"who",-13}  what");
        foreach (var step in report.Story.Events)
        {
            var now = report.Story.Moments.LastOrDefault(moment => moment.Seconds <= step.Seconds);
            Line(text, $"{Time(step.Seconds),8}  {Bar(now?.Served ?? 1)}  {Bar(now?.Reads ?? 1)}  {(now?.Answer ?? "").PadRight(width)}  {(now?.Writer ?? "-").PadRight(width)}  {now?.Ready,5}  {step.Actor,-13}  {step.Text}");
        }

        Line(text, $"\nwrites, reads: the share of requests served that write or only read; nodes: with ready pods in {report.Watched.Region}.");
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
