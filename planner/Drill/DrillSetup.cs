using System.Collections.Frozen;
using System.Collections.Immutable;
using MultiRegion.Components.RecoveryTime;
using MultiRegion.Planner.Recovery;

namespace MultiRegion.Planner.Drill;

/// <summary>What every run of a drill has in common, worked out once.</summary>
internal sealed class DrillSetup
{
    private readonly FrozenDictionary<string, TimeRange> _terms;

    /// <summary>Makes ready to play.</summary>
    /// <param name="facts">The plan's facts; two regions or more.</param>
    /// <param name="scenario">What goes wrong.</param>
    public DrillSetup(RecoveryFacts facts, Scenario scenario)
    {
        // The only zone of a region is the region.
        Scenario = scenario is Scenario.Zone zone && facts.Find(zone.Region)!.Zones.Length < 2 ? new Scenario.Regions([zone.Region]) : scenario;
        Facts = facts;
        Lost = Scenario is Scenario.Regions regions ? regions.Lost : [];
        Survivor = SurvivorOf(facts, Lost);
        Watched = Scenario is Scenario.Zone { Region: var inside } ? facts.Find(inside)! : Survivor;
        var budget = RecoveryBudget.Of(facts, Lost.IsEmpty ? [facts.Home.Region] : Lost);
        Moves = budget is not null;
        _terms = (budget?.Public.Terms ?? [])
            .Concat(Survivor.Growth.Terms)
            .DistinctBy(term => term.Name)
            .ToFrozenDictionary(term => term.Name, term => term.Range);
    }

    /// <summary>The plan's facts.</summary>
    public RecoveryFacts Facts { get; }

    /// <summary>What goes wrong.</summary>
    public Scenario Scenario { get; }

    /// <summary>The regions that are lost.</summary>
    public ImmutableArray<string> Lost { get; }

    /// <summary>The region that takes over, or would.</summary>
    public RegionFacts Survivor { get; }

    /// <summary>The region whose nodes the story counts: the one that loses a zone, else the one that takes over.</summary>
    public RegionFacts Watched { get; }

    /// <summary>True when something moves users.</summary>
    public bool Moves { get; }

    /// <summary>How long a term of the budget takes; no time for one that this plan does not have.</summary>
    public TimeRange this[string term] => _terms.GetValueOrDefault(term);

    /// <summary>The region that takes over when some are lost: without a lost one, the next after the one that users are in.</summary>
    public static RegionFacts SurvivorOf(RecoveryFacts facts, ImmutableArray<string> lost) =>
        facts.Survivor(lost.Contains(facts.Home.Region) ? lost : [facts.Home.Region, .. lost]) ?? facts.Home;
}
