using System.Collections.Immutable;
using MultiRegion.Components.RecoveryTime;

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
    private ILookup<string, PlannedProperty> Origins { get; init; } = Array.Empty<PlannedProperty>().ToLookup(property => "");

    /// <summary>The budget of the plan; null where nothing moves users, so that there is nothing to add up.</summary>
    /// <param name="facts">The plan's facts.</param>
    /// <param name="lost">The regions that are lost. Default: the one that users are in.</param>
    public static RecoveryBudget? Of(RecoveryFacts facts, params IReadOnlyCollection<string> lost)
    {
        if (facts is not { Mode: not FailoverMode.None, Regions.Length: > 1 }
            || facts is { Mode: FailoverMode.Automatic, Home.Endpoint: null, Alarm: null }
            || facts.Survivor(lost.Count == 0 ? [facts.Home.Region] : lost) is not { } survivor)
        {
            return null;
        }

        return new(
            facts.Home,
            survivor,
            new RecoveryTimeline
            {
                Mode = facts.Mode,
                Pace = facts.Home.Endpoint?.Pace,
                Alarm = facts.Alarm?.Pace,
                Decision = facts.Decision?.Value ?? TimeSpan.Zero,
                StartsItself = facts.StartsItself,
                HasDatabase = facts.GlobalDatabase is not null,
                MovesWriter = facts.GlobalDatabase is not null && facts.Writer == facts.Home.Region,
                FollowsWriter = facts.FollowsWriter,
                Ttl = facts.Ttl.Value,
                ResolverKeeps = facts.ResolverKeeps?.Value ?? TimeSpan.Zero,
                Growth = survivor.Growth.Terms,
            }.Total,
            MeshOf(facts, survivor),
            PointOf(facts, survivor))
        {
            Origins = OriginsOf(facts, survivor).ToLookup(origin => origin.Term, origin => origin.Property),
        };
    }

    /// <summary>The planned properties that decide a term; none for what AWS or clients decide.</summary>
    public ImmutableArray<PlannedProperty> From(BudgetTerm term) => [.. Origins[term.Name].Distinct()];

    /// <summary>Calls of a service in a mesh; null where proxies stay with a region that fails.</summary>
    internal static BudgetPart? MeshOf(RecoveryFacts facts, RegionFacts survivor, string? service = null) => facts.RuleOf(service) is { } rule
        ? new InSeries([new BudgetTerm(TermNames.Ejection, rule.Ejection, rule.Rule, KnownTimes.Envoy), .. survivor.Growth.Terms])
        : null;

    private static BudgetTerm? PointOf(RecoveryFacts facts, RegionFacts survivor) => facts.GlobalDatabase is null
        ? null
        : new(
            TermNames.Lag,
            new(TimeSpan.Zero, KnownTimes.TypicalLag, survivor.LagAlarm?.Value ?? KnownTimes.TypicalLag),
            survivor.LagAlarm is null ? "no alarm bounds it" : "the lag at which an alarm tells people",
            KnownTimes.Aurora);

    private static IEnumerable<(string Term, PlannedProperty Property)> OriginsOf(RecoveryFacts facts, RegionFacts survivor)
    {
        IEnumerable<PlannedProperty?> pace = facts.Home.Endpoint is { } endpoint
            ? [endpoint.Interval.From, endpoint.Threshold.From]
            : [facts.Alarm?.Period.From, facts.Alarm?.Periods.From];
        var all = new (string Term, IEnumerable<PlannedProperty?> Properties)[]
        {
            (TermNames.Notice, pace),
            (TermNames.Detection, pace),
            (TermNames.Recheck, pace),
            (TermNames.Decision, [facts.Decision?.From]),
            (TermNames.Promotion, [facts.GlobalDatabase?.From]),
            (TermNames.Cache, [facts.Ttl.From, facts.ResolverKeeps?.From]),
            (TermNames.Nodes, [survivor.Running.From, survivor.Full.From, survivor.Prepared.From]),
            (TermNames.Ejection, facts.RuleOf()?.From ?? []),
            (TermNames.Lag, [survivor.LagAlarm?.From]),
        };
        return from entry in all
               from property in entry.Properties
               where property is not null
               select (entry.Term, property);
    }
}
