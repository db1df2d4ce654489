using System.Collections.Immutable;
using MultiRegion.Components.Dns;
using MultiRegion.Components.RecoveryTime;

namespace MultiRegion.Planner.Recovery;

/// <summary>A change of configuration that makes recovery faster.</summary>
/// <param name="Change">The change, as it is written: <c>dns.interval: 10</c>.</param>
/// <param name="Apply">The facts that a plan with that change made would have.</param>
internal sealed record Improvement(string Change, Func<RecoveryFacts, RecoveryFacts> Apply)
{
    /// <summary>True where the change is paid for every month: machines, and what ARC asks for. Default: it is a setting.</summary>
    public bool IsPaid { get; init; }

    private const int Pair = 2;

    private static readonly TimeSpan FastInterval = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan QuickDecision = TimeSpan.FromSeconds(30);

    /// <summary>The fewest changes that bring the budget within a target, paid ones last; of as many, those that help most.</summary>
    /// <param name="facts">The plan.</param>
    /// <param name="measure">Which case is compared.</param>
    /// <param name="target">What it is compared with.</param>
    /// <returns>The changes, and what is reached with them; where nothing reaches the target, the shortest that anything does.</returns>
    public static (ImmutableArray<string> Changes, TimeSpan Reached) Towards(
        RecoveryFacts facts, Func<TimeRange, TimeSpan> measure, TimeSpan target)
    {
        var ways = Combinations([.. Kinds(facts)])
            .Select(changes => (Changes: changes, Total: measure(RecoveryBudget.Of(After(facts, changes))!.Public.Range)))
            .OrderBy(way => way.Changes.Count(improvement => improvement.IsPaid))
            .ThenBy(way => way.Changes.Length)
            .ThenBy(way => way.Total)
            .ToList();
        var (chosen, total) = ways.Find(way => way.Total <= target) is { Changes.IsDefault: false } enough
            ? enough
            : ways.MinBy(way => way.Total);
        return ([.. chosen.Select(improvement => improvement.Change)], total);
    }

    /// <summary>Every change that may help, one by one.</summary>
    public static IEnumerable<Improvement> Of(RecoveryFacts facts) => Kinds(facts).SelectMany(kind => kind);

    /// <summary>Changes that exclude each other stand together; who moves users comes first, for the rest depends on it.</summary>
    private static IEnumerable<ImmutableArray<Improvement>> Kinds(RecoveryFacts facts)
    {
        var survivor = facts.Regions[1];
        yield return [.. Modes(facts)];
        if (facts is { Mode: FailoverMode.Automatic, Home.Endpoint: { } endpoint })
        {
            if (endpoint.Interval.Value > FastInterval)
                yield return [new($"dns.interval: {FastInterval.TotalSeconds:0}", now => Paced(now, pace => pace with { Interval = pace.Interval with { Value = FastInterval } }))];
            if (endpoint.Threshold.Value > CheckPace.Default.Threshold)
                yield return [new($"dns.threshold: {CheckPace.Default.Threshold}", now => Paced(now, pace => pace with { Threshold = pace.Threshold with { Value = CheckPace.Default.Threshold } }))];
        }

        if (facts is { Mode: FailoverMode.RegionSwitch, StartsItself: false })
        {
            yield return
            [
                new("dns.switch: automatic", now => now.Mode is not FailoverMode.RegionSwitch ? now : now with
                {
                    StartsItself = true,
                    Alarm = new(new(KnownTimes.SwitchAlarms.Period, null), new(KnownTimes.SwitchAlarms.Periods, null)),
                }),
            ];
        }

        if (facts.Ttl.Value > FailoverRecords.DefaultTtl)
            yield return [new($"dns.ttl: {FailoverRecords.DefaultTtl.TotalSeconds:0}", now => now with { Ttl = now.Ttl with { Value = FailoverRecords.DefaultTtl } })];
        if (survivor.Running.Value < survivor.Full.Value)
        {
            yield return
            [
                new(
                    $"capacity.percent: 100 in {survivor.Region}",
                    now => With(now, survivor with { Running = survivor.Running with { Value = survivor.Full.Value } })) { IsPaid = true },
            ];
        }

        if (facts.Decision is { } decision && decision.Value > QuickDecision)
            yield return [new($"recovery.decision: {QuickDecision.TotalSeconds:0}s", now => now with { Decision = decision with { Value = QuickDecision } })];
    }

    /// <summary>The other modes, each with who notices the loss in it: Route 53 looks at endpoints in one mode only.</summary>
    private static IEnumerable<Improvement> Modes(RecoveryFacts facts)
    {
        if (facts.Mode is not FailoverMode.Automatic)
        {
            yield return new("dns.failover: automatic", now => Moved(now, FailoverMode.Automatic, new(
                new(CheckPace.Default.Interval, null),
                new(CheckPace.Default.Threshold, null),
                HealthEndpoint.PathOf(HealthContract.WriterHere))));
        }

        if (facts.Mode is not FailoverMode.RoutingControls)
            yield return new("dns.failover: routingControls", now => Moved(now, FailoverMode.RoutingControls, endpoint: null)) { IsPaid = true };
        if (facts.Mode is not FailoverMode.RegionSwitch && facts is { GlobalDatabase: not null, Regions.Length: Pair })
            yield return new("dns.failover: regionSwitch", now => Moved(now, FailoverMode.RegionSwitch, endpoint: null)) { IsPaid = true };
    }

    private static RecoveryFacts Moved(RecoveryFacts facts, FailoverMode mode, EndpointFacts? endpoint) => facts with
    {
        Mode = mode,
        Alarm = null,
        StartsItself = false,
        Regions = [.. facts.Regions.Select(region => region with { Endpoint = endpoint })],
    };

    private static RecoveryFacts After(RecoveryFacts facts, ImmutableArray<Improvement> changes) =>
        changes.Aggregate(facts, (now, improvement) => improvement.Apply(now));

    private static List<ImmutableArray<Improvement>> Combinations(ImmutableArray<ImmutableArray<Improvement>> kinds) =>
        kinds.Aggregate(
            new List<ImmutableArray<Improvement>> { ImmutableArray<Improvement>.Empty },
            (ways, kind) => [.. ways, .. from way in ways from improvement in kind select way.Add(improvement)]);

    private static RecoveryFacts Paced(RecoveryFacts facts, Func<EndpointFacts, EndpointFacts> change) => facts with
    {
        Regions = [.. facts.Regions.Select(region => region with { Endpoint = region.Endpoint is { } endpoint ? change(endpoint) : null })],
    };

    private static RecoveryFacts With(RecoveryFacts facts, RegionFacts changed) => facts with
    {
        Regions = [.. facts.Regions.Select(region => region.Region != changed.Region
            ? region
            : region with { Running = changed.Running, Prepared = changed.Prepared })],
    };
}
