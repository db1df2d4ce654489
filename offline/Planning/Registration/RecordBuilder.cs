using System.Collections.Immutable;
using Pulumi;

namespace MultiRegion.Offline;

/// <summary>Makes the record of a resource from its inputs and options.</summary>
internal sealed class RecordBuilder(PlanRequest request)
{
    private static readonly ImmutableSortedDictionary<string, ImmutableArray<string>> s_noDependencies =
        ImmutableSortedDictionary.Create<string, ImmutableArray<string>>(StringComparer.Ordinal);

    public async Task BuildAsync(PlanEntry entry, List<InputProperty> inputs, ResourceOptions options)
    {
        var registration = entry.Registration;
        var dependsOn = await SettleAsync(options.DependsOnOrNull).ConfigureAwait(false);
        var replaceWith = await SettleAsync(options.ReplaceWithOrNull).ConfigureAwait(false);
        entry.Aliases = await AliasesAsync(entry, options).ConfigureAwait(false);
        entry.Inheritable = Inherit(entry, options);

        var byProperty = ByProperty(entry, inputs);
        var planned = PlannedValues.FromProperties(inputs);
        entry.Record = new()
        {
            Urn = entry.Urn,
            Type = registration.Type,
            Name = registration.Name,
            Custom = registration.Custom,
            Remote = registration.Remote,
            Parent = entry.Parent?.Urn,
            Provider = registration.Custom && options.Provider is { } provider ? PlanEntry.UrnOf(provider) : null,
            Region = Region(planned, registration, options),
            Inputs = planned,
            SecretInputs = PlannedValues.SecretPaths(inputs),
            Dependencies = Together(DependencyExpansion.Urns(dependsOn.Set, entry.Urn), byProperty),
            PropertyDependencies = byProperty,
            Options = Options(entry, options, dependsOn.Named, replaceWith.Named),
        };
    }

    private static PlannedOptions Options(
        PlanEntry entry, ResourceOptions options, IReadOnlyList<Resource> dependsOn, IReadOnlyList<Resource> replaceWith)
    {
        var custom = options as CustomResourceOptions;
        return new()
        {
            Protect = entry.Inheritable.Protect ?? false,
            IgnoreChanges = [.. options.IgnoreChangesOrEmpty],
            ReplaceOnChanges = [.. options.ReplaceOnChangesOrEmpty],
            RetainOnDelete = entry.Inheritable.RetainOnDelete ?? false,
            DeleteBeforeReplace = custom?.DeleteBeforeReplace,
            DependsOn = [.. dependsOn.Select(PlanEntry.UrnOf).OfType<string>()],
            Aliases = entry.Aliases,
            AdditionalSecretOutputs = [.. custom?.AdditionalSecretOutputsOrEmpty ?? []],
            ImportId = custom?.ImportId,
            DeletedWith = entry.Inheritable.DeletedWith,
            ReplaceWith = [.. replaceWith.Select(PlanEntry.UrnOf).OfType<string>()],
            HideDiffs = [.. options.HideDiffsOrEmpty],
            Version = options.Version,
            PluginDownloadUrl = options.PluginDownloadURL,
            CreateTimeout = options.CustomTimeouts?.Create,
            UpdateTimeout = options.CustomTimeouts?.Update,
            DeleteTimeout = options.CustomTimeouts?.Delete,
        };
    }

    // The engine hands down exactly these three: github.com/pulumi/pulumi, inheritFromParent.
    private static InheritableOptions Inherit(PlanEntry entry, ResourceOptions options)
    {
        var above = entry.Parent?.Inheritable ?? default;
        return new(
            options.Protect ?? above.Protect,
            options.RetainOnDelete ?? above.RetainOnDelete,
            options.DeletedWith is { } with ? PlanEntry.UrnOf(with) : above.DeletedWith);
    }

    private async Task<ImmutableArray<string>> AliasesAsync(PlanEntry entry, ResourceOptions options)
    {
        if (options.AliasesOrEmpty.Count == 0 && entry.Parent is null or { Aliases.IsEmpty: true })
            return [];

        var aliases = new List<Alias>();
        foreach (var alias in options.AliasesOrEmpty)
        {
            if ((await alias.Source.SettleAsync().ConfigureAwait(false)).Value is Alias known)
                aliases.Add(known);
        }

        return AliasUrns.Resolve(entry, aliases, request);
    }

    private static ImmutableSortedDictionary<string, ImmutableArray<string>> ByProperty(PlanEntry entry, List<InputProperty> inputs)
    {
        ImmutableSortedDictionary<string, ImmutableArray<string>>.Builder? byProperty = null;
        foreach (var property in inputs)
        {
            var urns = DependencyExpansion.Urns(property.Resources, entry.Urn);
            if (!urns.IsEmpty)
                (byProperty ??= s_noDependencies.ToBuilder())[property.Name] = urns;
        }

        return byProperty?.ToImmutable() ?? s_noDependencies;
    }

    private static ImmutableArray<string> Together(
        ImmutableArray<string> explicitly, ImmutableSortedDictionary<string, ImmutableArray<string>> byProperty)
    {
        var all = explicitly;
        foreach (var (_, urns) in byProperty)
        {
            if (all.IsEmpty)
                all = urns;
            else if (!urns.All(all.Contains))
                all = [.. new SortedSet<string>(all.Concat(urns), StringComparer.Ordinal)];
        }

        return all;
    }

    private static string? Region(PlannedObject inputs, Registration registration, ResourceOptions options)
    {
        if (RegionInput(inputs) is { } own)
            return own;
        if (registration.Custom)
            return options.Provider is { } provider ? RegionOf(provider) : null;

        // A component lives where its providers do, as long as they agree.
        var regions = registration.Resource.Providers.Values.Select(RegionOf).OfType<string>().Distinct().ToList();
        return regions is [var only] ? only : null;
    }

    private static string? RegionOf(ProviderResource provider) =>
        PlanEntry.Of(provider)?.Record is { } record ? RegionInput(record.Inputs) : null;

    private static string? RegionInput(PlannedObject inputs) => (inputs["region"] as PlannedString)?.Value;

    private static async Task<(ResourceSet Set, IReadOnlyList<Resource> Named)> SettleAsync(InputList<Resource>? list)
    {
        if (list is null)
            return (ResourceSet.Empty, []);

        var data = await list.Source.SettleAsync().ConfigureAwait(false);
        IReadOnlyList<Resource> named = data.IsKnown ? (ImmutableArray<Resource>)data.Value! : [];
        return (ResourceSet.Union([.. named.Select(ResourceSet.Of), data.Resources]), named);
    }
}
