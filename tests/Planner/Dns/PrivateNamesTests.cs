using MultiRegion.Offline;
using MultiRegion.Planner.Checks;
using MultiRegion.Planner.Dns;
using MultiRegion.Planner.Planning;
using static MultiRegion.Tests.Planner.Dns.PlannedDns;

namespace MultiRegion.Tests.Planner.Dns;

public class PrivateNamesTests
{
    private const string East = "us-east-1";
    private const string West = "us-west-2";
    private const string Zone = "aws:route53/zone:Zone";

    [Fact]
    public async Task Answers_the_callers_own_region_first_and_the_other_while_it_is_broken()
    {
        var plan = await PlanAsync();

        foreach (var (asker, other) in new[] { (East, West), (West, East) })
        {
            Assert.Equal($"{asker} 1", plan.Answer(World(null, East, West), Key(plan), asker));
            Assert.Equal($"{other} 1", plan.Answer(World(null, East, West) with { Broken = [asker] }, Key(plan), asker));
            Assert.Equal($"{asker} 1", plan.Answer(World(null, East, West) with { Broken = [East, West] }, Key(plan), asker));
        }
    }

    [Fact]
    public async Task Stays_away_from_a_lost_region_whatever_its_load_balancer_says()
    {
        var plan = await PlanAsync(regions: 3);

        Assert.Equal(
            "eu-west-1 1",
            plan.Answer(World(null, West, "eu-west-1") with { Broken = [West], LoadBalancersFailOpen = true }, Key(plan), West));
    }

    [Fact]
    public async Task Knows_the_names_in_every_regions_vpc()
    {
        var plan = await PlanAsync(regions: 3);

        var zone = Assert.Single(plan.OfType(Zone));
        var vpcs = Assert.IsType<PlannedList>(zone.Inputs["vpcs"]).Items.Cast<PlannedObject>();
        Assert.Equal(["us-east-1 <us-east-1-vpc.id>", "us-west-2 <us-west-2-vpc.id>", "eu-west-1 <eu-west-1-vpc.id>"],
            vpcs.Select(vpc => $"{DnsPlan.Text(vpc["vpcRegion"])} {DnsPlan.Text(vpc["vpcId"])}"));
        Assert.True(zone.Options.Protect);
    }

    [Fact]
    public async Task Plans_none_of_it_for_independent_clusters()
    {
        var plan = await PlanAsync(pattern: "independent");

        Assert.Empty(plan.OfType(Zone));
        Assert.DoesNotContain(plan.Resources, resource => resource.Type.StartsWith("multi-region:discovery:", StringComparison.Ordinal));
        Assert.All(plan.OfType(DnsPlan.LoadBalancerType), balancer => Assert.Equal(new PlannedBool(false), balancer.Inputs["internal"]));
        Assert.Equal("us-west-2 1", plan.Answer(World(West, West)));
        Assert.Equal(CheckStatus.Pass, plan.Failover().Status);
    }

    [Fact]
    public async Task Shares_the_services_that_are_named()
    {
        var plan = await PlanAsync("""{ "primary": "us-east-1", "names": ["api"], "services": ["orders", "stock"] }""");

        Assert.Equal(
            ["orders.internal.example.com", "stock.internal.example.com"],
            new DnsPlan(plan).Entrances.Where(key => key is { Type: "A", Name: not "api.example.com" }).Select(key => key.Name));
    }

    [Theory]
    [InlineData("insufficientDataHealthStatus", "LastKnownStatus")]
    [InlineData("cloudwatchAlarmName", "<us-east-1-internal-metric-alarm.name>")]
    public async Task Fails_a_check_that_trusts_the_wrong_alarm_or_silence(string input, string value) => Assert.Equal(
        CheckStatus.Fail,
        (await PlanAsync(regions: 3)).With(DnsPlan.HealthCheckType, "us-west-2-internal", input, Text(value)).Failover().Status);

    private static RecordKey Key(SystemPlan plan) =>
        Assert.Single(new DnsPlan(plan).Entrances, key => key is { Type: "A", Name: "api.internal.example.com" });
}
