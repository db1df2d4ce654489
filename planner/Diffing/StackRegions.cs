using System.Collections.Immutable;
using MultiRegion.Offline;
using MultiRegion.Planner.Planning;

namespace MultiRegion.Planner.Diffing;

/// <summary>Tells in which region a resource lives, also where only its stack does.</summary>
internal sealed class StackRegions
{
    private readonly ImmutableDictionary<string, string> _byStack;

    private StackRegions(ImmutableDictionary<string, string> byStack) => _byStack = byStack;

    /// <summary>The regions of stacks that live in one.</summary>
    public static StackRegions Of(params IEnumerable<SystemPlan> plans) => new(
        plans.SelectMany(plan => plan.Stacks).DistinctBy(stack => stack.Name)
            .Select(stack => (stack.Name, Regions: stack.Resources.Select(resource => resource.Region).OfType<string>().Distinct().ToList()))
            .Where(stack => stack.Regions.Count == 1)
            .ToImmutableDictionary(stack => stack.Name, stack => stack.Regions[0]));

    /// <summary>The region; null for what lives in none or in several.</summary>
    public string? RegionOf(PlannedResource resource) => resource.Region ?? _byStack.GetValueOrDefault(StackOf(resource.Urn));

    private static string StackOf(string urn) => urn.Split("::", 2)[0].Split(':') is [_, _, var stack] ? stack : "";
}
