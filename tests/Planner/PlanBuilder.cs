using System.Collections.Immutable;
using MultiRegion.Offline;

namespace MultiRegion.Tests.Planner;

/// <summary>Builds a stack's plan by hand, as the engine would report it.</summary>
internal sealed class PlanBuilder
{
    private const string Project = "multi-region";

    private readonly string _stack;
    private readonly List<PlannedResource> _resources = [];
    private readonly SortedDictionary<string, PlannedSymbol> _symbols = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, PlannedValue> _outputs = new(StringComparer.Ordinal);

    public PlanBuilder(string stack)
    {
        _stack = stack;
        Root = Add("pulumi:pulumi:Stack", $"{Project}-{stack}", parent: null, custom: false);
    }

    public PlannedResource Root { get; }

    public PlannedResource Component(string type, string name, PlannedResource? parent = null) =>
        Add(type, name, parent ?? Root, custom: false);

    public PlannedResource Provider(string package, string name, string? region, params (string Name, PlannedValue Value)[] inputs) =>
        Add($"pulumi:providers:{package}", name, Root, region: region, inputs: inputs);

    /// <summary>A managed resource; its inputs as name and value pairs.</summary>
    public PlannedResource Resource(
        string type,
        string name,
        PlannedResource? parent = null,
        PlannedResource? provider = null,
        PlannedOptions? options = null,
        params (string Name, PlannedValue Value)[] inputs) =>
        Add(type, name, parent ?? Root, true, provider?.Urn, provider?.Region, options, inputs);

    /// <summary>The placeholder of a resource's unresolved property, known to the stack from now on.</summary>
    public PlannedString Reference(PlannedResource target, string property)
    {
        var kind = string.Concat(target.Type.Split(':')[^1].Select((letter, index) =>
            char.IsUpper(letter) ? (index > 0 ? "-" : "") + char.ToLowerInvariant(letter) : $"{letter}"));
        var placeholder = $"<{target.Name}-{kind}.{property}>";
        _symbols[placeholder] = new PlannedSymbol(target.Urn, property);
        return new PlannedString(placeholder);
    }

    public PlanBuilder Output(string name, PlannedValue value)
    {
        _outputs[name] = value;
        return this;
    }

    public PlannedStack Build(params PlannedMessage[] messages) => new()
    {
        Name = _stack,
        Project = Project,
        Resources = [.. _resources],
        Outputs = new PlannedObject(_outputs.ToImmutableSortedDictionary(StringComparer.Ordinal)),
        Symbols = _symbols.ToImmutableSortedDictionary(StringComparer.Ordinal),
        Messages = [.. messages],
    };

    public static PlannedObject Object(params (string Name, PlannedValue Value)[] members) =>
        new(members.ToImmutableSortedDictionary(member => member.Name, member => member.Value, StringComparer.Ordinal));

    public static PlannedString Text(string text) => new(text);

    private PlannedResource Add(
        string type,
        string name,
        PlannedResource? parent,
        bool custom = true,
        string? provider = null,
        string? region = null,
        PlannedOptions? options = null,
        params (string Name, PlannedValue Value)[] inputs)
    {
        var parents = parent is null || parent.Type == "pulumi:pulumi:Stack" ? "" : $"{parent.Urn.Split("::")[2]}$";
        var resource = new PlannedResource
        {
            Urn = $"urn:pulumi:{_stack}::{Project}::{parents}{type}::{name}",
            Type = type,
            Name = name,
            Custom = custom,
            Remote = false,
            Parent = parent?.Urn,
            Provider = provider,
            Region = region,
            Inputs = Object(inputs),
            SecretInputs = [.. inputs.Where(input => input.Value is PlannedSecret).Select(input => input.Name)],
            Dependencies = [],
            PropertyDependencies = ImmutableSortedDictionary<string, ImmutableArray<string>>.Empty,
            Options = options ?? new PlannedOptions(),
        };
        _resources.Add(resource);
        return resource;
    }
}
