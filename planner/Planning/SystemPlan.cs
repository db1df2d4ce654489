using System.Collections.Concurrent;
using System.Collections.Immutable;
using MultiRegion.Infra.Configuration;
using MultiRegion.Offline;
using MultiRegion.Planner.Configuration;

namespace MultiRegion.Planner.Planning;

/// <summary>The plan of every stack, and the ways through it: by URN, by type, and along the placeholders.</summary>
internal sealed record SystemPlan
{
    private readonly Dictionary<string, PlannedResource> _byUrn;
    private readonly ILookup<string, PlannedResource> _byType;
    private readonly Dictionary<string, PlannedStack> _stackByUrn;
    private readonly ILookup<string, PlannedSymbol> _symbols;
    private readonly ConcurrentDictionary<Type, object> _derived = new();

    public SystemPlan(ImmutableArray<PlannedStack> stacks)
    {
        Stacks = stacks;
        var owned = stacks.SelectMany(stack => stack.Resources.Select(resource => (Stack: stack, Resource: resource))).ToList();
        _byUrn = owned.ToDictionary(entry => entry.Resource.Urn, entry => entry.Resource, StringComparer.Ordinal);
        _stackByUrn = owned.ToDictionary(entry => entry.Resource.Urn, entry => entry.Stack, StringComparer.Ordinal);
        _byType = owned.ToLookup(entry => entry.Resource.Type, entry => entry.Resource, StringComparer.Ordinal);
        _symbols = stacks
            .SelectMany(stack => stack.Symbols)
            .ToLookup(symbol => symbol.Key, symbol => symbol.Value, StringComparer.Ordinal);
    }

    /// <summary>The stacks: regions in the order of the topology, then those that bind them.</summary>
    public ImmutableArray<PlannedStack> Stacks { get; }

    /// <summary>The same system with each other region active, in failover order. Default: not planned.</summary>
    public ImmutableArray<FailedOver> FailedOver { get; init; } = [];

    /// <summary>Where the stacks' configuration lies, and where snapshots of this plan belong. Default: nowhere.</summary>
    public ConfigurationFolder? Folder { get; init; }

    /// <summary>The plan that was last reviewed, with every secret hidden. Default: none was.</summary>
    public SystemPlan? Recorded { get; init; }

    /// <summary>The findings that the stacks' configuration accepts. Default: none.</summary>
    public ImmutableArray<Acceptance> Accepted { get; init; } = [];

    /// <summary>The stack of that name, or null.</summary>
    public PlannedStack? Stack(string name) => Stacks.FirstOrDefault(stack => stack.Name == name);

    /// <summary>What the cost estimate supposes of use. Default: all of its defaults.</summary>
    public CostSettings Usage { get; init; } = new();

    /// <summary>Every resource, in the order of the stacks and of declaration.</summary>
    public IEnumerable<PlannedResource> Resources => Stacks.SelectMany(stack => stack.Resources);

    /// <summary>What an analysis makes of the plan, made once however many ask for it: a plan never changes.</summary>
    public T Derive<T>(Func<SystemPlan, T> analyse)
        where T : class => (T)_derived.GetOrAdd(typeof(T), _ => analyse(this));

    /// <summary>The resource of that URN, or null.</summary>
    public PlannedResource? Find(string? urn) => urn is null ? null : _byUrn.GetValueOrDefault(urn);

    /// <summary>Every resource of that type, in the order of the plan.</summary>
    public IEnumerable<PlannedResource> OfType(string type) => _byType[type];

    /// <summary>The stack that owns a resource of this plan.</summary>
    public PlannedStack StackOf(PlannedResource resource) => _stackByUrn[resource.Urn];

    /// <summary>A resource of this plan as a message names it: <c>global: aws:rds/cluster:Cluster us-east-1-database</c>.</summary>
    public string NameOf(PlannedResource resource) => $"{StackOf(resource).Name}: {resource.Type} {resource.Name}";

    /// <summary>
    /// What a placeholder stands for: a resource of the reader's own stack, else the one resource of another stack that
    /// it names. Null for text that is no placeholder, and for one that two other stacks both use.
    /// </summary>
    public PlannedSymbol? Resolve(PlannedResource reader, string placeholder)
    {
        if (StackOf(reader).Symbols.TryGetValue(placeholder, out var own))
        {
            return own;
        }

        var known = _symbols[placeholder].Distinct().ToList();
        return known.Count == 1 ? known[0] : null;
    }

    /// <summary>
    /// Follows an input that is one placeholder and nothing else to the resource it comes from:
    /// <c>vpcId: &lt;us-east-1-vpc.id&gt;</c> to the VPC. Null where the input is absent or not a single placeholder.
    /// </summary>
    public PlannedResource? Follow(PlannedResource reader, string input) =>
        reader.Inputs[input] switch
        {
            PlannedString text => Find(Resolve(reader, text.Value)?.Urn),
            PlannedUnknown unknown => Find(Resolve(reader, unknown.Placeholder)?.Urn),
            _ => null,
        };
}
