using System.Text.Json;
using MultiRegion.Planner.Timing;

namespace MultiRegion.Planner.Rendering;

/// <summary>Words and members for the time that a change takes, the same in every rendering.</summary>
internal static class ChangeTimingText
{
    /// <summary>All stacks: <c>24.4 min, stack after stack</c>.</summary>
    public static string Total(ChangeTiming timing) => timing.Stacks.Length switch
    {
        0 => "no time in the cloud",
        1 => TimeToApply.Minutes(timing.Minutes),
        _ => $"{TimeToApply.Minutes(timing.Minutes)}, stack after stack",
    };

    /// <summary>One stack, with the steps of its chain that take a telling time, or with all where none does.</summary>
    public static string Line(StackChangeTiming stack)
    {
        var telling = stack.Chain.Where(step => step.Minutes >= ApplyTime.Telling).ToList();
        return $"{stack.Stack} {TimeToApply.Minutes(stack.Minutes)}: {string.Join(" > ", (telling.Count > 0 ? telling : [.. stack.Chain]).Select(Step))}";
    }

    /// <summary>The member for programs, in minutes.</summary>
    public static void Write(Utf8JsonWriter json, ChangeTiming timing)
    {
        json.WriteStartObject("changeTiming");
        json.WriteString("durationsCompiled", DurationTable.Committed.Compiled);
        TimingJson.Minutes(json, "minutes", timing.Minutes);
        json.WriteStartArray("stacks");
        foreach (var stack in timing.Stacks)
        {
            json.WriteStartObject();
            json.WriteString("name", stack.Stack);
            TimingJson.Minutes(json, "minutes", stack.Minutes);
            json.WriteStartArray("chain");
            foreach (var step in stack.Chain)
            {
                json.WriteStartObject();
                json.WriteString("urn", step.Resource.Urn);
                json.WriteString("action", Name(step.Action));
                TimingJson.Minutes(json, "start", step.Start);
                TimingJson.Minutes(json, "minutes", step.Minutes);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static string Step(ChangeStep step) => $"{Name(step.Action)} {TimingText.Name(step.Resource)} {TimingText.Minutes(step.Minutes)}";

    private static string Name(ApplyAction action) => JsonNamingPolicy.CamelCase.ConvertName($"{action}");
}
