using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;

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
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    };

    /// <summary>One graph per alarm, with the line above which it is wrong; two in a row.</summary>
    /// <param name="region">Where the metrics are.</param>
    /// <param name="alarms">What is watched.</param>
    internal static Dashboard Of(string region, ImmutableArray<AlarmSpec> alarms) =>
        new([.. alarms.Select((alarm, place) => new Widget(
            "metric", place % Columns * Width, place / Columns * Height, Width, Height,
            new(
                alarm.Name,
                region,
                "timeSeries",
                alarm.Statistic,
                SecondsPerPoint,
                [[alarm.Metric.Namespace, alarm.Metric.Name, .. alarm.Metric.Dimensions.SelectMany(by => new[] { by.Key, by.Value })]],
                new([new(alarm.Above)]))))]);

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
