using MultiRegion.Components.RecoveryTime;
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
        Assert.Equal(40 + 180 + 12 + 46 + 90 + 30, Worst(SampleFacts.Gated));

    [Fact]
    public void Adds_the_time_that_a_person_takes_wherever_a_person_decides()
    {
        var decision = SampleFacts.Seconds(60, "decisionSeconds");

        Assert.Equal(398 + 60, Worst(SampleFacts.Gated with { Decision = decision }));
        Assert.Equal(250 + 60, Worst(SampleFacts.Overlapped with { Decision = decision }));
    }

    // Growing takes 75 + 45 + 60 = 180 s at worst, as long as a promotion.
    [Theory]
    [InlineData("routingControls", false, 120 + 60 + 180 + 30)]
    [InlineData("regionSwitch", false, 120 + 60 + 180 + 10 + 90 + 30)]
    [InlineData("regionSwitch", true, 180 + 10 + 180 + 10 + 90 + 30)]
    public void Waits_for_an_alarm_or_for_people_where_nobody_looks_at_the_endpoint(string mode, bool startsItself, int worst)
    {
        var facts = SampleFacts.Unwatched(mode) with { Decision = SampleFacts.Seconds(60, "decisionSeconds"), StartsItself = startsItself };

        // Two periods of a minute, after the one in which it happened.
        var alarm = new AlarmFacts(new(TimeSpan.FromMinutes(1), new("urn:alarm", "period")), new(2, new("urn:alarm", "evaluationPeriods")));
        Assert.Equal(worst, Worst(startsItself ? facts with { Alarm = alarm } : facts));
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
        var budget = RecoveryBudget.Of(SampleFacts.Gated)!;
        var terms = budget.Public.Terms.ToDictionary(term => term.Name, term => budget.From(term).ToArray());

        Assert.Equal(
            [new("urn:us-east-1:check", "requestInterval"), new("urn:us-east-1:check", "failureThreshold")],
            terms["notice"]);
        Assert.Equal([new PlannedProperty("urn:record", "ttl")], terms["dns-cache"]);
        Assert.Equal([new PlannedProperty("urn:global", "globalClusterIdentifier")], terms["promotion"]);
        Assert.Equal("urn:us-west-2:nodes", terms["nodes"][0].Urn);
    }

    [Fact]
    public void Bounds_what_is_lost_by_the_alarm_on_lag()
    {
        var budget = RecoveryBudget.Of(SampleFacts.Gated)!;
        var point = budget.Point!;

        Assert.Equal((1, 30), (point.Range.Expected.TotalSeconds, point.Range.Worst.TotalSeconds));
        Assert.Equal(new PlannedProperty("urn:us-west-2:lag", "threshold"), Assert.Single(budget.From(point)));
    }

    // Three tries of a second to connect, five bad answers of two seconds: the longer is the worst, half of the first is expected.
    [Fact]
    public void Counts_calls_in_a_mesh_by_errors()
    {
        var budget = RecoveryBudget.Of(SampleFacts.Gated.Warm(running: 20, prepared: 0) with { Mesh = [SampleFacts.Rule] })!;

        Assert.Equal((0.15, 1.5, 10), Seconds(budget.Mesh!.Range));
        Assert.Equal("5 errors × 2 s", Assert.Single(budget.Mesh.Terms).Rule);
        Assert.Equal(4, budget.From(Assert.Single(budget.Mesh.Terms)).Length);
        Assert.Null(RecoveryBudget.Of(SampleFacts.Gated)!.Mesh);
    }

    [Fact]
    public void Adds_growth_to_calls_in_a_mesh_where_the_other_region_is_warm() => Assert.Equal(
        (1.5 + 45 + 30 + 40, 10 + 75 + 45 + 60),
        (Mesh(SampleFacts.Rule).Range.Expected.TotalSeconds, Mesh(SampleFacts.Rule).Range.Worst.TotalSeconds));

    [Fact]
    public void Moves_calls_in_a_mesh_by_each_setting_of_its_rule()
    {
        Assert.Equal(6, Ejection(SampleFacts.Rule with { LocalFailures = new(6, null), BadAnswers = new(1, null) }));
        Assert.Equal(12, Ejection(SampleFacts.Rule with { BadAnswers = new(6, null) }));
        Assert.Equal(30, Ejection(SampleFacts.Rule with { Connect = new(TimeSpan.FromSeconds(10), null), PerTry = null }));
        Assert.Equal(20, Ejection(SampleFacts.Rule with { PerTry = new(TimeSpan.FromSeconds(4), null) }));

        // A try that may take two seconds does not wait ten to connect.
        Assert.Equal(10, Ejection(SampleFacts.Rule with { Connect = new(TimeSpan.FromSeconds(10), null) }));
    }

    [Fact]
    public void Stays_with_a_region_whose_endpoints_may_not_all_be_left() =>
        Assert.Null(RecoveryBudget.Of(SampleFacts.Gated with { Mesh = [SampleFacts.Rule with { MostEjected = 10 }] })!.Mesh);

    [Fact]
    public void Adds_what_a_resolver_hands_out_again()
    {
        var keeping = SampleFacts.Gated with { ResolverKeeps = new(TimeSpan.FromSeconds(30), new("urn:coredns", "corefile")) };

        Assert.Equal(["dns-cache"], Moved(SampleFacts.Gated, keeping));
        Assert.Equal(Worst(SampleFacts.Gated) + 30, Worst(keeping));
        Assert.Equal("60 s TTL + 30 s in CoreDNS + 30 s in clients", RecoveryBudget.Of(keeping)!.Public.Terms.Single(term => term.Name == "dns-cache").Rule);
    }

    [Theory]
    [InlineData("us-east-1", "us-west-2")]
    [InlineData("us-east-1 us-west-2", "eu-west-1")]
    [InlineData("us-east-1 eu-west-1", "us-west-2")]
    public void Counts_on_the_next_region_that_is_left(string lost, string survivor) =>
        Assert.Equal(survivor, RecoveryBudget.Of(SampleFacts.Three, lost.Split(' '))!.Survivor.Region);

    [Fact]
    public void Has_nobody_to_count_on_when_all_are_lost() =>
        Assert.Null(RecoveryBudget.Of(SampleFacts.Gated, SampleFacts.East, SampleFacts.West));

    [Fact]
    public void Has_nothing_to_add_up_where_nothing_moves_users() =>
        Assert.Null(RecoveryBudget.Of(SampleFacts.Gated with { Mode = FailoverMode.None }));

    private static BudgetPart Mesh(MeshRule rule) => RecoveryBudget.Of(SampleFacts.Gated with { Mesh = [rule] })!.Mesh!;

    private static double Ejection(MeshRule rule) => rule.Ejection.Worst.TotalSeconds;

    private static (double Least, double Expected, double Worst) Seconds(TimeRange range) =>
        (range.Least.TotalSeconds, range.Expected.TotalSeconds, range.Worst.TotalSeconds);

    private static double Worst(RecoveryFacts facts) => RecoveryBudget.Of(facts)!.Public.Range.Worst.TotalSeconds;

    private static Dictionary<string, TimeRange> Terms(RecoveryFacts facts) =>
        RecoveryBudget.Of(facts)!.Public.Terms.ToDictionary(term => term.Name, term => term.Range);

    private static IEnumerable<string> Moved(RecoveryFacts before, RecoveryFacts after)
    {
        var (old, now) = (Terms(before), Terms(after));
        return old.Keys.Union(now.Keys).Where(name => old.GetValueOrDefault(name) != now.GetValueOrDefault(name)).Order(StringComparer.Ordinal);
    }
}
