using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace MultiRegion.Components.Observability;

/// <summary>A CloudWatch dashboard as values.</summary>
/// <seealso href="https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/CloudWatch-Dashboard-Body-Structure.html"/>
/// <param name="Widgets">What it shows.</param>
internal sealed record Dashboard(ImmutableArray<Widget> Widgets)
{
    // Vended metrics come once a minute.
    internal const int SecondsPerPoint = 60;

    // CloudWatch lays out 24 columns.
    private const int Width = 12;
    private const int Height = 6;
    private const int Columns = 24 / Width;

    private static readonly JsonSerializerOptions Format = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, // people read it in plans, no browser does
    };

    /// <summary>One graph per alarm, with the line above which it is wrong; two in a row.</summary>
    /// <param name="region">Where the metrics are.</param>
    /// <param name="alarms">What is watched, and each metric as dashboards write it.</param>
    internal static Dashboard Of(string region, IEnumerable<(AlarmSpec Alarm, ImmutableArray<string> Metric)> alarms) =>
        new([.. alarms.Select((watched, place) => new Widget(
            "metric", place % Columns * Width, place / Columns * Height, Width, Height,
            new(
                watched.Alarm.Name,
                region,
                "timeSeries",
                watched.Alarm.Statistic,
                SecondsPerPoint,
                [watched.Metric],
                new([new(watched.Alarm.Above)]))))]);

    /// <summary>The dashboard as CloudWatch takes it.</summary>
    internal string ToJson() => JsonSerializer.Serialize(this, Format);
}

/// <summary>A part of a dashboard.</summary>
internal sealed record Widget(string Type, int X, int Y, int Width, int Height, GraphProperties Properties);

/// <summary>A graph.</summary>
internal sealed record GraphProperties(
    string Title, string Region, string View, string Stat, int Period, ImmutableArray<ImmutableArray<string>> Metrics, Annotations Annotations);

/// <summary>Lines across a graph.</summary>
internal sealed record Annotations(ImmutableArray<HorizontalLine> Horizontal);

/// <summary>A line across a graph.</summary>
internal sealed record HorizontalLine(int Value);
