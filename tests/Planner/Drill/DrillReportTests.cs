using System.Diagnostics;
using MultiRegion.Planner.Drill;
using MultiRegion.Planner.Recovery;
using MultiRegion.Tests.Planner.Recovery;

namespace MultiRegion.Tests.Planner.Drill;

public class DrillReportTests
{
    private static readonly Scenario HomeLost = new Scenario.Regions([SampleFacts.East]);

    public static TheoryData<string, string> Combinations()
    {
        var data = new TheoryData<string, string>();
        foreach (var pattern in new[] { "independent", "dns", "mesh" })
        {
            foreach (var loss in new[] { "home", "warm", "zone", "warm zone", "service", "partition" })
                data.Add(pattern, loss);
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Combinations))]
    public void Ends_in_full_service_or_says_what_stays_degraded(string pattern, string loss)
    {
        var facts = pattern switch
        {
            "independent" => SampleFacts.Gated with { Mode = FailoverMode.None },
            "mesh" => SampleFacts.Gated with { Ejection = new(3, null) },
            _ => SampleFacts.Gated,
        };
        Scenario scenario = loss switch
        {
            "home" => HomeLost,
            "warm" => new Scenario.Regions([SampleFacts.West]),
            "zone" => new Scenario.Zone(SampleFacts.East, "us-east-1-az1"),
            "warm zone" => new Scenario.Zone(SampleFacts.West, "us-west-2-az1"),
            "service" => new Scenario.Service("api"),
            _ => new Scenario.Partition(SampleFacts.East, SampleFacts.West),
        };

        var report = DrillReport.Of(facts, scenario, seed: 1, runs: 10);

        var repair = loss == "home" && pattern == "independent" || loss == "service" && pattern != "mesh";
        Assert.Equal(repair, report.Story.Recovered is null);
        Assert.StartsWith(repair ? "ends degraded" : "ends in full service", report.End, StringComparison.Ordinal);
        Assert.NotEmpty(report.Degraded);
        if (repair)
            Assert.NotNull(report.Duties);
        else
            Assert.Equal(1, report.Story.Moments[^1].Served);
    }

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
