namespace MultiRegion.Planner.Recovery;

/// <summary>A planned property: what a number of the budget can be traced to, and changed by.</summary>
/// <param name="Urn">The resource, or the stack whose output it is.</param>
/// <param name="Property">The property's path, as the provider names it.</param>
internal sealed record PlannedProperty(string Urn, string Property);

/// <summary>A value and the planned property it was read from.</summary>
/// <param name="Value">The value.</param>
/// <param name="From">Where it was read; null for a value that no plan decides.</param>
internal sealed record FromPlan<T>(T Value, PlannedProperty? From);
