using System.Collections.Immutable;

namespace Pulumi;

/// <summary>
/// The resources a value comes from. Nearly always none or one, so the empty set and the single resource need no
/// allocation; order is that of first mention.
/// </summary>
internal readonly struct ResourceSet
{
    private readonly object? _items;

    private ResourceSet(object? items) => _items = items;

    public static ResourceSet Empty => default;

    public static ResourceSet Of(Resource resource) => new(resource);

    public bool IsEmpty => _items is null;

    public ResourceSet Union(ResourceSet other)
    {
        if (other._items is null || ReferenceEquals(_items, other._items))
            return this;
        if (_items is null)
            return other;

        return Union([this, other]);
    }

    public static ResourceSet Union(IEnumerable<ResourceSet> sets)
    {
        var union = new Builder();
        foreach (var set in sets)
            union.Add(set);
        return union.ToSet();
    }

    public Enumerator GetEnumerator() => new(_items);

    public ImmutableHashSet<Resource> ToImmutable() => _items switch
    {
        null => ImmutableHashSet<Resource>.Empty,
        Resource single => [single],
        _ => [.. (Resource[])_items],
    };

    /// <summary>Walks the set without allocating.</summary>
    public struct Enumerator(object? items)
    {
        private int _index = -1;

        public readonly Resource Current => items is Resource[] many ? many[_index] : (Resource)items!;

        public bool MoveNext() => ++_index < (items switch { null => 0, Resource[] many => many.Length, _ => 1 });
    }

    /// <summary>Collects resources, each once.</summary>
    public struct Builder
    {
        private const int HashFrom = 16; // below this many, comparing references beats hashing them
        private Resource? _first;
        private List<Resource>? _list;
        private HashSet<Resource>? _seen;

        public void Add(ResourceSet set)
        {
            foreach (var resource in set)
                Add(resource);
        }

        public void Add(Resource resource)
        {
            if (_first is null)
                _first = resource;
            else if (!ReferenceEquals(_first, resource))
                AddToList(resource);
        }

        public readonly ResourceSet ToSet() => _list is null ? new(_first) : new(_list.ToArray());

        private void AddToList(Resource resource)
        {
            _list ??= [_first!];
            if (_seen is null && _list.Count >= HashFrom)
                _seen = [.. _list];
            if (_seen?.Add(resource) ?? !_list.Contains(resource))
                _list.Add(resource);
        }
    }
}
