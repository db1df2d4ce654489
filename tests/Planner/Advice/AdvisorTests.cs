using System.Collections.Immutable;
using MultiRegion.Planner.Advice;
using MultiRegion.Planner.Pricing;

namespace MultiRegion.Tests.Planner.Advice;

/// <summary>The arithmetic, on options made by hand.</summary>
public class AdvisorTests
{
    // 300 s by names and 120 s by the mesh, which costs $100 a month more; every node more costs $50.
    private static readonly ImmutableArray<Option> Options =
    [
        new(Pattern.Dns, 20) { RegionOutage = Seconds(300), ServiceOutage = Seconds(300), Monthly = 1000 },
        new(Pattern.Dns, 100) { RegionOutage = Seconds(300), ServiceOutage = Seconds(300), Monthly = 1800 },
        new(Pattern.Mesh, 20) { RegionOutage = Seconds(300), ServiceOutage = Seconds(120), Monthly = 1100, CrossingUnaware = 1.0 / 6 },
        new(Pattern.Mesh, 100) { RegionOutage = Seconds(300), ServiceOutage = Seconds(2), Monthly = 1900, CrossingUnaware = 0.5 },
    ];

    [Fact]
    public void Prices_an_outage_by_its_time() => Assert.Equal(
        200_000 * 300 / 3600.0 * 2, Advise(200_000, outages: 2).Planned(Pattern.Dns)!.Downtime, 6);

    [Fact]
    public void Saves_ten_thousand_an_outage_where_the_mesh_takes_two_minutes_for_five()
    {
        var mesh = Advise(200_000).Mesh!;

        Assert.Equal(10_000, mesh.SavedPerOutage, 6);
        Assert.Equal((100 * 12) + (40 * 100), mesh.Premium, 6); // the plans' difference, and 40 hours of people
        Assert.Equal(5_200 / (180 / 3600.0), mesh.BreakEven!.Value, 6);
    }

    [Fact]
    public void Recommends_the_mesh_at_200_000_an_hour_and_names_at_10_000()
    {
        Assert.Equal("mesh with 20 % warm", $"{Advise(200_000).Best}");
        Assert.Equal("dns with 20 % warm", $"{Advise(10_000).Best}");
    }

    [Fact]
    public void Flips_exactly_where_the_arithmetic_says()
    {
        // From dns 20 to mesh 20 at 5,200 for 180 s; to mesh 100 at 9,600 for 118 s.
        var steps = Advise(1).Steps;

        Assert.Equal(["dns with 20 % warm", "mesh with 20 % warm", "mesh with 100 % warm"], steps.Select(step => $"{step.Choice}"));
        Assert.Equal([0, 5_200 * 3600 / 180.0, 9_600 * 3600 / 118.0], steps.Select(step => step.FromRevenue), (one, other) => Math.Abs(one - other) < 1e-6);
        foreach (var (index, (from, choice)) in steps.Index().Skip(1))
        {
            Assert.Equal($"{steps[index - 1].Choice}", $"{Advise(from - 0.01).Best}");
            Assert.Equal($"{choice}", $"{Advise(from + 0.01).Best}");
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(103_999)]
    [InlineData(104_001)]
    [InlineData(250_000)]
    [InlineData(292_881)]
    [InlineData(292_882)]
    [InlineData(5_000_000)]
    public void Names_the_cheapest_of_all_at_every_revenue(double revenue) => Assert.Equal(
        $"{Advise(revenue).Best}", $"{Advise(1).Steps.Last(step => step.FromRevenue <= revenue).Choice}");

    [Fact]
    public void Needs_half_the_revenue_where_outages_come_twice_a_year() => Assert.Equal(
        Advise(1).Mesh!.BreakEven!.Value / 2, Advise(1, outages: 2).Mesh!.BreakEven!.Value, 6);

    [Fact]
    public void Takes_the_simpler_of_two_that_cost_the_same()
    {
        var twin = new Option(Pattern.Independent, 20) { RegionOutage = Seconds(300), ServiceOutage = Seconds(300), Monthly = 1000 };

        Assert.Equal(Pattern.Independent, new Advisor([twin, .. Options], 20, new() { RevenuePerHour = 10_000 }).Best.Pattern);
    }

    [Fact]
    public void Sees_no_gain_in_a_mesh_where_whole_regions_are_lost()
    {
        var advisor = new Advisor(Options, 20, new() { RevenuePerHour = 1e6, RegionOutagePercent = 100 });

        Assert.Equal((0, null), (advisor.Mesh!.SavedPerOutage, advisor.Mesh.BreakEven));
        Assert.Equal(["dns with 20 % warm"], advisor.Steps.Select(step => $"{step.Choice}"));
        Assert.EndsWith("it never pays.", AdviceText.Worth(advisor.Mesh), StringComparison.Ordinal);
        Assert.Equal("That is so at any revenue: dns with 20 % warm is the cheapest and has the shortest outages.", AdviceText.Steps(advisor));
    }

    [Fact]
    public void Weighs_regions_and_services_by_how_often_they_are_lost() => Assert.Equal(
        (0.25 * 300) + (0.75 * 120),
        new Advisor(Options, 20, new() { RevenuePerHour = 1, RegionOutagePercent = 25 }).Planned(Pattern.Mesh)!.Outage.TotalSeconds,
        6);

    [Fact]
    public void Charges_calls_that_cross_at_the_prices_of_the_file()
    {
        var shared = Options[2] with { Crossing = 0.05 };
        var mesh = new Advisor([shared], 20, new() { RevenuePerHour = 1 }).Choices.Single();

        // 3,000 calls a second of 10 KB are 946,080 GB a year.
        var gigabyte = (double)(PriceList.Committed["transfer.region"].Usd + PriceList.Committed["tgw.data"].Usd);
        Assert.Equal(946_080 * 0.05 * gigabyte, mesh.Transfer, 6);
        Assert.Equal(946_080 / 6.0 * gigabyte, mesh.TransferUnaware, 6);
        Assert.Equal(mesh.Infrastructure + mesh.Transfer + mesh.People + mesh.Downtime, mesh.Total, 6);
        Assert.Equal(0, Advise(1).Planned(Pattern.Mesh)!.Transfer);
    }

    [Fact]
    public void Says_what_cannot_be_planned_and_compares_the_rest()
    {
        var input = new AdviceInput { RevenuePerHour = 200_000 };
        var advisor = new Advisor(Options[..2], 20, input) { Impossible = [(Pattern.Mesh, "Istio is too old.")] };

        var text = AdviceText.Render(advisor, input);
        Assert.Contains("\nmesh         cannot be planned: Istio is too old.\n", text, StringComparison.Ordinal);
        Assert.Contains("\nRecommended: dns with 20 % warm,", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Beside DNS", text, StringComparison.Ordinal);
        Assert.Contains("\"reason\": \"Istio is too old.\"", AdviceJson.Render(advisor), StringComparison.Ordinal);
    }

    [Fact]
    public void States_its_assumptions_in_both_forms()
    {
        var input = new AdviceInput { RevenuePerHour = 200_000 };
        var advisor = new Advisor(Options, 20, input);

        Assert.All(Assumptions.Lines, line => Assert.Contains($"  - {line}\n", AdviceText.Render(advisor, input), StringComparison.Ordinal));
        Assert.All(Assumptions.Lines, line => Assert.Contains($"\"{line}\"", AdviceJson.Render(advisor), StringComparison.Ordinal));
        Assert.Contains(Assumptions.Lines, line => line.Contains(PriceList.Committed.Compiled, StringComparison.Ordinal));
    }

    private static Advisor Advise(double revenue, double outages = 1) => new(Options, 20, new() { RevenuePerHour = revenue, OutagesPerYear = outages });

    private static TimeSpan Seconds(double seconds) => TimeSpan.FromSeconds(seconds);
}
