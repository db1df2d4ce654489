using System.Collections.Immutable;

namespace MultiRegion.Planner.Planning;

/// <summary>The same system on the day after a failover: planned once more with another region active.</summary>
/// <param name="Region">The region that is active then.</param>
/// <param name="Plan">The plan; null when the program failed.</param>
/// <param name="Failures">Why it failed.</param>
internal sealed record FailedOver(string Region, SystemPlan? Plan, ImmutableArray<StackFailure> Failures);
