using System.Collections.Immutable;
using Pulumi;

namespace MultiRegion.Offline;

/// <summary>
/// Turns resources into the URNs that depending on them means: a local component into the custom resources and remote
/// components below it, anything else into itself.
/// </summary>
internal sealed class DependencyExpansion(Func<Resource, PlanEntry?> entryOf)
{
    /// <summary>The URNs for a set, sorted and without the resource that depends on them.</summary>
    public ImmutableArray<string> Urns(ResourceSet resources, string dependent)
    {
        if (resources.IsEmpty)
            return [];

        var urns = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var resource in resources)
            Add(resource, urns);
        urns.Remove(dependent);
        return [.. urns];
    }

    private void Add(Resource resource, SortedSet<string> urns)
    {
        if (entryOf(resource) is { } entry)
        {
            foreach (var urn in Expand(entry))
                urns.Add(urn);
            return;
        }

        // An object that stands for a resource elsewhere: what its own URN depends on.
        foreach (var owner in resource.Urn.Source.Settled?.Resources ?? default)
        {
            if (entryOf(owner) is not null)
                Add(owner, urns);
        }
    }

    private string[] Expand(PlanEntry entry)
    {
        if (entry.Expansion is { } known && known.Descendants == entry.Descendants)
            return known.Urns;

        var registration = entry.Registration;
        string[] urns = registration.Custom || registration.Remote
            ? [entry.Urn]
            : [.. registration.Resource.Children.SelectMany(child => entryOf(child) is { } below ? Expand(below) : [])];
        entry.Expansion = (entry.Descendants, urns);
        return urns;
    }
}
