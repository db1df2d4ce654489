using MultiRegion.Infra.Configuration;
using MultiRegion.Infra.Configuration.Reading;
using MultiRegion.Infra.Configuration.Rules;
using MultiRegion.Planner.Checks;
using MultiRegion.Planner.Recovery;

namespace MultiRegion.Tests.Planner.Recovery;

/// <summary>The rule of the configuration and the budget of the plan never contradict each other.</summary>
public class RecoversInTimeTests
{
    // It once added other terms, 250 s where the budget of the same system had 283 s.
    [Theory]
    [InlineData("automatic", 10, 3, 60, "1m", true)]
    [InlineData("automatic", 30, 3, 60, "1m", true)]
    [InlineData("automatic", 10, 7, 120, "3m", true)]
    [InlineData("automatic", 10, 3, 1, "30s", true)]
    [InlineData("automatic", 10, 3, 60, "1m", false)]
    [InlineData("automatic", 30, 2, 300, "1m", false)]
    [InlineData("routingControls", 10, 3, 60, "1m", true)]
    [InlineData("routingControls", 30, 9, 300, "90s", true)]
    [InlineData("regionSwitch", 10, 3, 60, "1m", true)]
    [InlineData("regionSwitch", 30, 9, 300, "90s", true)]
    [InlineData("regionSwitch", 10, 3, 60, "1m", true, "automatic")]
    public async Task Adds_up_what_the_budget_of_a_plan_without_growth_does(
        string failover, int interval, int threshold, int ttl, string decision, bool hasDatabase, string start = "manual")
    {
        var facts = await FactsAsync(failover, interval, threshold, ttl, decision, hasDatabase, warmPercent: 100, start);

        Assert.Equal(RecoveryBudget.Of(facts)!.Public.Range.Expected, Timing(failover, interval, threshold, ttl, facts, hasDatabase, start).Total);
    }

    [Theory]
    [InlineData("automatic", 30, 3, 60)]
    [InlineData("automatic", 10, 3, 300)]
    [InlineData("automatic", 10, 9, 60)]
    [InlineData("regionSwitch", 10, 3, 300)]
    public async Task Refuses_nothing_that_the_preview_would_let_pass(string failover, int interval, int threshold, int ttl)
    {
        var facts = await FactsAsync(failover, interval, threshold, ttl, "1m", hasDatabase: true, warmPercent: 20);
        var timing = Timing(failover, interval, threshold, ttl, facts, hasDatabase: true);
        var total = timing.Total;

        foreach (var target in new[] { total - TimeSpan.FromSeconds(1), total })
        {
            var refused = RecoversInTime.Check(timing, Set(target)).Any();
            var broken = RecoveryReport.Of(facts with { TimeTarget = new(target, null) }).Broken;
            Assert.True(refused == target < total && (!refused || !broken.IsEmpty), $"{target}: refused {refused}, {string.Join(' ', broken)}");
        }
    }

    private static RecoversInTime.Timing Timing(string failover, int interval, int threshold, int ttl, RecoveryFacts facts, bool hasDatabase, string start = "manual") => new()
    {
        Failover = Set(Enum.Parse<DnsFailover>(failover, ignoreCase: true)),
        Start = Set(Enum.Parse<SwitchStart>(start, ignoreCase: true)),
        Interval = Set(interval),
        Threshold = Set(threshold),
        Ttl = Set(ttl),
        Decision = Set(facts.Decision!.Value),
        HasDatabase = hasDatabase,
    };

    private static Setting<T> Set<T>(T value) => Setting.Of(new Place("stacks/Pulumi.global.yaml", "key"), value);

    private static async Task<RecoveryFacts> FactsAsync(
        string failover, int interval, int threshold, int ttl, string decision, bool hasDatabase, int warmPercent, string start = "manual") =>
        RecoveryFactsReader.Read(await new RealSystem
        {
            Database = hasDatabase ? new RealSystem().Database : "",
            Tables = hasDatabase ? new RealSystem().Tables : "",
            WarmPercent = warmPercent,
            Dns = $$"""{ "primary": "us-east-1", "names": ["api"], "failover": "{{failover}}", "interval": {{interval}}, "threshold": {{threshold}}, "ttl": {{ttl}}, "switch": "{{start}}" }""",
            Recovery = $$"""{ "rto": "24h", "decision": "{{decision}}" }""",
        }.PlanOnceAsync());
}
