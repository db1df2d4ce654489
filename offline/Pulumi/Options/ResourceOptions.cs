namespace Pulumi;

/// <summary>What a program asks of the engine about a resource, beside its inputs.</summary>
public abstract class ResourceOptions
{
    private List<Input<Alias>>? _aliases;
    private List<ResourceTransform>? _resourceTransforms;
    private List<ResourceTransformation>? _resourceTransformations;
    private List<string>? _hideDiffs;
    private List<string>? _ignoreChanges;
    private List<string>? _replaceOnChanges;
    private InputList<Resource>? _dependsOn;
    private InputList<Resource>? _replaceWith;
    private ResourceHookBinding? _hooks;

    protected ResourceOptions()
    {
    }

    public Input<string>? Id { get; set; }

    public Resource? Parent { get; set; }

    public InputList<Resource> DependsOn
    {
        get => _dependsOn ??= [];
        set => _dependsOn = value;
    }

    public bool? Protect { get; set; }

    public List<string> IgnoreChanges
    {
        get => _ignoreChanges ??= [];
        set => _ignoreChanges = value;
    }

    public string? Version { get; set; }

    public ProviderResource? Provider { get; set; }

    public CustomTimeouts? CustomTimeouts { get; set; }

    public List<ResourceTransformation> ResourceTransformations
    {
        get => _resourceTransformations ??= [];
        set => _resourceTransformations = value;
    }

    public List<ResourceTransform> ResourceTransforms
    {
        get => _resourceTransforms ??= [];
        set => _resourceTransforms = value;
    }

    public List<Input<Alias>> Aliases
    {
        get => _aliases ??= [];
        set => _aliases = value;
    }

    public string? Urn { get; set; }

    public List<string> ReplaceOnChanges
    {
        get => _replaceOnChanges ??= [];
        set => _replaceOnChanges = value;
    }

    public Input<object>? ReplacementTrigger { get; set; }

    public string? PluginDownloadURL { get; set; }

    public bool? RetainOnDelete { get; set; }

    public Resource? DeletedWith { get; set; }

    public InputList<Resource> ReplaceWith
    {
        get => _replaceWith ??= [];
        set => _replaceWith = value;
    }

    public List<string> HideDiffs
    {
        get => _hideDiffs ??= [];
        set => _hideDiffs = value;
    }

    public ResourceHookBinding Hooks
    {
        get => _hooks ??= new();
        set => _hooks = value;
    }

    // The lists as they are, so that reading options does not create them.
    internal IReadOnlyList<Input<Alias>> AliasesOrEmpty => _aliases ?? [];
    internal IReadOnlyList<ResourceTransform> TransformsOrEmpty => _resourceTransforms ?? [];
    internal IReadOnlyList<ResourceTransformation> TransformationsOrEmpty => _resourceTransformations ?? [];
    internal IReadOnlyList<string> HideDiffsOrEmpty => _hideDiffs ?? [];
    internal IReadOnlyList<string> IgnoreChangesOrEmpty => _ignoreChanges ?? [];
    internal IReadOnlyList<string> ReplaceOnChangesOrEmpty => _replaceOnChanges ?? [];
    internal InputList<Resource>? DependsOnOrNull => _dependsOn;
    internal InputList<Resource>? ReplaceWithOrNull => _replaceWith;

    /// <summary>Takes over what <paramref name="other"/> says: lists are joined, anything else it sets wins.</summary>
    private protected void MergeFrom(ResourceOptions other)
    {
        Id = other.Id ?? Id;
        Parent = other.Parent ?? Parent;
        Protect = other.Protect ?? Protect;
        Version = other.Version ?? Version;
        Provider = other.Provider ?? Provider;
        CustomTimeouts = other.CustomTimeouts ?? CustomTimeouts;
        Urn = other.Urn ?? Urn;
        ReplacementTrigger = other.ReplacementTrigger ?? ReplacementTrigger;
        PluginDownloadURL = other.PluginDownloadURL ?? PluginDownloadURL;
        RetainOnDelete = other.RetainOnDelete ?? RetainOnDelete;
        DeletedWith = other.DeletedWith ?? DeletedWith;

        _aliases = Joined(_aliases, other._aliases);
        _resourceTransforms = Joined(_resourceTransforms, other._resourceTransforms);
        _resourceTransformations = Joined(_resourceTransformations, other._resourceTransformations);
        _hideDiffs = Joined(_hideDiffs, other._hideDiffs);
        _ignoreChanges = Joined(_ignoreChanges, other._ignoreChanges);
        _replaceOnChanges = Joined(_replaceOnChanges, other._replaceOnChanges);
        _dependsOn = Joined(_dependsOn, other._dependsOn);
        _replaceWith = Joined(_replaceWith, other._replaceWith);
        _hooks = other._hooks is null ? _hooks : _hooks?.Concat(other._hooks) ?? other._hooks.Clone();
    }

    private protected static List<T>? Joined<T>(List<T>? first, List<T>? second) =>
        second is null ? first : [.. first ?? [], .. second];

    private static InputList<Resource>? Joined(InputList<Resource>? first, InputList<Resource>? second) =>
        second is null ? first : (first ?? []).Concat(second);
}
