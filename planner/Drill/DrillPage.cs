using System.Collections.Immutable;
using System.Globalization;
using System.Net;
using System.Text;
using MultiRegion.Planner.Recovery;

namespace MultiRegion.Planner.Drill;

/// <summary>A drill as one HTML page: no script, nothing fetched, light or dark as the reader has it.</summary>
internal static class DrillPage
{
    private const string Style = """
        :root { color-scheme: light dark; --ink: #1b2430; --quiet: #5b6776; --page: #ffffff; --card: #f4f6f9; --grid: #d9dee6;
          --served: #1f8a5b; --reads: #2a9d9d; --moved: #2f6fd0; --nodes: #8a5bc7; --home: #d98324; --survivor: #2f6fd0; --none: #c43d3d; --on: #ffffff; }
        @media (prefers-color-scheme: dark) { :root { --ink: #e6eaf0; --quiet: #9aa6b5; --page: #12171e; --card: #1b222c; --grid: #323c49;
          --served: #4cc38a; --reads: #5cc8c8; --moved: #6ea8ff; --nodes: #b78cf0; --home: #f0a04b; --survivor: #6ea8ff; --none: #f07070; --on: #12171e; } }
        * { box-sizing: border-box; }
        body { margin: 0 auto; padding: 2rem 1.25rem 4rem; max-width: 66rem; background: var(--page); color: var(--ink); font: 16px/1.5 system-ui, sans-serif; }
        h1 { margin: 0 0 .25rem; font-size: 1.7rem; } h2 { margin: 2.2rem 0 .6rem; font-size: 1.15rem; }
        p.end { margin: 0; color: var(--quiet); }
        dl { display: grid; grid-template-columns: repeat(auto-fit, minmax(7.5rem, 1fr)); gap: .75rem; margin: 1.5rem 0 0; }
        dl div { padding: .7rem .9rem; border-radius: .6rem; background: var(--card); }
        dt { color: var(--quiet); font-size: .8rem; } dd { margin: 0; font-size: 1.25rem; font-variant-numeric: tabular-nums; }
        svg { display: block; width: 100%; height: auto; } svg text { fill: var(--quiet); font: 12px system-ui, sans-serif; }
        .title { text-anchor: end; fill: var(--ink); } .tick { text-anchor: end; font-size: 11px; } .time, .label { text-anchor: middle; }
        svg .title { fill: var(--ink); } svg .label { fill: var(--on); font-weight: 600; }
        .grid { stroke: var(--grid); } .line { fill: none; stroke-width: 2; } .area { opacity: .16; }
        .line.served { stroke: var(--served); } .area.served { fill: var(--served); } .line.reads { stroke: var(--reads); } .area.reads { fill: var(--reads); } .line.moved { stroke: var(--moved); } .area.moved { fill: var(--moved); }
        .line.nodes { stroke: var(--nodes); } .area.nodes { fill: var(--nodes); }
        .band.home { fill: var(--home); } .band.survivor { fill: var(--survivor); } .band.none { fill: var(--none); }
        line.target { stroke: var(--none); stroke-dasharray: 4 3; } svg text.target { fill: var(--none); }
        .scroll { overflow-x: auto; } table { width: 100%; border-collapse: collapse; } td, th { padding: .35rem .75rem .35rem 0; text-align: left; vertical-align: top; border-bottom: 1px solid var(--grid); }
        th { color: var(--quiet); font-weight: 500; font-size: .85rem; } td:first-child { white-space: nowrap; font-variant-numeric: tabular-nums; }
        .error { color: var(--none); } pre { margin: .4rem 0 1rem; padding: .8rem 1rem; overflow-x: auto; border-radius: .6rem; background: var(--card); font-size: .85rem; }
        """;

    /// <summary>The page.</summary>
    public static string Render(DrillReport report)
    {
        var title = Encode(report.Scenario.Title);
        var page = new StringBuilder()
            .Append(Text($"<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>Drill: {title}</title>\n"))
            .Append(Text($"<style>\n{Style}\n</style>\n</head>\n<body>\n<h1>{title}</h1>\n<p class=\"end\">{Encode(report.End)}, seed {report.Seed}</p>\n"));
        Numbers(page, report);
        List(page, "Needed for failover and lost with the region", report.Dependencies, "error");
        Charts(page, report);
        Timeline(page, report);
        List(page, "Degraded meanwhile", report.Degraded, "");
        Duties(page, report);
        return page.Append("</body>\n</html>\n").ToString();
    }

    private static void Numbers(StringBuilder page, DrillReport report)
    {
        List<(string Name, string Value)> numbers =
        [
            ("All served, this run", report.Story.Recovered is { } recovered ? DrillText.Time(recovered) : "not without a repair"),
        ];
        if (report.Recovery is { Longest: > 0 } runs)
        {
            numbers.Add((Text($"Median of {runs.Runs} runs"), DrillText.Time(runs.Median)));
            numbers.Add(("90 % within", DrillText.Time(runs.Ninety)));
            numbers.Add(("99 % within", DrillText.Time(runs.NinetyNine)));
        }

        if (report.Facts.TimeTarget is { } target)
            numbers.Add(("Target", DrillText.Time(target.Value.TotalSeconds)));
        if (report.Story.ReadsRecovered is { } reads && reads < report.Story.Recovered)
            numbers.Add(("Reads served, this run", DrillText.Time(reads)));
        numbers.Add(("Traffic not served", DrillText.Time(report.Story.UnservedWrites)));
        numbers.Add(("Writes lost", Text($"{report.Story.WritesLost:0.#} s")));
        page.Append("<dl>\n");
        foreach (var (name, value) in numbers)
            page.Append(Text($"<div><dt>{Encode(name)}</dt><dd>{Encode(value)}</dd></div>\n"));
        page.Append("</dl>\n");
    }

    private static void Charts(StringBuilder page, DrillReport report)
    {
        var moments = report.Story.Moments;
        if (moments.IsEmpty)
            return;

        var end = (report.Story.Recovered ?? 0) is > 0 and var recovered ? recovered * 1.25 : 600;
        page.Append("<h2>The loss</h2>\n").Append(DrillChart.Render(report, 0, end));
        if (moments.FirstOrDefault(moment => moment.Seconds > end) is { } back && moments[^1].Seconds > back.Seconds)
            page.Append("<h2>The way back</h2>\n").Append(DrillChart.Render(report, back.Seconds - 60, moments[^1].Seconds + 60));
    }

    private static void Timeline(StringBuilder page, DrillReport report)
    {
        page.Append("<h2>Timeline</h2>\n<div class=\"scroll\"><table>\n<tr><th>Time</th><th>Who</th><th>What</th><th>Writes</th><th>Reads</th></tr>\n");
        foreach (var step in report.Story.Events)
        {
            var now = report.Story.Moments.LastOrDefault(moment => moment.Seconds <= step.Seconds);
            page.Append(Text($"<tr><td>{DrillText.Time(step.Seconds)}</td><td>{Encode(step.Actor)}</td><td>{Encode(step.Text)}</td><td>{100 * now?.Served ?? 100:0} %</td><td>{100 * now?.Reads ?? 100:0} %</td></tr>\n"));
        }

        page.Append("</table></div>\n");
    }

    private static void List(StringBuilder page, string title, ImmutableArray<string> lines, string style)
    {
        if (lines.IsEmpty)
            return;

        page.Append(Text($"<h2>{Encode(title)}</h2>\n<ul class=\"{style}\">\n"));
        foreach (var line in lines)
            page.Append(Text($"<li>{Encode(line)}</li>\n"));
        page.Append("</ul>\n");
    }

    private static void Duties(StringBuilder page, DrillReport report)
    {
        if (report.Duties is not { } duties)
            return;

        page.Append(Text($"<h2>What a person does: {Encode(duties.Title)}</h2>\n"));
        foreach (var (index, step) in duties.Steps.Index())
            page.Append(Text($"<p>{index + 1}. {Encode(step.Title)} ({Encode(step.Takes)})</p>\n<pre>{Encode(step.Command)}</pre>\n"));
    }

    private static string Encode(string text) => WebUtility.HtmlEncode(text);

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
