using System.Collections.Immutable;
using MultiRegion.Infra;
using MultiRegion.Infra.Configuration;
using MultiRegion.Offline;
using MultiRegion.Planner.Planning;
using MultiRegion.Planner.Reachability;

namespace MultiRegion.Tests.Planner.Reachability;

/// <summary>The plan of a whole network, and ways to spoil it.</summary>
internal static class PlannedNetwork
{
    private const string Project = "multi-region";

    private static readonly Lazy<Task<ImmutableArray<PlannedStack>>> Two = new(() => PlanAsync(Regions.Topology(2)));

    /// <summary>Two regions with nothing wrong; planned once, never changed.</summary>
    internal static Task<ImmutableArray<PlannedStack>> TwoRegionsAsync() => Two.Value;

    /// <summary>Plans the regions and what peers them, with the real engine.</summary>
    internal static async Task<ImmutableArray<PlannedStack>> PlanAsync(Topology topology)
    {
        var regions = await Task.WhenAll(topology.Regions.Select(region => PlanRegionAsync(topology, region)));
        return [.. regions, await PlanPeeringAsync(topology, regions)];
    }

    internal static async Task<PlannedStack> PlanRegionAsync(Topology topology, RegionTopology region)
    {
        var peers = topology.Regions.Where(peer => peer != region).ToImmutableArray();
        var planned = await PlanEngine.PlanAsync(new() { Project = Project, Stack = region.Stack }, () => new ServingRegion(region, peers));
        return planned with { Outputs = Complete((PlannedObject)planned.Outputs["exports"]!) };
    }

    internal static Task<PlannedStack> PlanPeeringAsync(Topology topology, IEnumerable<PlannedStack> regions) => PlanEngine.PlanAsync(
        new() { Project = Project, Stack = "global", References = regions.ToDictionary(stack => $"organization/{Project}/{stack.Name}") },
        () => new PeeringStack(topology));

    /// <summary>What the plan answers.</summary>
    internal static ReachabilityReport Ask(this ImmutableArray<PlannedStack> stacks) => ReachabilityReport.Of(new SystemPlan(stacks));

    /// <summary>The resource of that type and name.</summary>
    internal static PlannedResource Find(this ImmutableArray<PlannedStack> stacks, string type, string name) =>
        Assert.Single(stacks.SelectMany(stack => stack.Resources), resource => resource.Type == type && resource.Name == name);

    /// <summary>The same plan without a resource.</summary>
    internal static ImmutableArray<PlannedStack> Without(this ImmutableArray<PlannedStack> stacks, PlannedResource resource) =>
        [.. stacks.Select(stack => stack with { Resources = stack.Resources.Remove(resource) })];

    /// <summary>The same plan with a resource changed.</summary>
    internal static ImmutableArray<PlannedStack> With(this ImmutableArray<PlannedStack> stacks, PlannedResource resource, PlannedResource changed) =>
        [.. stacks.Select(stack => stack with { Resources = stack.Resources.Contains(resource) ? stack.Resources.Replace(resource, changed) : stack.Resources })];

    /// <summary>The same plan with an input of a resource changed; null takes it away.</summary>
    internal static ImmutableArray<PlannedStack> With(this ImmutableArray<PlannedStack> stacks, PlannedResource resource, string input, PlannedValue? value) =>
        stacks.With(resource, resource with
        {
            Inputs = new(value is null ? resource.Inputs.Members.Remove(input) : resource.Inputs.Members.SetItem(input, value)),
        });

    /// <summary>The same plan with one more resource, after the model of another.</summary>
    internal static ImmutableArray<PlannedStack> Plus(
        this ImmutableArray<PlannedStack> stacks, PlannedResource model, string type, string name, params (string Name, PlannedValue Value)[] inputs) =>
        [.. stacks.Select(stack => !stack.Resources.Contains(model) ? stack : stack with
        {
            Resources = stack.Resources.Add(model with
            {
                Urn = $"{model.Urn}-{name}",
                Type = type,
                Name = name,
                Inputs = new(inputs.ToImmutableSortedDictionary(input => input.Name, input => input.Value, StringComparer.Ordinal)),
            }),
        })];

    // The peering reads none of the rest; the stack that exports it is tested on its own.
    private static PlannedObject Complete(PlannedObject exports) => new(RegionOutputShapes.All.ToImmutableSortedDictionary(
        output => output.Key,
        output => exports[output.Key] ?? output.Value switch
        {
            OutputShape.Number => new PlannedNumber(100),
            OutputShape.TextByZone => exports[RegionOutputNames.PrivateRouteTableIds]!,
            _ => new PlannedString(output.Key),
        },
        StringComparer.Ordinal));
}
