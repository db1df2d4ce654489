using System.Globalization;
using MultiRegion.Planner.Timing;
using Spectre.Console;

namespace MultiRegion.Planner.Rendering;

/// <summary>Draws the times for people: per stack the minutes, the chain that sets them, and what runs beside it.</summary>
internal static class TimingText
{
    private const int Indent = 6;

    private static readonly Style Strong = new(decoration: Decoration.Bold);
    private static readonly Style Quiet = new(decoration: Decoration.Dim);

    /// <summary>The block; nothing where nothing was asked.</summary>
    public static void Render(IAnsiConsole console, TimingReport timing)
    {
        if (timing.Stacks.IsEmpty)
            return;

        console.Write(new Paragraph().Append("time to apply", Strong).Append($"  from nothing, typical times compiled {timing.Durations.Compiled}", Quiet));
        console.WriteLine();
        foreach (var stack in timing.Stacks.Where(stack => stack.Minutes > 0))
        {
            console.WriteLine($"{TimeToApply.Minutes(stack.Minutes)}  {stack.Stack}");
            Line(console, $"chain: {string.Join(" > ", stack.Chain.Select(Step))}");
            if (!stack.Beside.IsEmpty)
                Line(console, $"beside: {string.Join(", ", stack.Beside.Select(step => $"{Name(step.Resource)} {Minutes(step.Minutes)} ({Minutes(step.Slack)} to spare)"))}");
            foreach (var step in stack.Chain.Where(step => step is { Waits: Waiting.DependsOn, Gain: >= ApplyTime.Telling }))
                Line(console, $"waits without a value: {Name(step.Resource)}, for {TimeToApply.Minutes(step.Gain)}: {step.Reason ?? "no reason known; remove the dependency or name the reason in durations.json"}");
        }

        console.WriteLine();
    }

    private static string Step(ChainStep step) => $"{Name(step.Resource)} {Minutes(step.Minutes)}";

    /// <summary>A resource, by the last part of its type and its name.</summary>
    internal static string Name(Offline.PlannedResource resource) => $"{TypeNames.Shorten(resource.Type).Split(':')[^1]} {resource.Name}";

    /// <summary>Minutes without their unit.</summary>
    internal static string Minutes(double minutes) => minutes.ToString("0.#", CultureInfo.InvariantCulture);

    private static void Line(IAnsiConsole console, string text) => console.Write(new Padder(new Text(text), new Padding(Indent, 0, 0, 0)));
}
