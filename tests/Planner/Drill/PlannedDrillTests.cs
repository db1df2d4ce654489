using System.Collections.Immutable;
using MultiRegion.Offline;
using MultiRegion.Planner.Drill;
using MultiRegion.Planner.Planning;
using MultiRegion.Tests.Planner.Mesh;
using MultiRegion.Tests.Planner.Recovery;

namespace MultiRegion.Tests.Planner.Drill;

/// <summary>Drills on the real program's plans beyond two regions of managed nodes.</summary>
public class PlannedDrillTests
{
    private const string Dns = """{ "primary": "us-east-1", "names": ["api"] }""";

    private static readonly Lazy<Task<SystemPlan>> Three = new(() => new RealSystem { Regions = 3, Dns = Dns }.PlanOnceAsync());

    [Theory]
    [InlineData("us-east-1", "us-west-2")]
    [InlineData("us-east-1 us-west-2", "eu-west-1")]
    [InlineData("us-east-1 eu-west-1", "us-west-2")]
    [InlineData("us-west-2", "us-east-1")]
    [InlineData("us-west-2 eu-west-1", "us-east-1")]
    public async Task Ends_in_full_service_whichever_of_three_regions_are_lost(string lost, string servedFrom)
    {
        var report = DrillReport.Of(await Three.Value, new Scenario.Regions([.. lost.Split(' ')]), seed: 1, runs: 10);

        Assert.Empty(report.Dependencies);
        Assert.Equal("ends in full service", report.End);
        var before = report.Story.Moments.Last(moment => moment.Seconds < Simulation.OutageSeconds);
        Assert.Equal((servedFrom, servedFrom, 1.0), (before.Answer, before.Writer, before.Served));
        var last = report.Story.Moments[^1];
        Assert.Equal(("us-east-1", "us-east-1", 1.0), (last.Answer, last.Writer, last.Served));
    }

    [Fact]
    public async Task Says_how_many_copies_are_left()
    {
        Assert.Contains("the database has one copy in another region until us-east-1 is back", Degraded(await Three.Value, "us-east-1"));
        Assert.Contains("the database has no copy in another region until us-east-1 is back", Degraded(await Three.Value, "us-east-1", "us-west-2"));
        Assert.Contains("eu-west-1 is alone: another loss is an outage", Degraded(await Three.Value, "us-east-1", "us-west-2"));
    }

    // From the autoscaler's wish to the last node that has joined: stopped machines in half a minute, new ones in more than one.
    [Theory]
    [InlineData("managed", 20, 45)]
    [InlineData("karpenter", 45, 120)]
    [InlineData("auto", 45, 120)]
    public async Task Grows_as_fast_as_who_makes_the_nodes(string compute, int least, int most)
    {
        var plan = await Compute(compute);

        foreach (var seed in Enumerable.Range(1, 20))
        {
            var events = DrillReport.Of(plan, Lost, (ulong)seed, runs: 1).Story.Events;
            var asked = events.Single(step => step.Text == "16 nodes asked for in us-west-2").Seconds;
            var joined = events.Single(step => step.Text == "the last of 20 has joined in us-west-2").Seconds;
            Assert.InRange(joined - asked, least, most);
        }
    }

    [Fact]
    public async Task Says_where_no_machines_are_held()
    {
        const string Line = "no machines are held for us-west-2: after the loss of a region everybody asks for them";

        Assert.Contains(Line, Degraded(await Compute("karpenter"), "us-east-1"));
        Assert.DoesNotContain(Line, Degraded(await Compute("karpenter", """, "reserve": true"""), "us-east-1"));
        Assert.DoesNotContain(Line, Degraded(await Compute("managed"), "us-east-1")); // they stand by
    }

    [Theory]
    [InlineData("karpenter")]
    [InlineData("auto")]
    public async Task Ends_degraded_at_the_limit_of_a_pool(string compute)
    {
        var plan = (await Compute(compute)).Changed(resource => resource.Type == "kubernetes:karpenter.sh/v1:NodePool"
            ? resource.With(new PlannedString("40"), "spec", "limits", "cpu")
            : resource);

        var report = DrillReport.Of(plan, Lost, seed: 1, runs: 10);

        Assert.Equal("ends degraded: us-west-2 may grow to 10 of 20 nodes only", report.End);
        Assert.Null(report.Recovery);
        Assert.Contains("us-west-2 may grow to 10 nodes: 50 % of requests until us-east-1 is back", report.Degraded);
    }

    // Where the writer is, users are: after a failover nobody has to tell the drill.
    [Fact]
    public async Task Loses_the_region_that_users_are_in_now()
    {
        var plan = await new RealSystem { Dns = Dns, Active = "us-west-2" }.PlanOnceAsync();

        var report = DrillReport.Of(plan, new Scenario.Regions(["us-west-2"]), seed: 1, runs: 10);

        Assert.Equal(("us-east-1", "ends in full service"), (report.Survivor.Region, report.End));
        Assert.True(report.Story.Recovered > 100);
        Assert.Empty(report.Dependencies);
    }

    private static Scenario Lost => new Scenario.Regions([SampleFacts.East]);

    private static Task<SystemPlan> Compute(string compute, string capacity = "") => new RealSystem
    {
        Dns = Dns,
        Compute = compute,
        Capacity = capacity,
    }.PlanOnceAsync();

    private static ImmutableArray<string> Degraded(SystemPlan plan, params string[] lost) =>
        DrillReport.Of(plan, new Scenario.Regions([.. lost]), seed: 1, runs: 1).Degraded;
}
