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
        var facts = (gated ? SampleFacts.Gated : SampleFacts.Overlapped) with { Mode = Enum.Parse<FailoverMode>(mode), Decision = SampleFacts.Seconds(60, "decisionSeconds") };
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
        Assert.All(moved, moment => Assert.Equal(moment.Nodes / 20.0, moment.Served, 6));
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
        var meshed = SampleFacts.Gated with { Ejection = new(3, null) };

        Assert.Null(Play(SampleFacts.Gated, new Scenario.Service("api"), 1).Recovered);
        var result = Play(meshed, new Scenario.Service("api"), 1);
        Assert.True(result.FirstServed < 6, $"first served after {result.FirstServed}");
        Assert.True(result.Recovered < 200, $"recovered after {result.Recovered}");
    }

    [Fact]
    public void Moves_nobody_in_a_partition() =>
        Assert.Equal((0.0, 0.0), Outcome(Play(SampleFacts.Gated, new Scenario.Partition(SampleFacts.East, SampleFacts.West), 1, records: true)));

    private static (double? Recovered, double Lost) Outcome(DrillResult result) => (result.Recovered, result.WritesLost);

    private static DrillResult Play(RecoveryFacts facts, Scenario scenario, ulong seed, bool records = false) =>
        Simulation.Play(facts, scenario, new(seed), records);
}
