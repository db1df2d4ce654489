using System.Collections.Concurrent;
using System.Diagnostics;
using MultiRegion.Components.RecoveryTime;
using MultiRegion.Planner.Drill;
using MultiRegion.Planner.Planning;
using MultiRegion.Planner.Recovery;
using MultiRegion.Tests.Planner.Mesh;
using MultiRegion.Tests.Planner.Recovery;

namespace MultiRegion.Tests.Planner.Drill;

public class DrillReportTests
{
    private static readonly Scenario HomeLost = new Scenario.Regions([SampleFacts.East]);

    /// <summary>Every pattern with every way to move users, on the real program's plan, and every loss.</summary>
    public static TheoryData<string, string, string> Combinations()
    {
        var data = new TheoryData<string, string, string>();
        foreach (var pattern in new[] { "independent", "dns", "mesh" })
        {
            foreach (var failover in new[] { "automatic", "regionSwitch", "routingControls", "" })
            {
                foreach (var loss in new[] { "home", "warm", "zone", "warm zone", "service", "partition" })
                    data.Add(pattern, failover, loss);
            }
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Combinations))]
    public async Task Ends_in_full_service_or_says_what_stays_degraded(string pattern, string failover, string loss)
    {
        var plan = await PlannedAsync(pattern, failover);
        Scenario scenario = loss switch
        {
            "home" => HomeLost,
            "warm" => new Scenario.Regions([SampleFacts.West]),
            "zone" => new Scenario.Zone(SampleFacts.East, "use1-az1"),
            "warm zone" => new Scenario.Zone(SampleFacts.West, "usw2-az1"),
            "service" => new Scenario.Service("payment-service"),
            _ => new Scenario.Partition(SampleFacts.East, SampleFacts.West),
        };

        var report = DrillReport.Of(plan, scenario, seed: 1, runs: 10);

        Assert.Empty(report.Dependencies);
        Assert.NotEmpty(report.Degraded);
        string? stuck = (loss, failover, pattern) switch
        {
            ("home", "", _) => "nobody is led to us-west-2 until a person edits DNS",
            ("service", _, not "mesh") => "payment-service fails in us-east-1 until it is repaired or a person moves everybody",
            _ => null,
        };
        Assert.Equal((stuck, stuck is null), (report.Story.Stuck, report.Story.Recovered is not null));
        Assert.StartsWith(stuck is null ? "ends in full service" : $"ends degraded: {stuck}", report.End, StringComparison.Ordinal);
        if (stuck is null)
            Assert.Equal((1, 1, SampleFacts.East, SampleFacts.East), (report.Story.Moments[^1].Served, report.Story.Moments[^1].Reads, report.Story.Moments[^1].Answer, report.Story.Moments[^1].Writer));
        else
            Assert.NotNull(report.Duties);
    }

    private static readonly ConcurrentDictionary<(string Pattern, string Failover), Lazy<Task<SystemPlan>>> Plans = new();

    private static Task<SystemPlan> PlannedAsync(string pattern, string failover) => Plans.GetOrAdd((pattern, failover), key => new(() => new RealSystem
    {
        Pattern = key.Pattern,
        Dns = key.Failover.Length == 0 ? "" : $$"""{ "primary": "us-east-1", "names": ["api"], "failover": "{{key.Failover}}" }""",
        Mesh = key.Pattern == "mesh" ? PlannedMesh.Settings : "",
        Recovery = """{ "rto": "10m" }""",
    }.PlanOnceAsync())).Value;

    [Fact]
    public void Converges_with_more_runs()
    {
        var (some, many, others) = (Runs(2_000, 1), Runs(20_000, 1), Runs(20_000, 99));

        Assert.Equal(many.Median, some.Median, tolerance: 3);
        Assert.Equal(many.Median, others.Median, tolerance: 1);
        Assert.Equal(many.Ninety, others.Ninety, tolerance: 2);
        Assert.True(many.Median < many.Ninety && many.Ninety < many.NinetyNine && many.NinetyNine <= many.Longest);
    }

    [Fact]
    public void Counts_the_same_for_the_same_seed() => Assert.Equal(Runs(1_000, 5), Runs(1_000, 5));

    [Fact]
    public void Plays_ten_thousand_runs_in_less_than_five_seconds()
    {
        var watch = Stopwatch.StartNew();

        Assert.Equal(10_000, Runs(10_000, 1).Runs);

        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(5), $"{watch.Elapsed}");
    }

    [Fact]
    public void Renders_the_same_bytes_in_every_format()
    {
        var (one, again) = (Report(), Report());

        Assert.Equal(DrillText.Render(one), DrillText.Render(again));
        Assert.Equal(DrillJson.Render(one), DrillJson.Render(again));
        Assert.Equal(DrillPage.Render(one), DrillPage.Render(again));
        Assert.Contains("1. See what AWS sees of us-east-1", DrillText.Render(one), StringComparison.Ordinal);
    }

    [Fact]
    public void Fetches_nothing_for_its_page()
    {
        var page = DrillPage.Render(Report());

        Assert.DoesNotContain("<script", page, StringComparison.Ordinal);
        Assert.DoesNotContain("src=", page, StringComparison.Ordinal);
        Assert.DoesNotContain("href=", page, StringComparison.Ordinal);
        Assert.Contains("prefers-color-scheme: dark", page, StringComparison.Ordinal);
        Assert.Equal(2, page.Split("<svg ").Length - 1); // the loss, and the way back
    }

    [Fact]
    public void Writes_names_into_its_page_as_text() => Assert.Contains(
        "service &lt;b&gt; lost", DrillPage.Render(DrillReport.Of(SampleFacts.Gated, new Scenario.Service("<b>"), 1, 1)), StringComparison.Ordinal);

    private static DrillReport Report() => DrillReport.Of(SampleFacts.Gated, HomeLost, seed: 1, runs: 100);

    private static Percentiles Runs(int runs, ulong seed) => DrillReport.Of(SampleFacts.Gated, HomeLost, seed, runs).Recovery!;
}
