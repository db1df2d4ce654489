using MultiRegion.Components.RecoveryTime;
using MultiRegion.Planner.Drill;
using MultiRegion.Planner.Recovery;
using MultiRegion.Tests.Planner.Recovery;

namespace MultiRegion.Tests.Planner.Drill;

public class SimulationTests
{
    private static readonly Scenario HomeLost = new Scenario.Regions([SampleFacts.East]);

    [Theory]
    [InlineData(nameof(FailoverMode.Automatic), false)]
    [InlineData(nameof(FailoverMode.Automatic), true)]
    [InlineData(nameof(FailoverMode.RegionSwitch), true)]
    [InlineData(nameof(FailoverMode.RoutingControls), true)]
    public void Never_leaves_the_range_of_the_budget(string mode, bool gated)
    {
        var sample = mode is not nameof(FailoverMode.Automatic) ? SampleFacts.Unwatched(mode) : gated ? SampleFacts.Gated : SampleFacts.Overlapped;
        var facts = sample with { Decision = SampleFacts.Seconds(60, "decisionSeconds") };
        var range = RecoveryBudget.Of(facts)!.Public.Range;

        var times = Enumerable.Range(0, 500).Select(seed => Play(facts, HomeLost, (ulong)seed).Recovered!.Value).ToList();

        Assert.All(times, time => Assert.InRange(time, range.Least.TotalSeconds - 0.001, range.Worst.TotalSeconds + 0.001));
        Assert.True(times.Max() - times.Min() > 10, "durations are sampled");
    }

    [Fact]
    public void Waits_for_the_writer_before_DNS_answers_the_survivor()
    {
        var told = Play(SampleFacts.Gated, HomeLost, 7, records: true);

        var writer = told.Moments.First(moment => moment.Writer == SampleFacts.West).Seconds;
        var answer = told.Moments.First(moment => moment.Answer == SampleFacts.West).Seconds;
        Assert.True(answer >= writer + 30, $"DNS at {answer}, writer at {writer}");
        Assert.Equal(0, told.Moments.First(moment => moment.Seconds >= writer).Served);
    }

    [Fact]
    public void Moves_DNS_while_the_database_is_promoted_where_nothing_waits() =>
        Assert.Contains(
            Play(SampleFacts.Overlapped, HomeLost, 7, records: true).Moments,
            moment => moment is { Answer: SampleFacts.West, Writer: null });

    [Fact]
    public void Serves_the_warm_share_until_the_region_has_grown()
    {
        var facts = SampleFacts.Overlapped.Warm(running: 4, prepared: 0) with { GlobalDatabase = null, Ttl = new(TimeSpan.FromSeconds(1), null) };

        var moved = Play(facts, HomeLost, 3, records: true).Moments.Where(moment => moment is { Moved: 1, Answer: SampleFacts.West }).ToList();

        Assert.NotEmpty(moved);
        Assert.All(moved, moment => Assert.Equal(moment.Ready / 20.0, moment.Served, 6));
    }

    [Fact]
    public void Tells_the_way_back_to_where_it_began()
    {
        var last = Play(SampleFacts.Gated, HomeLost, 1, records: true).Moments[^1];

        Assert.Equal((1, 0, SampleFacts.East, SampleFacts.East, 4), (last.Served, last.Moved, last.Answer, last.Writer, last.Nodes));
    }

    [Fact]
    public void Loses_no_writes_beyond_the_alarm_on_lag() => Assert.All(
        Enumerable.Range(0, 500),
        seed => Assert.InRange(Play(SampleFacts.Gated, HomeLost, (ulong)seed).WritesLost, 0, 30));

    [Fact]
    public void Tells_the_same_story_for_the_same_seed()
    {
        var (one, again, other) = (Play(SampleFacts.Gated, HomeLost, 42, true), Play(SampleFacts.Gated, HomeLost, 42, true), Play(SampleFacts.Gated, HomeLost, 43, true));

        Assert.Equal(one.Moments.AsEnumerable(), again.Moments);
        Assert.Equal(one.Events.AsEnumerable(), again.Events);
        Assert.NotEqual(one.Recovered, other.Recovered);
    }

    [Fact]
    public void Keeps_users_served_when_the_warm_region_is_lost() =>
        Assert.Equal((0.0, 0.0), Outcome(Play(SampleFacts.Gated, new Scenario.Regions([SampleFacts.West]), 1)));

    [Fact]
    public void Lets_another_zone_take_over_inside_the_region()
    {
        var result = Play(SampleFacts.Gated, new Scenario.Zone(SampleFacts.East, "us-east-1-az1"), 1, records: true);

        Assert.True(result.Recovered > 0);
        Assert.All(result.Moments, moment => Assert.Equal(SampleFacts.East, moment.Answer));
        Assert.Equal(0, result.WritesLost);
    }

    [Fact]
    public void Calls_the_other_region_where_a_mesh_sees_a_service_fail()
    {
        var meshed = SampleFacts.Gated with { Mesh = [SampleFacts.Rule] };

        Assert.Null(Play(SampleFacts.Gated, new Scenario.Service("api"), 1).Recovered);
        var result = Play(meshed, new Scenario.Service("api"), 1);
        Assert.True(result.FirstServed <= 10, $"first served after {result.FirstServed}");
        Assert.True(result.Recovered < 200, $"recovered after {result.Recovered}");
    }

    [Fact]
    public void Moves_nobody_in_a_partition() =>
        Assert.Equal((0.0, 0.0), Outcome(Play(SampleFacts.Gated, new Scenario.Partition(SampleFacts.East, SampleFacts.West), 1, records: true)));

    // Users are led to the copy before it is the writer: they read there, and nobody writes.
    [Fact]
    public void Serves_reads_while_only_the_writer_is_missing()
    {
        var told = Play(SampleFacts.Overlapped, HomeLost, 7, records: true);

        Assert.Contains(told.Moments, moment => moment is { Writer: null, Served: 0, Reads: > 0 });
        Assert.True(told.UnservedReads < told.UnservedWrites, $"{told.UnservedReads} of reads, {told.UnservedWrites} of writes");
        Assert.True(told.ReadsRecovered <= told.Recovered);
    }

    [Fact]
    public void Stops_writes_and_no_reads_in_the_switchover_back()
    {
        var told = Play(SampleFacts.Gated, HomeLost, 1, records: true);

        var back = told.Moments.Where(moment => moment.Seconds > Simulation.OutageSeconds).ToList();
        Assert.Contains(back, moment => moment is { Served: 0, Reads: 1 });
        Assert.All(back, moment => Assert.Equal(1, moment.Reads));
    }

    [Fact]
    public void Counts_what_was_not_served_until_everybody_is() => Assert.All(Enumerable.Range(0, 100), seed =>
    {
        var result = Play(SampleFacts.Gated, HomeLost, (ulong)seed);

        Assert.InRange(result.UnservedWrites, result.FirstServed!.Value, result.Recovered!.Value);
    });

    [Fact]
    public void Keeps_writes_away_for_seconds_when_the_zone_of_the_writer_is_lost()
    {
        var told = Play(SampleFacts.Gated, new Scenario.Zone(SampleFacts.East, "us-east-1-az1"), 3, records: true);

        Assert.Contains(told.Moments, moment => moment is { Served: 0, Reads: > 0.6 and < 0.7 });
        Assert.InRange(told.FirstServed!.Value, 20, 60);
        Assert.Equal([13, 20], told.Moments.Select(moment => moment.Ready).Distinct());
    }

    [Fact]
    public void Stays_without_a_writer_when_the_zone_had_the_only_instance()
    {
        var facts = SampleFacts.Gated with { Regions = [SampleFacts.Gated.Home with { Instances = ["only"] }, SampleFacts.Gated.Regions[1]] };

        var result = Play(facts, new Scenario.Zone(SampleFacts.East, "us-east-1-az1"), 1, records: true);

        Assert.Null(result.Recovered);
        Assert.True(result.ReadsRecovered > 60);
        Assert.Equal(
            "us-east-1 has one instance of the database, and it may be in us-east-1-az1: nothing takes writes until a person promotes us-west-2",
            result.Stuck);
    }

    [Fact]
    public void Takes_the_only_zone_for_the_region()
    {
        var facts = SampleFacts.Gated with { Regions = [SampleFacts.Gated.Home with { Zones = ["only"] }, SampleFacts.Gated.Regions[1]] };

        Assert.Equal(Play(facts, HomeLost, 5).Recovered, Play(facts, new Scenario.Zone(SampleFacts.East, "only"), 5).Recovered);
    }

    [Theory]
    [InlineData("us-east-1", "us-west-2")]
    [InlineData("us-east-1 us-west-2", "eu-west-1")]
    [InlineData("us-east-1 eu-west-1", "us-west-2")]
    public void Leads_everybody_to_the_next_region_that_is_left(string lost, string survivor)
    {
        var told = Play(SampleFacts.Three, new Scenario.Regions([.. lost.Split(' ')]), 1, records: true);

        Assert.NotNull(told.Recovered);
        Assert.Equal([SampleFacts.East, survivor], told.Moments.Select(moment => moment.Answer).Distinct());
        Assert.Equal((SampleFacts.East, 1.0), (told.Moments[^1].Writer, told.Moments[^1].Served));
    }

    // The third region has no stand-by machines, so growing there takes longer than in the second.
    [Fact]
    public void Grows_as_the_region_that_takes_over_does()
    {
        var facts = SampleFacts.Three with
        {
            GlobalDatabase = null,
            Regions = [SampleFacts.Three.Home, SampleFacts.Three.Regions[1], SampleFacts.Three.Regions[2] with { Prepared = new(0, null) }],
        };

        double Typical(params string[] lost) => Enumerable.Range(0, 500)
            .Select(seed => Play(facts, new Scenario.Regions([.. lost]), (ulong)seed).Recovered!.Value).Order().ElementAt(250);

        Assert.InRange(Typical(SampleFacts.East, SampleFacts.West) - Typical(SampleFacts.East), 20, 60);
    }

    [Fact]
    public void Ends_degraded_where_the_region_may_not_grow_to_full_service()
    {
        var facts = SampleFacts.Gated with { Regions = [SampleFacts.Gated.Home, SampleFacts.Gated.Regions[1] with { Maximum = 12 }] };

        var told = Play(facts, HomeLost, 1, records: true);

        Assert.Equal((null, "us-west-2 may grow to 12 of 20 nodes only"), (told.Recovered, told.Stuck));
        Assert.Equal(0.6, told.Moments.Last(moment => moment.Seconds < Simulation.OutageSeconds).Served, 6);
        Assert.Equal(1, told.Moments[^1].Served); // the lost region is back
    }

    [Fact]
    public void Starts_pods_after_their_nodes()
    {
        var told = Play(SampleFacts.Gated, HomeLost, 7, records: true);

        Assert.All(told.Moments, moment => Assert.True(moment.Ready <= moment.Nodes));
        Assert.Equal(
            ["pods", "autoscaler", "nodes", "nodes", "pods", "pods", "pods"],
            told.Events.Where(step => step.Seconds < Simulation.OutageSeconds && step.Actor is "pods" or "nodes" or "autoscaler").Select(step => step.Actor).Take(7));
    }

    [Theory]
    [InlineData("automatic", "route53 gateways person aurora")]
    [InlineData("regionSwitch", "people person aurora route53")]
    [InlineData("routingControls", "people person route53 aurora")]
    public void Tells_who_acts_in_which_order(string mode, string actors)
    {
        var facts = mode == "automatic" ? SampleFacts.Gated : SampleFacts.Unwatched(mode);

        var told = Play(facts, HomeLost, 1, records: true).Events
            .Where(step => step.Seconds > 12 && step.Actor is "route53" or "gateways" or "person" or "people" or "aurora")
            .Where(step => step.Seconds > 12 && !step.Text.StartsWith("checkers see", StringComparison.Ordinal) && !step.Text.Contains("being promoted", StringComparison.Ordinal))
            .Select(step => step.Actor).Distinct();

        Assert.Equal(actors.Split(' '), told);
    }

    [Fact]
    public void Lets_proxies_leave_a_lost_region_before_DNS_does()
    {
        var told = Play(SampleFacts.Gated with { Mesh = [SampleFacts.Rule] }, HomeLost, 1, records: true).Events;

        Assert.InRange(told.Single(step => step.Actor == "mesh").Seconds, 0.1, 10);
    }

    [Fact]
    public void Brings_calls_of_a_repaired_service_home()
    {
        var told = Play(SampleFacts.Gated with { Mesh = [SampleFacts.Rule] }, new Scenario.Service("api"), 1, records: true);

        Assert.Equal((1.0, 4), (told.Moments[^1].Served, told.Moments[^1].Nodes));
        Assert.InRange(told.Events.Single(step => step.Text.Contains("again", StringComparison.Ordinal) && step.Actor == "mesh").Seconds - Simulation.OutageSeconds, 30, 40);
    }

    [Fact]
    public void Grows_for_calls_in_a_mesh_although_nothing_moves_users()
    {
        var facts = SampleFacts.Gated with { Mode = FailoverMode.None, Mesh = [SampleFacts.Rule] };

        Assert.InRange(Play(facts, new Scenario.Service("api"), 1).Recovered!.Value, 55, 200);
    }

    [Fact]
    public void Tells_nobody_to_promote_in_a_partition_once_the_lag_is_too_large() => Assert.Equal(
        (30.0, "a promotion would lose more than 30 s: do not promote"),
        Play(SampleFacts.Gated, new Scenario.Partition(SampleFacts.East, SampleFacts.West), 1, records: true).Events
            .Where(step => step.Actor == "alarm").Select(step => (step.Seconds, step.Text)).Single());

    [Fact]
    public void Leaves_the_database_alone_when_two_copies_do_not_reach_each_other() => Assert.DoesNotContain(
        Play(SampleFacts.Three, new Scenario.Partition(SampleFacts.West, "eu-west-1"), 1, records: true).Events, step => step.Actor == "aurora");

    private static (double? Recovered, double Lost) Outcome(DrillResult result) => (result.Recovered, result.WritesLost);

    private static DrillResult Play(RecoveryFacts facts, Scenario scenario, ulong seed, bool records = false) =>
        Simulation.Play(new(facts, scenario), new(seed), records);
}
