using System.Collections.Immutable;
using MultiRegion.Planner.Planning;
using MultiRegion.Planner.Recovery;
using MultiRegion.Planner.Runbooks;

namespace MultiRegion.Planner.Drill;

/// <summary>How long recovery takes over many runs, in seconds.</summary>
/// <param name="Runs">How many.</param>
/// <param name="Median">Half of the runs are faster.</param>
/// <param name="Ninety">Nine of ten are faster.</param>
/// <param name="NinetyNine">Ninety-nine of a hundred are faster.</param>
/// <param name="Longest">The slowest.</param>
internal sealed record Percentiles(int Runs, double Median, double Ninety, double NinetyNine, double Longest)
{
    /// <summary>Of the times given; null for none.</summary>
    public static Percentiles? Of(IEnumerable<double> times)
    {
        var sorted = times.Order().ToList();
        double At(double share) => sorted[Math.Min(sorted.Count - 1, (int)(share * sorted.Count))];
        return sorted.Count == 0 ? null : new(sorted.Count, At(0.5), At(0.9), At(0.99), sorted[^1]);
    }
}

/// <summary>A drill: one run told in full, many runs counted, and what they mean for people.</summary>
internal sealed record DrillReport
{
    /// <summary>What went wrong.</summary>
    public required Scenario Scenario { get; init; }

    /// <summary>The plan's facts.</summary>
    public required RecoveryFacts Facts { get; init; }

    /// <summary>The region that takes over.</summary>
    public required RegionFacts Survivor { get; init; }

    /// <summary>The region whose nodes are counted.</summary>
    public required RegionFacts Watched { get; init; }

    /// <summary>What the durations were drawn from.</summary>
    public required ulong Seed { get; init; }

    /// <summary>The run that is told.</summary>
    public required DrillResult Story { get; init; }

    /// <summary>Recovery over many runs; null where it needs a repair.</summary>
    public required Percentiles? Recovery { get; init; }

    /// <summary>What is worse than usual, and for how long.</summary>
    public required ImmutableArray<string> Degraded { get; init; }

    /// <summary>What a person does, with the commands.</summary>
    public required Runbook? Duties { get; init; }

    /// <summary>What failover needs and would be lost with the region: errors.</summary>
    public required ImmutableArray<string> Dependencies { get; init; }

    /// <summary>How it ends.</summary>
    public string End => Story.Stuck is { } reason
        ? $"ends degraded: {reason}"
        : Scenario is Scenario.Partition ? "ends in full service once the network is back; until then one region holds all writes"
        : "ends in full service";

    /// <summary>Plays a drill.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="scenario">What goes wrong, in regions that the plan has.</param>
    /// <param name="seed">The same seed gives the same report.</param>
    /// <param name="runs">How often it is played to count; one or more.</param>
    public static DrillReport Of(SystemPlan plan, Scenario scenario, ulong seed, int runs)
    {
        var facts = RecoveryFactsReader.Read(plan);
        var lost = new DrillSetup(facts, scenario).Lost;
        return Of(facts, scenario, seed, runs) with { Dependencies = LostDependencies.Of(plan, facts, lost) };
    }

    /// <summary>Plays a drill on facts alone, without a look at what else the plan needs.</summary>
    public static DrillReport Of(RecoveryFacts facts, Scenario scenario, ulong seed, int runs)
    {
        var setup = new DrillSetup(facts, scenario);
        var times = Enumerable.Range(1, runs)
            .Select(run => Simulation.Play(setup, new(unchecked(seed + ((ulong)run * 0x2545F4914F6CDD1D))), records: false).Recovered)
            .OfType<double>();
        return new()
        {
            Scenario = scenario,
            Facts = facts,
            Survivor = setup.Survivor,
            Watched = setup.Watched,
            Seed = seed,
            Story = Simulation.Play(setup, new(seed), records: true),
            Recovery = Percentiles.Of(times),
            Degraded = [.. Degradation.Of(setup)],
            Duties = DutiesOf(setup),
            Dependencies = [],
        };
    }

    private static Runbook? DutiesOf(DrillSetup setup)
    {
        var facts = setup.Facts;
        var name = setup.Scenario switch
        {
            Scenario.Regions { Lost: var lost } when lost.Contains(facts.Home.Region) || lost.Contains(facts.Writer) => "region-lost",
            Scenario.Zone zone when zone.Region == facts.Writer && facts.GlobalDatabase is not null && facts.Find(zone.Region)!.Instances.Length < 2 => "region-lost",
            Scenario.Service service when facts.RuleOf(service.Name) is null => "planned-switchover",
            Scenario.Partition => "partition",
            _ => null,
        };
        var gone = setup.Lost.IsEmpty || setup.Lost.Contains(facts.Home.Region) ? facts.Home : facts.Find(setup.Lost[0])!;
        return name is null ? null : new RunbookLibrary(facts, gone, setup.Survivor).All.Single(runbook => runbook.Name == name);
    }
}
