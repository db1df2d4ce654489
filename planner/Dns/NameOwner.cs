using System.Collections.Immutable;

namespace MultiRegion.Planner.Dns;

/// <summary>Who may write a name.</summary>
/// <param name="Owner">Who: a stack, a controller in a cluster, or a cluster's own DNS.</param>
/// <param name="Zone">The zone's id, or its placeholder; empty for any zone, or none.</param>
/// <param name="Names">What it may write: a name, or all names below a domain as <c>*.domain</c>.</param>
internal sealed record NameOwner(string Owner, string Zone, string Names);

/// <summary>The DNS ownership map: every owner of a name, and every name that has two.</summary>
/// <param name="Owners">The owners, in the order of the plan.</param>
/// <param name="Conflicts">One line for each name that two may write, and for each controller that is not held to its own.</param>
internal sealed record OwnershipMap(ImmutableArray<NameOwner> Owners, ImmutableArray<string> Conflicts);
