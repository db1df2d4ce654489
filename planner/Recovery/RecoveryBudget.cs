using System.Collections.Immutable;
using System.Globalization;

namespace MultiRegion.Planner.Recovery;

/// <summary>
/// How long users wait when their region is lost, and what is lost with it: a sum of terms that the plan decides, in
/// series and side by side as the plan builds them.
/// </summary>
/// <param name="Lost">The region that is lost: the one that users and the writer are in.</param>
/// <param name="Survivor">The region that takes over.</param>
/// <param name="Public">From the loss to the last user that is served again.</param>
/// <param name="Mesh">From the failure of a service to calls that reach the other region; null without a mesh.</param>
/// <param name="Point">How much of what was written last is lost.</param>
internal sealed record RecoveryBudget(RegionFacts Lost, RegionFacts Survivor, BudgetPart Public, BudgetPart? Mesh, BudgetTerm? Point)
{
    /// <summary>The budget of the plan; null where nothing moves users, so that there is nothing to add up.</summary>
    public static RecoveryBudget? Of(RecoveryFacts facts) =>
        facts is { Mode: not FailoverMode.None, Regions.Length: > 1 } && facts.Home.Endpoint is { } endpoint
            ? new Sum(facts, endpoint).Budget()
            : null;

    /// <summary>Adds the terms of one plan up.</summary>
    private sealed class Sum(RecoveryFacts facts, EndpointFacts endpoint)
    {
        private readonly RegionFacts _survivor = facts.Regions[1];

        public RecoveryBudget Budget() => new(facts.Home, _survivor, Public(), Mesh(), Point());

        private InSeries Public()
        {
            var capacity = ScaleUp();
            return facts.Mode switch
            {
                FailoverMode.RegionSwitch => new InSeries(Notice(), Start(), Together([Promotion()], capacity), Flip(), Cache(), Reconnect()),
                FailoverMode.RoutingControls => new InSeries(
                    Notice(), Decision(), Together([Promotion()], capacity, new InSeries(Flip(), Cache())), Reconnect()),
                _ when facts.FollowsWriter => new InSeries(
                    Notice(), Decision(), Together([Promotion(), Recheck(), Cache()], capacity), Reconnect()),
                _ when facts.GlobalDatabase is null => new InSeries(
                    Together([Detection(), Cache()], [Notice(), .. capacity]), Reconnect()),
                _ => new InSeries(
                    Together([Detection(), Cache()], [Notice(), Decision(), Together([Promotion()], capacity)]), Reconnect()),
            };
        }

        /// <summary>Side by side; ways without a term are none.</summary>
        private static BudgetPart Together(ImmutableArray<BudgetPart> first, params ImmutableArray<BudgetPart>[] others)
        {
            ImmutableArray<BudgetPart> ways = [.. others.Prepend(first).Where(way => !way.IsEmpty).Select(Serial)];
            return ways is [var only] ? only : new InParallel(ways);
        }

        private static BudgetPart Together(ImmutableArray<BudgetPart> first, ImmutableArray<BudgetPart> second, BudgetPart third) =>
            Together(first, second, [third]);

        private static BudgetPart Serial(ImmutableArray<BudgetPart> parts) => parts is [var only] ? only : new InSeries(parts);

        private TimeSpan Looks => endpoint.Interval.Value * endpoint.Threshold.Value;

        private ImmutableArray<PlannedProperty> Pace => [endpoint.Interval.From!, endpoint.Threshold.From!];

        private string PaceRule => string.Create(
            CultureInfo.InvariantCulture, $"{endpoint.Interval.Value.TotalSeconds:0.#} s × {endpoint.Threshold.Value} + {endpoint.Interval.Value.TotalSeconds:0.#} s");

        private BudgetTerm Notice() => new(
            "notice", new(Looks, Looks + (endpoint.Interval.Value / 2), Looks + endpoint.Interval.Value), PaceRule, Pace, KnownTimes.HealthChecks);

        private BudgetTerm Detection() => new("detection", Believed, $"{PaceRule} + 6 s", Pace, KnownTimes.HealthChecks);

        // The way back into DNS is as long as the way out of it: the survivor must be seen ready as often.
        private BudgetTerm Recheck() => new("recheck", Believed, $"{PaceRule} + 6 s", Pace, KnownTimes.HealthChecks);

        private TimeRange Believed => new(
            Looks,
            Looks + (endpoint.Interval.Value / 2) + (KnownTimes.LookTimeout / 2),
            Looks + endpoint.Interval.Value + KnownTimes.LookTimeout);

        private BudgetTerm Decision() => new(
            "decision",
            TimeRange.Exactly(facts.Decision?.Value ?? TimeSpan.Zero),
            "a person decides",
            facts.Decision?.From is { } from ? [from] : [],
            KnownTimes.Promise);

        private BudgetTerm Start() => facts.StartsItself
            ? new("start", KnownTimes.ControlFlip, "an alarm starts the plan", [], KnownTimes.Arc)
            : Decision();

        private BudgetTerm Promotion() => facts is { GlobalDatabase: { } database } && facts.Writer == facts.Home.Region
            ? new("promotion", KnownTimes.Promotion, "Aurora failover", [database.From!], KnownTimes.Aurora)
            : new("promotion", TimeRange.None, "no writer to move", [], KnownTimes.Aurora);

        private static BudgetTerm Flip() => new("control", KnownTimes.ControlFlip, "a Route 53 control changes", [], KnownTimes.Arc);

        private BudgetTerm Cache() => new(
            "dns-cache",
            TimeRange.Exactly(facts.Ttl.Value) + KnownTimes.ClientCache,
            string.Create(CultureInfo.InvariantCulture, $"{facts.Ttl.Value.TotalSeconds:0} s TTL + 30 s in clients"),
            facts.Ttl.From is { } from ? [from] : [],
            KnownTimes.Clients);

        private static BudgetTerm Reconnect() => new("reconnect", KnownTimes.Reconnect, "pools recycle", [], KnownTimes.Clients);

        /// <summary>What growing to full service takes; nothing in a region that runs at it.</summary>
        private ImmutableArray<BudgetPart> ScaleUp()
        {
            if (_survivor.Running.Value >= _survivor.Full.Value)
                return [];

            var prepared = _survivor.Prepared.Value >= _survivor.Full.Value;
            ImmutableArray<PlannedProperty> from = [.. new[] { _survivor.Running.From, _survivor.Full.From, _survivor.Prepared.From }.OfType<PlannedProperty>()];
            return
            [
                new BudgetTerm("autoscaler", KnownTimes.Autoscaler, "15 s + metrics of 60 s", [], KnownTimes.Kubernetes),
                new BudgetTerm(
                    "nodes",
                    prepared ? KnownTimes.PreparedNode : KnownTimes.LaunchedNode,
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"{_survivor.Full.Value - _survivor.Running.Value} nodes {(prepared ? "start from the warm pool" : "are launched")}"),
                    from,
                    KnownTimes.Kubernetes),
                new BudgetTerm("pods", KnownTimes.Pods, "30 s pull + 30 s ready", [], KnownTimes.Kubernetes),
            ];
        }

        private InSeries? Mesh() => facts.Ejection is not { } ejection
            ? null
            : new(
                new BudgetTerm(
                    "ejection",
                    Times(KnownTimes.Try, ejection.Value),
                    string.Create(CultureInfo.InvariantCulture, $"{ejection.Value} errors × 2 s"),
                    [ejection.From!],
                    KnownTimes.Envoy),
                new InSeries(ScaleUp()));

        private static TimeRange Times(TimeRange range, int count) => new(range.Least * count, range.Expected * count, range.Worst * count);

        private BudgetTerm? Point() => facts.GlobalDatabase is null
            ? null
            : new(
                "replication-lag",
                new(TimeSpan.Zero, KnownTimes.TypicalLag, _survivor.LagAlarm?.Value ?? KnownTimes.TypicalLag),
                _survivor.LagAlarm is null ? "no alarm bounds it" : "the lag at which an alarm tells people",
                _survivor.LagAlarm?.From is { } from ? [from] : [],
                KnownTimes.Aurora);
    }
}
