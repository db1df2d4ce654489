namespace Pulumi;

/// <summary>Options of a component.</summary>
public sealed class ComponentResourceOptions : ResourceOptions
{
    private List<ProviderResource>? _providers;

    public List<ProviderResource> Providers
    {
        get => _providers ??= [];
        set => _providers = value;
    }

    internal IReadOnlyList<ProviderResource> ProvidersOrEmpty => _providers ?? [];

    public static ComponentResourceOptions Merge(ComponentResourceOptions? options1, ComponentResourceOptions? options2)
    {
        var merged = new ComponentResourceOptions();
        merged.MergeFrom(options1);
        merged.MergeFrom(options2);
        return merged;
    }

    private void MergeFrom(ComponentResourceOptions? other)
    {
        if (other is null)
            return;

        base.MergeFrom(other);
        if (other._providers is null)
            return;

        // One provider per package: a later one takes the place of an earlier one.
        var replaced = other._providers.Select(provider => provider.Package).ToHashSet(StringComparer.Ordinal);
        _providers = [.. (_providers ?? []).Where(provider => !replaced.Contains(provider.Package)), .. other._providers];
    }
}
