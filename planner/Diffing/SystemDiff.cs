using System.Collections.Immutable;

namespace MultiRegion.Planner.Diffing;

/// <summary>What becomes of one stack.</summary>
/// <param name="Name">The stack.</param>
/// <param name="Changes">Its resources that change, the gravest kinds first.</param>
/// <param name="Outputs">Its outputs that change.</param>
internal sealed record StackDiff(string Name, ImmutableArray<ResourceChange> Changes, ImmutableArray<PropertyChange> Outputs)
{
    /// <summary>Which of the plans have the stack. Default: both.</summary>
    public StackPresence Presence { get; init; }

    /// <summary>True when nothing differs.</summary>
    public bool IsEmpty => Changes.IsEmpty && Outputs.IsEmpty && Presence is StackPresence.Both;
}

/// <summary>Which of two plans have a stack.</summary>
internal enum StackPresence
{
    /// <summary>Both.</summary>
    Both,

    /// <summary>The new plan only.</summary>
    Added,

    /// <summary>The old plan only.</summary>
    Removed,
}

/// <summary>Everything that becomes of a system from one plan to another.</summary>
/// <param name="Stacks">Every stack of either plan, in the order of the new one.</param>
internal sealed record SystemDiff(ImmutableArray<StackDiff> Stacks)
{
    /// <summary>True when the plans say the same.</summary>
    public bool IsEmpty => Stacks.All(stack => stack.IsEmpty);

    /// <summary>Every change, stack by stack.</summary>
    public IEnumerable<ResourceChange> Changes => Stacks.SelectMany(stack => stack.Changes);
}
