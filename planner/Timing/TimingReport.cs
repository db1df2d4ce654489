using System.Collections.Immutable;
using MultiRegion.Offline;

namespace MultiRegion.Planner.Timing;

/// <summary>How long <c>pulumi up</c> takes, stack by stack.</summary>
/// <param name="Stacks">The stacks, in the order of the plan.</param>
internal sealed record TimingReport(ImmutableArray<StackTiming> Stacks)
{
    /// <summary>Nothing at all.</summary>
    public static readonly TimingReport None = new([]);

    /// <summary>The durations. Default: those of the committed file.</summary>
    public DurationTable Durations { get; init; } = DurationTable.Committed;

    /// <summary>Minutes for all stacks, one after the other.</summary>
    public double Minutes => Stacks.Sum(stack => stack.Minutes);
}

/// <summary>How long one stack takes when everything that can run side by side does.</summary>
/// <param name="Stack">The stack.</param>
/// <param name="Chain">The resources that set the time, first to last.</param>
/// <param name="Beside">The longest of what runs beside the chain, longest first.</param>
internal sealed record StackTiming(string Stack, ImmutableArray<ChainStep> Chain, ImmutableArray<BesideStep> Beside)
{
    /// <summary>Minutes from the first resource to the last.</summary>
    public double Minutes => Chain.IsEmpty ? 0 : Chain[^1].Start + Chain[^1].Minutes;

    /// <summary>Steps that wait for the one before without needing a value of it, without a known reason, and at a price.</summary>
    public IEnumerable<ChainStep> Unreasoned => Chain.Where(step => step is { Waits: Waiting.DependsOn, Reason: null, Gain: >= ApplyTime.Telling });
}

/// <summary>A step of the chain.</summary>
/// <param name="Resource">The resource.</param>
/// <param name="Start">Minutes after the beginning.</param>
/// <param name="Minutes">How long it takes.</param>
/// <param name="Waits">Why it comes after the step before it.</param>
/// <param name="Inputs">The inputs that need a value of the step before.</param>
/// <param name="Gain">Minutes that the stack would be faster if it did not wait for that or anything else of its type.</param>
/// <param name="Reason">Why it has to wait although it needs no value; null where none is known.</param>
internal sealed record ChainStep(
    PlannedResource Resource, double Start, double Minutes, Waiting Waits, ImmutableArray<string> Inputs, double Gain, string? Reason);

/// <summary>Something that runs beside the chain.</summary>
/// <param name="Resource">The resource.</param>
/// <param name="Start">Minutes after the beginning.</param>
/// <param name="Minutes">How long it takes.</param>
/// <param name="Slack">Minutes by which it could be late before the stack is.</param>
internal sealed record BesideStep(PlannedResource Resource, double Start, double Minutes, double Slack);

/// <summary>Why a resource comes after another.</summary>
internal enum Waiting
{
    /// <summary>It comes after none.</summary>
    Nothing,

    /// <summary>An input needs a value of it.</summary>
    Value,

    /// <summary>It is, or needs, the provider that manages it.</summary>
    Provider,

    /// <summary>The program says so, and no value passes.</summary>
    DependsOn,
}

/// <summary>What an update does with a resource.</summary>
internal enum ApplyAction
{
    /// <summary>It is left as it is.</summary>
    Same,

    /// <summary>It is created.</summary>
    Create,

    /// <summary>It is changed in place.</summary>
    Update,

    /// <summary>Another one is created beside it, and it goes at the end.</summary>
    Replace,

    /// <summary>It goes first, and another one is created in its place.</summary>
    Recreate,

    /// <summary>It goes.</summary>
    Delete,
}
