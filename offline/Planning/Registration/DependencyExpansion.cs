using System.Collections.Immutable;
using Pulumi;

namespace MultiRegion.Offline;

/// <summary>
/// Turns resources into the URNs that depending on them means: a local component into the custom resources and remote
/// components below it, anything else into itself.
/// </summary>
internal static class DependencyExpansion
{
    /// <summary>The URNs for a set, sorted and without the resource that depends on them.</summary>
    public static ImmutableArray<string> Urns(ResourceSet resources, string dependent)
    {
        if (resources.IsEmpty)
            return [];

        var urns = new HashSet<string>(StringComparer.Ordinal);
        foreach (var resource in resources)
            Add(resource, urns);
        urns.Remove(dependent);
        return urns.Count <= 1 ? [.. urns] : [.. urns.Order(StringComparer.Ordinal)];
    }

    private static void Add(Resource resource, HashSet<string> urns)
    {
        if (PlanEntry.Of(resource) is { } entry)
        {
            foreach (var urn in Expand(entry))
                urns.Add(urn);
            return;
        }

        // An object that stands for a resource elsewhere: what its own URN depends on.
        foreach (var owner in resource.Urn.Source.Settled?.Resources ?? default)
        {
            if (PlanEntry.Of(owner) is not null)
                Add(owner, urns);
        }
    }

    private static string[] Expand(PlanEntry entry)
    {
        if (entry.Expansion is { } known && known.Descendants == entry.Descendants)
            return known.Urns;

        var registration = entry.Registration;
        string[] urns = registration.Custom || registration.Remote
            ? [entry.Urn]
            : [.. registration.Resource.Children.SelectMany(child => PlanEntry.Of(child) is { } below ? Expand(below) : [])];
        entry.Expansion = (entry.Descendants, urns);
        return urns;
    }
}
