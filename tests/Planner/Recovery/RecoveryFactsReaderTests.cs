using MultiRegion.Components.RecoveryTime;
using MultiRegion.Planner.Checks;
using MultiRegion.Planner.Planning;
using MultiRegion.Planner.Recovery;

namespace MultiRegion.Tests.Planner.Recovery;

/// <summary>The facts of the committed configuration, read from the real program's plan.</summary>
public class RecoveryFactsReaderTests
{
    private static readonly Lazy<Task<SystemPlan>> Planned = new(() =>
    {
        var problems = new List<MultiRegion.Infra.Configuration.ConfigurationProblem>();
        var stacks = MultiRegion.Planner.Configuration.SystemInputs.Read(AppContext.BaseDirectory, configFolder: null, problems);
        Assert.Empty(problems);
        return new SystemPlanner(StackProgram.PlanAsync).PlanWithFailoversAsync(stacks);
    });

    [Fact]
    public async Task Reads_what_the_defaults_plan()
    {
        var facts = RecoveryFactsReader.Read(await Planned.Value);

        Assert.Equal(["us-east-1", "us-west-2"], facts.Regions.Select(region => region.Region));
        Assert.Equal((FailoverMode.Automatic, "us-east-1", true), (facts.Mode, facts.Writer, facts.FollowsWriter));
        Assert.Equal(["api.example.com", "api.internal.example.com"], facts.Names.AsEnumerable());
        Assert.Equal(60, facts.Ttl.Value.TotalSeconds);
        Assert.Equal((20, 20, 20, 24), Capacity(facts.Regions[0]));
        Assert.Equal((20, 4, 20, 24), Capacity(facts.Regions[1]));
        Assert.All(facts.Regions, region =>
        {
            Assert.Equal((10, 3), (region.Endpoint!.Interval.Value.TotalSeconds, region.Endpoint.Threshold.Value));
            Assert.Equal($"production-{region.Region}", region.Database?.Value);
            Assert.Equal(30, region.LagAlarm?.Value.TotalSeconds);
            Assert.Equal(3, region.Zones.Length);
        });
        Assert.Equal("production", facts.GlobalDatabase?.Value);
        Assert.Equal((300, 30, 60), (facts.TimeTarget!.Value.TotalSeconds, facts.PointTarget!.Value.TotalSeconds, facts.Decision!.Value.TotalSeconds));
    }

    [Fact]
    public async Task Traces_every_fact_to_a_planned_resource()
    {
        var plan = await Planned.Value;

        var budget = RecoveryReport.Of(plan).Budget!;
        var traced = budget.Public.Terms.SelectMany(term => budget.From(term)).ToList();

        Assert.Equal(10, traced.Count);
        Assert.All(traced, property => Assert.NotNull(plan.Find(property.Urn)));
    }

    [Fact]
    public async Task Says_what_the_defaults_reach()
    {
        var result = new RecoveryTimeCheck().Run(await Planned.Value);

        Assert.Equal(
            (CheckStatus.Warn, "RTO 4 min 49 s expected, 7 min 38 s at worst, of 5 min; RPO 1 s typically, 30 s at worst, of 30 s"),
            (result.Status, result.Detail));
        Assert.Equal<string>(
            [
                "recovery.rto: 5 min, but users wait 7 min 38 s at worst. The largest term is promotion with 3 min (Aurora failover). "
                + "DNS waits for the writer, so that nobody is led to a copy: with promotion and DNS side by side it would be 5 min 10 s. "
                + "Even with dns.failover: routingControls and recovery.decision: 30s it is 6 min: promise that or more in recovery.rto.",
            ],
            result.Lines);
    }

    private static (int Full, int Running, int Prepared, int Maximum) Capacity(RegionFacts region) =>
        (region.Full.Value, region.Running.Value, region.Prepared.Value, region.Maximum);
}
