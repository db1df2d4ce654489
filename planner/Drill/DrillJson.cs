using System.Collections.Immutable;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace MultiRegion.Planner.Drill;

/// <summary>Writes a drill for programs. Times in seconds; the same plan and seed give the same bytes.</summary>
internal static class DrillJson
{
    /// <summary>Raised when a member changes its meaning or goes away.</summary>
    internal const int FormatVersion = 1;

    private const int Digits = 3;

    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, Indented = true, NewLine = "\n" };

    /// <summary>The report.</summary>
    public static string Render(DrillReport report)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, Options))
            Write(json, report);
        return Encoding.UTF8.GetString(stream.ToArray()) + "\n";
    }

    private static void Write(Utf8JsonWriter json, DrillReport report)
    {
        json.WriteStartObject();
        json.WriteNumber("formatVersion", FormatVersion);
        json.WriteString("scenario", report.Scenario.Title);
        json.WriteNumber("seed", report.Seed);
        json.WriteString("survivor", report.Survivor.Region);
        json.WriteString("end", report.End);
        WriteNumber(json, "targetSeconds", report.Facts.TimeTarget?.Value.TotalSeconds);
        WriteNumber(json, "recovered", report.Story.Recovered);
        WriteNumber(json, "firstServed", report.Story.FirstServed);
        WriteNumber(json, "readsRecovered", report.Story.ReadsRecovered);
        WriteNumber(json, "unservedTraffic", report.Story.UnservedWrites);
        WriteNumber(json, "unservedReads", report.Story.UnservedReads);
        WriteNumber(json, "writesLost", report.Story.WritesLost);
        if (report.Recovery is { } runs)
        {
            json.WriteStartObject("percentiles");
            json.WriteNumber("runs", runs.Runs);
            WriteNumber(json, "p50", runs.Median);
            WriteNumber(json, "p90", runs.Ninety);
            WriteNumber(json, "p99", runs.NinetyNine);
            WriteNumber(json, "max", runs.Longest);
            json.WriteEndObject();
        }

        json.WriteStartArray("timeline");
        foreach (var step in report.Story.Events)
        {
            json.WriteStartObject();
            WriteNumber(json, "at", step.Seconds);
            json.WriteString("actor", step.Actor);
            json.WriteString("text", step.Text);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("moments");
        foreach (var moment in report.Story.Moments)
        {
            json.WriteStartObject();
            WriteNumber(json, "at", moment.Seconds);
            WriteNumber(json, "served", moment.Served);
            WriteNumber(json, "reads", moment.Reads);
            WriteNumber(json, "moved", moment.Moved);
            json.WriteString("dns", moment.Answer);
            json.WriteString("writer", moment.Writer);
            json.WriteNumber("nodes", moment.Nodes);
            json.WriteNumber("ready", moment.Ready);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        WriteTexts(json, "degraded", report.Degraded);
        WriteTexts(json, "dependencies", report.Dependencies);
        json.WriteStartArray("duties");
        foreach (var step in report.Duties?.Steps ?? [])
        {
            json.WriteStartObject();
            json.WriteString("title", step.Title);
            json.WriteString("command", step.Command);
            json.WriteString("expect", step.Expect);
            json.WriteString("takes", step.Takes);
            json.WriteString("ifItFails", step.IfItFails);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteNumber(Utf8JsonWriter json, string name, double? value)
    {
        if (value is { } known)
            json.WriteNumber(name, Math.Round(known, Digits));
        else
            json.WriteNull(name);
    }

    private static void WriteTexts(Utf8JsonWriter json, string name, ImmutableArray<string> texts)
    {
        json.WriteStartArray(name);
        foreach (var text in texts)
            json.WriteStringValue(text);
        json.WriteEndArray();
    }
}
