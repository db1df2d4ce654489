using MultiRegion.Planner.Recovery;

namespace MultiRegion.Tests.Planner.Recovery;

public class RecoveryBudgetTests
{
    [Theory]
    [InlineData(10, 250)] // max(46 + 90, 40 + 180, 40 + 180) + 30
    [InlineData(30, 330)] // max(126 + 90, 120 + 180, 120 + 180) + 30
    public void Adds_up_what_runs_side_by_side(int interval, int worst) =>
        Assert.Equal(worst, Worst(SampleFacts.Overlapped.Paced(interval, 3)));

    [Fact]
    public void Adds_up_one_after_the_other_where_DNS_waits_for_the_writer() =>
        Assert.Equal(40 + 180 + 46 + 90 + 30, Worst(SampleFacts.Gated));

    [Fact]
    public void Adds_the_time_that_a_person_takes_wherever_a_person_decides()
    {
        var decision = SampleFacts.Seconds(60, "decisionSeconds");

        Assert.Equal(386 + 60, Worst(SampleFacts.Gated with { Decision = decision }));
        Assert.Equal(250 + 60, Worst(SampleFacts.Overlapped with { Decision = decision }));
        Assert.Equal(40 + 60 + 180 + 30, Worst(SampleFacts.Gated with { Decision = decision, Mode = FailoverMode.RoutingControls }));
        Assert.Equal(40 + 60 + 180 + 10 + 90 + 30, Worst(SampleFacts.Gated with { Decision = decision, Mode = FailoverMode.RegionSwitch }));
        Assert.Equal(
            40 + 10 + 180 + 10 + 90 + 30,
            Worst(SampleFacts.Gated with { Decision = decision, Mode = FailoverMode.RegionSwitch, StartsItself = true }));
    }

    [Fact]
    public void Moves_only_what_an_interval_decides() =>
        Assert.Equal(["notice", "recheck"], Moved(SampleFacts.Gated, SampleFacts.Gated.Paced(30, 3)));

    [Fact]
    public void Moves_only_what_a_threshold_decides() =>
        Assert.Equal(["notice", "recheck"], Moved(SampleFacts.Gated, SampleFacts.Gated.Paced(10, 5)));

    [Fact]
    public void Moves_only_the_cache_with_the_TTL() => Assert.Equal(
        ["dns-cache"],
        Moved(SampleFacts.Gated, SampleFacts.Gated with { Ttl = SampleFacts.Gated.Ttl with { Value = TimeSpan.FromSeconds(300) } }));

    [Fact]
    public void Moves_only_the_nodes_without_a_warm_pool() =>
        Assert.Equal(["nodes"], Moved(SampleFacts.Gated, SampleFacts.Gated.Warm(running: 4, prepared: 0)));

    [Fact]
    public void Needs_no_growth_where_full_service_runs()
    {
        Assert.Equal(["autoscaler", "nodes", "pods"], Moved(SampleFacts.Gated, SampleFacts.Gated.Warm(running: 20, prepared: 0)));
        Assert.DoesNotContain(Terms(SampleFacts.Gated.Warm(running: 20, prepared: 0)), term => term.Key is "nodes");
    }

    [Fact]
    public void Moves_no_writer_that_is_elsewhere() =>
        Assert.Equal(["promotion"], Moved(SampleFacts.Gated, SampleFacts.Gated with { Writer = SampleFacts.West }));

    [Fact]
    public void Traces_each_term_to_the_planned_property_that_decides_it()
    {
        var terms = RecoveryBudget.Of(SampleFacts.Gated)!.Public.Terms.ToDictionary(term => term.Name, term => term.From);

        Assert.Equal(
            [new("urn:us-east-1:check", "requestInterval"), new("urn:us-east-1:check", "failureThreshold")],
            terms["notice"].AsEnumerable());
        Assert.Equal([new PlannedProperty("urn:record", "ttl")], terms["dns-cache"].AsEnumerable());
        Assert.Equal([new PlannedProperty("urn:global", "globalClusterIdentifier")], terms["promotion"].AsEnumerable());
        Assert.Equal("urn:us-west-2:nodes", terms["nodes"][0].Urn);
    }

    [Fact]
    public void Bounds_what_is_lost_by_the_alarm_on_lag()
    {
        var point = RecoveryBudget.Of(SampleFacts.Gated)!.Point!;

        Assert.Equal((1, 30), (point.Range.Expected.TotalSeconds, point.Range.Worst.TotalSeconds));
        Assert.Equal(new PlannedProperty("urn:us-west-2:lag", "threshold"), Assert.Single(point.From));
    }

    [Fact]
    public void Counts_calls_in_a_mesh_by_errors()
    {
        var facts = SampleFacts.Gated.Warm(running: 20, prepared: 0) with { Ejection = new(3, new("urn:rule", "consecutive5xxErrors")) };

        Assert.Equal((1.5, 6), (RecoveryBudget.Of(facts)!.Mesh!.Range.Expected.TotalSeconds, RecoveryBudget.Of(facts)!.Mesh!.Range.Worst.TotalSeconds));
        Assert.Null(RecoveryBudget.Of(SampleFacts.Gated)!.Mesh);
    }

    [Fact]
    public void Has_nothing_to_add_up_where_nothing_moves_users() =>
        Assert.Null(RecoveryBudget.Of(SampleFacts.Gated with { Mode = FailoverMode.None }));

    private static double Worst(RecoveryFacts facts) => RecoveryBudget.Of(facts)!.Public.Range.Worst.TotalSeconds;

    private static Dictionary<string, TimeRange> Terms(RecoveryFacts facts) =>
        RecoveryBudget.Of(facts)!.Public.Terms.ToDictionary(term => term.Name, term => term.Range);

    private static IEnumerable<string> Moved(RecoveryFacts before, RecoveryFacts after)
    {
        var (old, now) = (Terms(before), Terms(after));
        return old.Keys.Union(now.Keys).Where(name => old.GetValueOrDefault(name) != now.GetValueOrDefault(name)).Order(StringComparer.Ordinal);
    }
}
