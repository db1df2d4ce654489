using System.Text.Json;
using MultiRegion.Planner.Timing;

namespace MultiRegion.Planner.Rendering;

/// <summary>Writes the times for programs: the <c>timing</c> member of the preview. All of them in minutes.</summary>
internal static class TimingJson
{
    /// <summary>The member.</summary>
    public static void Write(Utf8JsonWriter json, TimingReport timing)
    {
        json.WriteStartObject("timing");
        json.WriteString("durationsCompiled", timing.Durations.Compiled);
        Minutes(json, "minutes", timing.Minutes);
        json.WriteStartArray("stacks");
        foreach (var stack in timing.Stacks)
        {
            json.WriteStartObject();
            json.WriteString("name", stack.Stack);
            Minutes(json, "minutes", stack.Minutes);
            json.WriteStartArray("chain");
            foreach (var step in stack.Chain)
                WriteStep(json, step);
            json.WriteEndArray();
            json.WriteStartArray("beside");
            foreach (var step in stack.Beside)
            {
                json.WriteStartObject();
                json.WriteString("urn", step.Resource.Urn);
                Minutes(json, "start", step.Start);
                Minutes(json, "minutes", step.Minutes);
                Minutes(json, "slack", step.Slack);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteStep(Utf8JsonWriter json, ChainStep step)
    {
        json.WriteStartObject();
        json.WriteString("urn", step.Resource.Urn);
        Minutes(json, "start", step.Start);
        Minutes(json, "minutes", step.Minutes);
        json.WriteString("waits", JsonNamingPolicy.CamelCase.ConvertName($"{step.Waits}"));
        json.WriteStartArray("inputs");
        foreach (var input in step.Inputs)
            json.WriteStringValue(input);
        json.WriteEndArray();
        Minutes(json, "gain", step.Gain);
        if (step.Reason is { } reason)
            json.WriteString("reason", reason);
        json.WriteEndObject();
    }

    /// <summary>A number of minutes.</summary>
    // Tenths: the table is no more exact, and sums of doubles would not be the same text everywhere.
    internal static void Minutes(Utf8JsonWriter json, string name, double minutes) =>
        json.WriteNumber(name, decimal.Round((decimal)minutes, 1, MidpointRounding.AwayFromZero));
}
