using System.Collections.Immutable;
using Pulumi;

namespace MultiRegion.Offline;

/// <summary>A resource while it is planned.</summary>
internal sealed class PlanEntry(Registration registration, PlanEntry? parent, string urn, string qualifiedType, string label)
{
    /// <summary>The entry of a resource; null for an object that only stands for one.</summary>
    public static PlanEntry? Of(Resource resource) => resource.Registration?.MonitorData as PlanEntry;

    public static string? UrnOf(Resource resource) => Of(resource)?.Urn ?? resource.Urn.Source.Settled?.Value as string;

    public Registration Registration { get; } = registration;
    public PlanEntry? Parent { get; } = parent;
    public string Urn { get; } = urn;

    /// <summary>The types of the parents and its own; empty for the stack, which is not part of the chain.</summary>
    public string QualifiedType { get; } = qualifiedType;

    /// <summary>How placeholders name it.</summary>
    public string Label { get; } = label;

    /// <summary>Former URNs, which those of the children follow.</summary>
    public ImmutableArray<string> Aliases { get; set; } = [];

    /// <summary>The options in force, transforms included, once it is registered.</summary>
    public InheritableOptions Inheritable { get; set; }

    /// <summary>The finished record; null until it is registered.</summary>
    public PlannedResource? Record { get; set; }

    /// <summary>What a component hands on.</summary>
    public PlannedObject Outputs { get; set; } = PlannedObject.Empty;

    /// <summary>Counts the resources below a component, so that what was worked out about them can be told to be old.</summary>
    public int Descendants { get; set; }

    /// <summary>The URNs that depending on this component means, and the number of descendants when they were worked out.</summary>
    public (int Descendants, string[] Urns)? Expansion { get; set; }
}

/// <summary>The options that the engine hands down from parent to child.</summary>
internal readonly record struct InheritableOptions(bool? Protect, bool? RetainOnDelete, string? DeletedWith);
