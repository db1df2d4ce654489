using System.Collections.Immutable;
using MultiRegion.Offline;
using MultiRegion.Planner.Checks;

namespace MultiRegion.Planner.Recovery;

/// <summary>A planned property: what a number of the budget can be traced to, and changed by.</summary>
/// <param name="Urn">The resource, or the stack whose output it is.</param>
/// <param name="Property">The property's path, as the provider names it.</param>
internal sealed record PlannedProperty(string Urn, string Property);

/// <summary>A value and the planned property it was read from.</summary>
/// <param name="Value">The value.</param>
/// <param name="From">Where it was read; null for a value that no plan decides.</param>
internal sealed record FromPlan<T>(T Value, PlannedProperty? From);

/// <summary>Reads values together with where they stand.</summary>
internal static class FromPlan
{
    /// <summary>A whole number; null where there is none.</summary>
    public static FromPlan<int>? Whole(PlannedResource resource, params ImmutableArray<string> path) =>
        Values.Number(Values.At(resource.Inputs, path.AsSpan())) is { } number ? new(number, At(resource, path)) : null;

    /// <summary>A number of seconds; null where there is none.</summary>
    public static FromPlan<TimeSpan>? Seconds(PlannedResource resource, params ImmutableArray<string> path) =>
        Whole(resource, path) is { } seconds ? new(TimeSpan.FromSeconds(seconds.Value), seconds.From) : null;

    /// <summary>The text, else the resource's own name.</summary>
    public static FromPlan<string> Text(PlannedResource resource, string property) =>
        new(Values.Text(resource.Inputs[property]) ?? resource.Name, At(resource, [property]));

    private static PlannedProperty At(PlannedResource resource, ImmutableArray<string> path) => new(resource.Urn, string.Join('.', path));
}
