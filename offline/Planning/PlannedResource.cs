using System.Collections.Immutable;

namespace MultiRegion.Offline;

/// <summary>One resource as the program registered it, after inheritance, merging and transforms.</summary>
public sealed record PlannedResource
{
    /// <summary>The URN a real deployment would give it, with the whole chain of parent types.</summary>
    public required string Urn { get; init; }

    /// <summary>The type token, for instance <c>aws:ec2/vpc:Vpc</c>.</summary>
    public required string Type { get; init; }

    /// <summary>The logical name.</summary>
    public required string Name { get; init; }

    /// <summary>True for a resource that a provider manages; false for a component, the stack included.</summary>
    public required bool Custom { get; init; }

    /// <summary>True for a component whose children a provider's own process creates (<c>eks:index:Cluster</c>).</summary>
    public required bool Remote { get; init; }

    /// <summary>The URN of the parent; null for the stack only.</summary>
    public required string? Parent { get; init; }

    /// <summary>The URN of the provider resource that manages it; null where the program named none (the default provider) and for components.</summary>
    public required string? Provider { get; init; }

    /// <summary>
    /// The region it lives in: its own <c>region</c> input, else that of its provider, else that of the nearest
    /// provider its component was given for the same package. Null where nothing says.
    /// </summary>
    public required string? Region { get; init; }

    /// <summary>The inputs under the provider's own property names, sorted by name.</summary>
    public required PlannedObject Inputs { get; init; }

    /// <summary>Paths of the inputs that hold a secret (<c>masterPassword</c>, <c>data.token</c>), sorted.</summary>
    public required ImmutableArray<string> SecretInputs { get; init; }

    /// <summary>URNs of every resource that must exist first: those its inputs come from and those of <c>dependsOn</c>, sorted. Components are expanded to the custom resources below them.</summary>
    public required ImmutableArray<string> Dependencies { get; init; }

    /// <summary>Per top-level input, the URNs of the resources its value comes from, sorted.</summary>
    public required ImmutableSortedDictionary<string, ImmutableArray<string>> PropertyDependencies { get; init; }

    /// <summary>The options in force after inheritance from the parents.</summary>
    public required PlannedOptions Options { get; init; }

    /// <summary>What the resource hands on: component outputs of <c>RegisterOutputs</c>; empty for custom resources.</summary>
    public PlannedObject Outputs { get; init; } = PlannedObject.Empty;
}

/// <summary>Resource options as the engine would see them.</summary>
public sealed record PlannedOptions
{
    /// <summary>Deletion is refused while set.</summary>
    public bool Protect { get; init; }

    /// <summary>Property paths whose changes are ignored, in declared order.</summary>
    public ImmutableArray<string> IgnoreChanges { get; init; } = [];

    /// <summary>Property paths whose change forces a replacement, in declared order.</summary>
    public ImmutableArray<string> ReplaceOnChanges { get; init; } = [];

    /// <summary>The cloud resource outlives its removal from the program.</summary>
    public bool RetainOnDelete { get; init; }

    /// <summary>A replacement deletes the old resource first. Null where the provider decides.</summary>
    public bool? DeleteBeforeReplace { get; init; }

    /// <summary>URNs named by <c>dependsOn</c>, as written (components not expanded), in declared order.</summary>
    public ImmutableArray<string> DependsOn { get; init; } = [];

    /// <summary>URNs this resource also answers to, resolved, in declared order.</summary>
    public ImmutableArray<string> Aliases { get; init; } = [];

    /// <summary>Outputs treated as secret beside those the provider marks.</summary>
    public ImmutableArray<string> AdditionalSecretOutputs { get; init; } = [];

    /// <summary>The id of an existing resource to adopt.</summary>
    public string? ImportId { get; init; }

    /// <summary>The URN of the resource whose deletion takes this one along.</summary>
    public string? DeletedWith { get; init; }

    /// <summary>URNs of the resources whose replacement replaces this one, in declared order.</summary>
    public ImmutableArray<string> ReplaceWith { get; init; } = [];

    /// <summary>Property paths whose changes are not shown, in declared order.</summary>
    public ImmutableArray<string> HideDiffs { get; init; } = [];

    /// <summary>Where the provider plugin comes from, where the program says.</summary>
    public string? PluginDownloadUrl { get; init; }

    /// <summary>The provider plugin's version, where the program pins one.</summary>
    public string? Version { get; init; }

    /// <summary>How long creation may take.</summary>
    public TimeSpan? CreateTimeout { get; init; }

    /// <summary>How long an update may take.</summary>
    public TimeSpan? UpdateTimeout { get; init; }

    /// <summary>How long deletion may take.</summary>
    public TimeSpan? DeleteTimeout { get; init; }
}
