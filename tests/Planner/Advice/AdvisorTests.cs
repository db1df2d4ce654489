using MultiRegion.Planner.Advice;
using MultiRegion.Planner.Recovery;
using MultiRegion.Tests.Planner.Recovery;

namespace MultiRegion.Tests.Planner.Advice;

public class AdvisorTests
{
    private static readonly RecoveryFacts Facts = SampleFacts.Gated with { Decision = SampleFacts.Seconds(60, "decisionSeconds") };

    [Fact]
    public void Prices_an_outage_by_the_budgets_expected_time()
    {
        // 289 s against 1.5 s for three errors and 115 s for growing.
        var advisor = Advise(200_000);

        Assert.Equal((289, 116.5), (advisor.Planned(Pattern.Dns).Outage.TotalSeconds, advisor.Planned(Pattern.Mesh).Outage.TotalSeconds));
        Assert.Equal(200_000 * 289 / 3600.0, advisor.Planned(Pattern.Dns).Downtime, 3);
        Assert.Equal(200_000 * (289 - 116.5) / 3600, advisor.SavedPerOutage, 3);
    }

    [Fact]
    public void Adds_up_what_the_mesh_costs_more()
    {
        // Two load balancers, (0.2 × 3 × 2 + 2) processors of a quarter node each, and 40 hours of people.
        var expected = (2 * (16.43 + 4.38) * 12) + (3.2 / 4 * 0.192 * 8760) + (40 * 100);

        Assert.Equal(expected, Advise(200_000).MeshPremium, 3);
    }

    [Fact]
    public void Recommends_the_mesh_at_200_000_an_hour_and_DNS_at_10_000()
    {
        Assert.Equal((Pattern.Mesh, 20), (Advise(200_000).Best.Pattern, Advise(200_000).Best.WarmPercent));
        Assert.Equal((Pattern.Dns, 20), (Advise(10_000).Best.Pattern, Advise(10_000).Best.WarmPercent));
    }

    [Fact]
    public void Flips_at_the_break_even()
    {
        var revenue = Advise(1).BreakEven!.Value;

        Assert.Equal(Pattern.Dns, Advise(revenue * 0.999).Best.Pattern);
        Assert.Equal(Pattern.Mesh, Advise(revenue * 1.001).Best.Pattern);
        Assert.Equal(Advise(1).MeshPremium / ((289 - 116.5) / 3600), revenue, 3);
    }

    [Fact]
    public void Sees_no_gain_in_a_mesh_where_whole_regions_are_lost()
    {
        var advisor = new Advisor(Facts, new() { RevenuePerHour = 1e6, RegionOutagePercent = 100 });

        Assert.Equal((0, null), (advisor.SavedPerOutage, advisor.BreakEven));
        Assert.Equal(Pattern.Dns, advisor.Best.Pattern);
    }

    [Fact]
    public void Charges_transfer_only_where_calls_are_not_kept_local()
    {
        var mesh = Advise(200_000).Planned(Pattern.Mesh);

        // A sixth of 3,000 calls a second of 10 KB.
        Assert.Equal(3_000 / 6.0 * 10_000 * 3600 * 8760 / 1e9 * 0.02, mesh.TransferUnaware, 3);
        Assert.Equal(0, mesh.Transfer);
        Assert.Equal(0, Advise(200_000).Planned(Pattern.Dns).TransferUnaware);
    }

    [Fact]
    public void Prints_its_assumptions()
    {
        var input = new AdviceInput { RevenuePerHour = 200_000 };

        var text = AdviceText.Render(new Advisor(Facts, input), input);

        Assert.All(Assumptions.Lines, line => Assert.Contains(line, text, StringComparison.Ordinal));
        Assert.Contains("The mesh saves $9,583 per outage and costs $5,845 a year more than DNS: it pays from $121,982 an hour on.", text, StringComparison.Ordinal);
    }

    private static Advisor Advise(double revenue) => new(Facts, new() { RevenuePerHour = revenue });
}
