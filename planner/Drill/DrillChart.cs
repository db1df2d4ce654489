using System.Collections.Immutable;
using System.Globalization;
using System.Net;
using System.Text;

namespace MultiRegion.Planner.Drill;

/// <summary>Draws moments as a chart of rows over one axis of time: writes and reads served, users moved, writer, nodes.</summary>
internal static class DrillChart
{
    private const int Width = 960;
    private const int Left = 130;
    private const int Right = 940;
    private const int RowHeight = 84;
    private const int BandHeight = 26;
    private const int Gap = 26;
    private const int LineHeight = 15;
    private const int Ticks = 6;

    // Steps that people read without arithmetic, in seconds.
    private static readonly ImmutableArray<int> NiceSteps = [10, 15, 30, 60, 120, 300, 600, 900, 1800, 3600];

    /// <summary>An SVG image; its colours come from the page.</summary>
    /// <param name="report">The drill.</param>
    /// <param name="from">The first second.</param>
    /// <param name="to">The last second, later than the first.</param>
    public static string Render(DrillReport report, double from, double to)
    {
        var shown = Between(report.Story.Moments, from, to);
        var svg = new StringBuilder();
        var y = 16;
        Curve(svg, "Writes served", "served", shown, moment => moment.Served, "100 %", ref y);
        Curve(svg, "Reads served", "reads", shown, moment => moment.Reads, "100 %", ref y);
        Curve(svg, "DNS caches moved", "moved", shown, moment => moment.Moved, "100 %", ref y);
        Band(svg, "DNS answers", shown, moment => moment.Answer, report, ref y);
        Band(svg, "Writer", shown, moment => moment.Writer, report, ref y);
        var most = Math.Max(1, report.Watched.Full.Value);
        Curve(svg, $"Ready nodes\n{report.Watched.Region}", "nodes", shown, moment => Math.Min(1, (double)moment.Ready / most), most.ToString(CultureInfo.InvariantCulture), ref y);
        var axis = new StringBuilder(); // behind the curves
        Axis(axis, from, to, y - Gap);
        return Text($"<svg viewBox=\"0 0 {Width} {y + 12}\" role=\"img\" aria-label=\"Served share, DNS, writer and nodes over time\">\n{axis}\n{svg}</svg>\n");

        double X(double seconds) => Left + ((Right - Left) * (Math.Clamp(seconds, from, to) - from) / (to - from));

        void Curve(StringBuilder into, string title, string style, ImmutableArray<DrillMoment> moments, Func<DrillMoment, double> value, string top, ref int at)
        {
            var bottom = at + RowHeight;
            var line = new StringBuilder();
            foreach (var (index, moment) in moments.Index())
            {
                var height = bottom - (RowHeight * value(moment));
                line.Append(CultureInfo.InvariantCulture, $"{(index == 0 ? "M" : "H")}{X(moment.Seconds):0.#}{(index == 0 ? "," : "V")}{height:0.#}");
            }

            line.Append(Text($"H{Right}"));
            foreach (var (row, part) in title.Split('\n').Index())
                into.Append(Text($"<text class=\"title\" x=\"{Left - 12}\" y=\"{at + (RowHeight / 2) + (row * LineHeight)}\">{WebUtility.HtmlEncode(part)}</text>"));
            into.Append(Text($"<text class=\"tick\" x=\"{Left - 12}\" y=\"{at + 8}\">{top}</text><text class=\"tick\" x=\"{Left - 12}\" y=\"{bottom}\">0</text>"))
                .Append(Text($"<line class=\"grid\" x1=\"{Left}\" x2=\"{Right}\" y1=\"{at}\" y2=\"{at}\"/><line class=\"grid\" x1=\"{Left}\" x2=\"{Right}\" y1=\"{bottom}\" y2=\"{bottom}\"/>"))
                .Append(Text($"<path class=\"area {style}\" d=\"{line}V{bottom}H{Left}Z\"/><path class=\"line {style}\" d=\"{line}\"/>\n"));
            at = bottom + Gap;
        }

        void Band(StringBuilder into, string title, ImmutableArray<DrillMoment> moments, Func<DrillMoment, string?> value, DrillReport drill, ref int at)
        {
            into.Append(Text($"<text class=\"title\" x=\"{Left - 12}\" y=\"{at + (BandHeight / 2) + 5}\">{WebUtility.HtmlEncode(title)}</text>"));
            for (var start = 0; start < moments.Length;)
            {
                var what = value(moments[start]);
                var next = start + 1;
                while (next < moments.Length && value(moments[next]) == what)
                    next++;

                var (x1, x2) = (X(moments[start].Seconds), next < moments.Length ? X(moments[next].Seconds) : Right);
                var style = what is null ? "none" : what == drill.Survivor.Region ? "survivor" : "home";
                into.Append(Text($"<rect class=\"band {style}\" x=\"{x1:0.#}\" y=\"{at}\" width=\"{Math.Max(0, x2 - x1):0.#}\" height=\"{BandHeight}\"/>"));
                if (x2 - x1 > 80)
                    into.Append(Text($"<text class=\"label {style}\" x=\"{(x1 + x2) / 2:0.#}\" y=\"{at + (BandHeight / 2) + 4}\">{WebUtility.HtmlEncode(what ?? "nowhere")}</text>"));
                start = next;
            }

            into.Append('\n');
            at += BandHeight + Gap;
        }

        void Axis(StringBuilder into, double first, double last, int bottom)
        {
            var step = NiceSteps.FirstOrDefault(candidate => (last - first) / candidate <= Ticks * 1.5, NiceSteps[^1]);
            for (var tick = Math.Ceiling(first / step) * step; tick <= last; tick += step)
            {
                into.Append(Text($"<line class=\"grid\" x1=\"{X(tick):0.#}\" x2=\"{X(tick):0.#}\" y1=\"16\" y2=\"{bottom}\"/>"))
                    .Append(Text($"<text class=\"time\" x=\"{X(tick):0.#}\" y=\"{bottom + 18}\">{DrillText.Time(tick)}</text>"));
            }

            if (report.Facts.TimeTarget is { Value.TotalSeconds: var target } && target > first && target < last)
            {
                into.Append(Text($"<line class=\"target\" x1=\"{X(target):0.#}\" x2=\"{X(target):0.#}\" y1=\"10\" y2=\"{bottom}\"/>"))
                    .Append(Text($"<text class=\"time target\" x=\"{X(target):0.#}\" y=\"8\">target</text>"));
            }
        }
    }

    /// <summary>The moments of a stretch, opened by the one that holds at its beginning; within one instant the last counts.</summary>
    private static ImmutableArray<DrillMoment> Between(ImmutableArray<DrillMoment> moments, double from, double to) =>
    [
        .. moments.Where(moment => moment.Seconds <= from).TakeLast(1).Select(moment => moment with { Seconds = from }),
        .. moments.Where(moment => moment.Seconds > from && moment.Seconds <= to),
    ];

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
