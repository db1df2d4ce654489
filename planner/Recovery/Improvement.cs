using System.Collections.Immutable;

namespace MultiRegion.Planner.Recovery;

/// <summary>A change of configuration that makes recovery faster.</summary>
/// <param name="Change">The change, as it is written: <c>dns.interval: 10</c>.</param>
/// <param name="Apply">The facts as they are then.</param>
internal sealed record Improvement(string Change, Func<RecoveryFacts, RecoveryFacts> Apply)
{
    private const int FastInterval = 10;
    private const int UsualThreshold = 3;

    private static readonly TimeSpan UsualTtl = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan QuickDecision = TimeSpan.FromSeconds(30);

    /// <summary>The smallest set of changes that brings the budget within a target, the most helpful first.</summary>
    /// <param name="facts">The plan.</param>
    /// <param name="measure">Which case is compared.</param>
    /// <param name="target">What it is compared with.</param>
    /// <returns>The changes, and what is reached with them; the target may still be missed.</returns>
    public static (ImmutableArray<string> Changes, TimeSpan Reached) Towards(
        RecoveryFacts facts, Func<TimeRange, TimeSpan> measure, TimeSpan target)
    {
        TimeSpan Total(RecoveryFacts candidate) => measure(RecoveryBudget.Of(candidate)!.Public.Range);

        var changes = ImmutableArray.CreateBuilder<string>();
        var reached = Total(facts);
        while (reached > target)
        {
            var best = For(facts)
                .Select(improvement => (improvement.Change, Facts: improvement.Apply(facts)))
                .Select(step => (step.Change, step.Facts, Total: Total(step.Facts)))
                .OrderBy(step => step.Total)
                .ToList();
            if (best is not [var (change, changed, total), ..] || total >= reached)
                break;

            changes.Add(change);
            (facts, reached) = (changed, total);
        }

        return (changes.ToImmutable(), reached);
    }

    private static IEnumerable<Improvement> For(RecoveryFacts facts)
    {
        var survivor = facts.Regions[1];
        if (facts.Home.Endpoint is { } endpoint)
        {
            if (endpoint.Interval.Value.TotalSeconds > FastInterval)
                yield return new($"dns.interval: {FastInterval}", now => Paced(now, pace => pace with { Interval = pace.Interval with { Value = TimeSpan.FromSeconds(FastInterval) } }));
            if (endpoint.Threshold.Value > UsualThreshold)
                yield return new($"dns.threshold: {UsualThreshold}", now => Paced(now, pace => pace with { Threshold = pace.Threshold with { Value = UsualThreshold } }));
        }

        if (facts.Ttl.Value > UsualTtl)
            yield return new($"dns.ttl: {UsualTtl.TotalSeconds:0}", now => now with { Ttl = now.Ttl with { Value = UsualTtl } });
        if (survivor.Running.Value < survivor.Full.Value)
        {
            yield return new(
                $"capacity.percent: 100 in {survivor.Region}",
                now => With(now, survivor with { Running = survivor.Running with { Value = survivor.Full.Value } }));
        }

        if (facts.Mode is FailoverMode.Automatic && facts.FollowsWriter)
            yield return new("dns.failover: routingControls", now => now with { Mode = FailoverMode.RoutingControls });
        if (facts.Decision is { } decision && decision.Value > QuickDecision)
            yield return new($"recovery.decision: {QuickDecision.TotalSeconds:0}s", now => now with { Decision = decision with { Value = QuickDecision } });
    }

    private static RecoveryFacts Paced(RecoveryFacts facts, Func<EndpointFacts, EndpointFacts> change) => facts with
    {
        Regions = [.. facts.Regions.Select(region => region with { Endpoint = region.Endpoint is { } endpoint ? change(endpoint) : null })],
    };

    private static RecoveryFacts With(RecoveryFacts facts, RegionFacts changed) => facts with
    {
        Regions = [.. facts.Regions.Select(region => region.Region == changed.Region ? changed : region)],
    };
}
