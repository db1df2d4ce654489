using MultiRegion.Offline;

namespace MultiRegion.Planner.Rendering;

/// <summary>A resource among its children, for people to read.</summary>
internal sealed class ResourceNode
{
    private readonly List<ResourceNode> _children = [];

    private ResourceNode(PlannedResource resource, string? ownPlace)
    {
        Resource = resource;
        Place = ownPlace;
        Count = 1;
    }

    public PlannedResource Resource { get; }

    /// <summary>The children in the order of declaration.</summary>
    public IReadOnlyList<ResourceNode> Children => _children;

    /// <summary>
    /// Where this resource and everything below it live: the region, or the provider where that says nothing or
    /// something else. Null when they live in more than one place or nowhere in particular.
    /// </summary>
    public string? Place { get; private set; }

    /// <summary>This resource and everything below it.</summary>
    public int Count { get; private set; }

    /// <summary>A stack's resources as a tree; the root is the stack itself.</summary>
    public static ResourceNode Of(PlannedStack stack)
    {
        var names = stack.Resources.ToDictionary(resource => resource.Urn, resource => resource.Name, StringComparer.Ordinal);
        var nodes = stack.Resources.ToDictionary(
            resource => resource.Urn,
            resource => new ResourceNode(resource, PlaceOf(resource, resource.Provider is { } provider ? names.GetValueOrDefault(provider) : null)),
            StringComparer.Ordinal);
        var root = nodes[stack.Resources[0].Urn];
        foreach (var resource in stack.Resources.Skip(1))
        {
            (resource.Parent is { } parent ? nodes.GetValueOrDefault(parent, root) : root)._children.Add(nodes[resource.Urn]);
        }

        root.Gather();
        return root;
    }

    private static string? PlaceOf(PlannedResource resource, string? provider) => (resource.Region, provider) switch
    {
        (null, null) => null,
        (null, _) => provider,
        (_, null) => resource.Region,
        var (region, name) => region == name ? region : $"{region} via {name}",
    };

    /// <summary>Raises what all children share, so that it is said once, at the highest resource it holds for.</summary>
    private void Gather()
    {
        foreach (var child in _children)
        {
            child.Gather();
            Count += child.Count;
        }

        var places = _children.SelectMany(child => child.Places).Append(Place).OfType<string>().Distinct(StringComparer.Ordinal).ToList();
        Places = places;
        Place = places.Count == 1 ? places[0] : null;
    }

    private IReadOnlyList<string> Places { get; set; } = [];
}
