using System.Collections.Immutable;

namespace Pulumi;

/// <summary>Something a program declares: a resource of a provider, or a component made of others.</summary>
public class Resource
{
    private readonly ImmutableArray<ResourceTransformation> _transformations = [];
    private string _type;
    private string _name;
    private ImmutableDictionary<string, ProviderResource> _providers = ImmutableDictionary<string, ProviderResource>.Empty;
    private List<Resource>? _children;

    private protected Resource(string type, string name, bool custom, ResourceArgs args, ResourceOptions options, bool remote)
    {
        ArgumentException.ThrowIfNullOrEmpty(type);
        ArgumentException.ThrowIfNullOrEmpty(name);
        _type = type;
        _name = name;

        var deployment = Deployment.Required;
        deployment.Monitor.BeforeConstruction(type, name);

        var parent = this is Stack ? null : options.Parent ?? deployment.Stack;
        _transformations = [.. options.TransformationsOrEmpty, .. parent?._transformations ?? []];
        foreach (var transformation in _transformations)
        {
            if (transformation(new(this, args, options)) is not { } result)
                continue;
            if (result.Options.Parent != options.Parent)
                throw new ArgumentException("Transformations cannot currently be used to change the `parent` of a resource.");
            (args, options) = (result.Args, result.Options);
        }

        // A copy, so that what is inherited does not end up in the caller's object, which may serve several resources.
        options = custom
            ? CustomResourceOptions.Merge((CustomResourceOptions)options, null)
            : ComponentResourceOptions.Merge((ComponentResourceOptions)options, null);
        Inherit(options, parent, custom);

        Parent = parent;
        Registration = new(this, parent, custom, remote, args, options);
        OutputMember.AttachAll(this, Registration);
        deployment.Register(Registration);
    }

    /// <summary>A resource that stands for another one, by its URN.</summary>
    private protected Resource(string urn)
    {
        (_type, _name) = UrnText.TypeAndName(urn);
        Urn = Output.Create(urn);
    }

    [Output("urn")]
    public Output<string> Urn { get; private set; } = null!;

    internal Resource? Parent { get; }

    /// <summary>How the resource is registered; null for one that only stands for another.</summary>
    internal Registration? Registration { get; }

    /// <summary>The providers by package that children inherit.</summary>
    internal ImmutableDictionary<string, ProviderResource> Providers => _providers;

    /// <summary>Resources constructed with this one as their parent, so far.</summary>
    internal IReadOnlyList<Resource> Children => _children ?? [];

    public string GetResourceType() => _type;

    public string GetResourceName() => _name;

    internal ProviderResource? ProviderFor(string type) => _providers.GetValueOrDefault(TypeToken.Package(type));

    /// <summary>Gives an object that no constructor ran on the identity of the resource it stands for.</summary>
    internal void BecomeReference(string type, string name)
    {
        _type = type;
        _name = name;
        _providers = ImmutableDictionary<string, ProviderResource>.Empty;
    }

    internal void AddChild(Resource child) => (_children ??= []).Add(child);

    private void Inherit(ResourceOptions options, Resource? parent, bool custom)
    {
        if (parent is not null)
        {
            options.Protect ??= parent.Registration?.Options.Protect;
            _providers = parent._providers;
        }

        if (custom)
        {
            options.Provider ??= parent?.ProviderFor(_type);
            if (options.Provider is { } own)
                _providers = _providers.SetItem(own.Package, own);
            return;
        }

        var given = ((ComponentResourceOptions)options).ProvidersOrEmpty;
        _providers = _providers.SetItems((options.Provider is null ? given : given.Prepend(options.Provider))
            .Select(provider => KeyValuePair.Create(provider.Package, provider)));
    }
}
