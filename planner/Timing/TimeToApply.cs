using System.Globalization;
using MultiRegion.Planner.Planning;
using MultiRegion.Planner.Rendering;

namespace MultiRegion.Planner.Timing;

/// <summary>The time to build the system from nothing, and how it moves from one plan to another.</summary>
internal sealed class TimeToApply : ISystemFigure
{
    /// <inheritdoc/>
    public string Name => "time to apply";

    /// <inheritdoc/>
    public string? Of(SystemPlan plan) =>
        string.Join(", ", ApplyTime.Estimate(plan).Stacks.Select(stack => $"{stack.Stack} {Minutes(stack.Minutes)}"));

    /// <inheritdoc/>
    public string? Delta(SystemPlan before, SystemPlan after)
    {
        var old = ApplyTime.Estimate(before).Stacks.ToDictionary(stack => stack.Stack, stack => stack.Minutes, StringComparer.Ordinal);
        var moves = ApplyTime.Estimate(after).Stacks
            .Select(stack => (stack.Stack, By: stack.Minutes - old.GetValueOrDefault(stack.Stack)))
            .Where(move => Math.Abs(move.By) >= ApplyTime.Telling)
            .Select(move => $"{move.Stack}: {(move.By < 0 ? "-" : "+")}{Minutes(Math.Abs(move.By))}")
            .ToList();
        return moves.Count == 0 ? null : string.Join(", ", moves);
    }

    /// <summary>Minutes for people: <c>15.3 min</c>.</summary>
    public static string Minutes(double minutes) => string.Create(CultureInfo.InvariantCulture, $"{minutes:0.#} min");
}
