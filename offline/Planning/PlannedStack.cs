using System.Collections.Immutable;

namespace MultiRegion.Offline;

/// <summary>Everything one stack's program declared: the full registration record of each resource, in the order of declaration.</summary>
public sealed record PlannedStack
{
    /// <summary>The stack's short name, for instance <c>us-east-1</c>.</summary>
    public required string Name { get; init; }

    /// <summary>The Pulumi project the stack belongs to.</summary>
    public required string Project { get; init; }

    /// <summary>Every registered resource, the stack itself first, in the order in which the program constructed them.</summary>
    public required ImmutableArray<PlannedResource> Resources { get; init; }

    /// <summary>The stack's outputs by name, sorted by name.</summary>
    public required PlannedObject Outputs { get; init; }

    /// <summary>
    /// What each placeholder in this stack's values stands for: <c>&lt;us-east-1-vpc.id&gt;</c> to the resource and
    /// property it names. Holds the placeholders of this stack's own resources only.
    /// </summary>
    public required ImmutableSortedDictionary<string, PlannedSymbol> Symbols { get; init; }

    /// <summary>Warnings and information the program logged, in order. Errors end the plan instead.</summary>
    public required ImmutableArray<PlannedMessage> Messages { get; init; }
}

/// <summary>The resource and property an unresolved value stands for.</summary>
/// <param name="Urn">The URN of the resource that will hold the value.</param>
/// <param name="Property">The provider's name of the property, with a path behind it where the value is nested (<c>endpoints[0].address</c>).</param>
public sealed record PlannedSymbol(string Urn, string Property);

/// <summary>A line the program logged while it was planned.</summary>
/// <param name="Severity">One of <c>debug</c>, <c>info</c>, <c>warning</c>.</param>
/// <param name="Text">The message.</param>
/// <param name="Urn">The resource it is about, if any.</param>
public sealed record PlannedMessage(string Severity, string Text, string? Urn);
