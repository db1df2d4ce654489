using System.Collections.Immutable;
using MultiRegion.Offline;

namespace MultiRegion.Planner.Timing;

/// <summary>How long a change takes, stack by stack.</summary>
/// <param name="Stacks">The stacks that it takes time in, in the order of the plan.</param>
internal sealed record ChangeTiming(ImmutableArray<StackChangeTiming> Stacks)
{
    /// <summary>Minutes for all stacks, one after the other.</summary>
    public double Minutes => Stacks.Sum(stack => stack.Minutes);
}

/// <summary>How long a change takes in one stack when everything that can run side by side does.</summary>
/// <param name="Stack">The stack.</param>
/// <param name="Chain">What sets the time, first to last.</param>
internal sealed record StackChangeTiming(string Stack, ImmutableArray<ChangeStep> Chain)
{
    /// <summary>Minutes from the first step to the last.</summary>
    public double Minutes => Chain.IsEmpty ? 0 : Chain[^1].End;
}

/// <summary>A step of the chain.</summary>
/// <param name="Resource">The resource.</param>
/// <param name="Action">What is done with it.</param>
/// <param name="Start">Minutes after the beginning.</param>
/// <param name="Minutes">How long it takes.</param>
internal sealed record ChangeStep(PlannedResource Resource, ApplyAction Action, double Start, double Minutes)
{
    /// <summary>Minutes after the beginning when it is done.</summary>
    public double End => Start + Minutes;
}
