using System.Collections.Immutable;
using MultiRegion.Offline;
using MultiRegion.Planner.Checks;
using MultiRegion.Planner.Dns;
using static MultiRegion.Tests.Planner.Dns.PlannedDns;

namespace MultiRegion.Tests.Planner.Dns;

public class DnsFailoverTests
{
    private const string East = "us-east-1";
    private const string West = "us-west-2";
    private const string Ireland = "eu-west-1";
    private const string Record = DnsPlan.RecordType;
    private const string Check = DnsPlan.HealthCheckType;

    [Theory]
    [InlineData(2, Automatic, "4 names in 944 states: a region that serves, or else us-east-1")]
    [InlineData(3, Automatic, "4 names in 10520 states: a region that serves, or else us-east-1")]
    [InlineData(2, Shared, "4 names in 428 states: a region that serves, or else us-east-1")]
    [InlineData(3, Shared, "4 names in 2888 states: a region that serves, or else us-east-1")]
    public async Task Answers_a_region_that_serves_in_every_state(int regions, string dns, string detail)
    {
        var result = (await PlanAsync(dns, regions)).Failover();

        Assert.Empty(result.Lines);
        Assert.Equal((CheckStatus.Pass, detail), (result.Status, result.Detail));
    }

    // Four regions have 120,000 states, ten have more than can be tried.
    [Fact]
    public async Task Tries_any_two_of_many_regions_together()
    {
        var result = (await PlanAsync(regions: 4)).Failover();

        Assert.Empty(result.Lines);
        Assert.Equal((CheckStatus.Pass, "4 names in 16704 states, any two regions together: a region that serves, or else us-east-1"), (result.Status, result.Detail));
    }

    [Theory]
    [InlineData(Check, "us-east-1-endpoint", "disabled", "true")]
    [InlineData(Check, "us-west-2-endpoint", "fqdn", "us-east-1.example.com")]
    [InlineData(Check, "eu-west-1-endpoint", "fqdn", "eu-central-1.example.com")]
    [InlineData(Check, "eu-central-1-endpoint", "disabled", "true")]
    [InlineData(Check, "eu-west-1-serves", "childHealthThreshold", "1")]
    [InlineData(Check, "eu-central-1-writer-elsewhere", "invertHealthcheck", "true")]
    [InlineData(Record, "public-after-us-west-2.api-eu-west-1", "healthCheckId", "<us-east-1-serves-health-check.id>")]
    [InlineData(Record, "public-after-us-west-2.api-eu-central-1", "healthCheckId", "<eu-west-1-serves-health-check.id>")]
    public async Task Fails_a_mistake_in_any_of_many_regions(string type, string name, string input, string value) =>
        Assert.Equal(CheckStatus.Fail, (await PlanAsync(regions: 4)).With(type, name, input, Wrong(value)).Failover().Status);

    [Fact]
    public async Task Follows_the_writer()
    {
        var plan = await PlanAsync();

        Assert.Equal("us-east-1 1", plan.Answer(World(East, East, West)));
        Assert.Equal("us-west-2 1", plan.Answer(World(West, West)));
        Assert.Equal("us-west-2 1", plan.Answer(World(West, East, West)));
        Assert.Equal("us-east-1 1", plan.Answer(World(East, East)));
    }

    [Fact]
    public async Task Keeps_a_home_out_that_came_back_with_its_old_database()
    {
        var plan = await PlanAsync();
        var disputed = World(West, East, West) with { Unfenced = [East] };

        Assert.Equal("us-west-2 1", plan.Answer(disputed));
        Assert.Equal("us-east-1 1", plan.With(Check, "us-east-1-serves", "childHealthThreshold", new PlannedNumber(1)).Answer(disputed));
    }

    [Fact]
    public async Task Answers_the_home_when_nothing_serves()
    {
        var plan = await PlanAsync(regions: 3);

        Assert.Equal("us-east-1 1", plan.Answer(World(null)));
        Assert.Equal("us-east-1 1", plan.Answer(World(null, West, Ireland)));
    }

    [Fact]
    public async Task Walks_down_the_chain_of_three_regions()
    {
        var plan = await PlanAsync(regions: 3);

        Assert.Equal("us-west-2 1", plan.Answer(World(West, West, Ireland)));
        Assert.Equal("eu-west-1 1", plan.Answer(World(Ireland, Ireland)));
        Assert.Equal("eu-west-1 1", plan.Answer(World(Ireland, East, West, Ireland) with { Unfenced = [East, West] }));
    }

    // A region that died with the writer said last that it had it, and says nothing any more.
    [Fact]
    public async Task Believes_no_claim_of_the_dead()
    {
        var plan = await PlanAsync(regions: 3);

        Assert.Equal("us-west-2 1", plan.Answer(World(West, East, West) with { ClaimedLast = [Ireland] }));
        Assert.Equal("us-east-1 1", plan.Answer(World(East, East, West) with { ClaimedLast = [Ireland] }));
    }

    [Fact]
    public async Task Sends_the_warm_region_its_share_and_everyone_there_when_the_home_is_lost()
    {
        var plan = await PlanAsync(Shared);

        Assert.Equal("us-east-1 0.95, us-west-2 0.05", plan.Answer(World(East, East, West)));
        Assert.Equal("us-east-1 0.95, us-west-2 0.05", plan.Answer(World(West, East, West)));
        Assert.Equal("us-west-2 1", plan.Answer(World(West, West)));
        Assert.Equal("us-east-1 1", plan.Answer(World(East, East)));
    }

    [Fact]
    public async Task Follows_endpoints_alone_without_a_database()
    {
        var plan = await PlanAsync(database: "");

        Assert.Equal("us-east-1 1", plan.Answer(World(null, East, West)));
        Assert.Equal("us-west-2 1", plan.Answer(World(null, West)));
        Assert.Equal((CheckStatus.Pass, "4 names in 228 states: a region that serves, or else us-east-1"), (plan.Failover().Status, plan.Failover().Detail));
    }

    // Pods that are told nothing do not start: nobody is answered but the last resort.
    [Fact]
    public async Task Fails_a_region_whose_health_pods_are_told_nothing()
    {
        var result = (await PlanAsync()).Told(West, null).Failover();

        Assert.Equal(CheckStatus.Fail, result.Status);
        Assert.Contains("api.example.com A: up us-west-2, writer in us-west-2: us-east-1 is answered, expected us-west-2", result.Lines);
    }

    // As the first version of the manifests did it: both regions answered wherever the writer was.
    [Fact]
    public async Task Fails_health_pods_that_are_told_of_no_database_beside_one()
    {
        var plan = (await PlanAsync()).Told(West, new(ImmutableSortedDictionary<string, PlannedValue>.Empty.Add("WRITER", Text("none"))));

        Assert.Equal("us-west-2 1", plan.Answer(World(East, East, West)));
        Assert.Equal(CheckStatus.Fail, plan.Failover().Status);
    }

    [Theory]
    [InlineData("REGION_CIDR", "10.16.0.0/16", "api.example.com A: up us-west-2, writer in us-west-2: us-east-1 is answered, expected us-west-2")]
    [InlineData("REGION_CIDR", "10.99.0.0/16", "api.example.com A: up us-west-2, writer in us-west-2: us-east-1 is answered, expected us-west-2")]
    public async Task Fails_health_pods_that_take_another_network_for_their_own(string key, string value, string line)
    {
        var plan = await PlanAsync();
        var told = Assert.IsType<PlannedObject>(plan.Inputs(ConfigMap, "us-west-2-region-database")["data"]);

        Assert.Contains(line, plan.Told(West, new PlannedObject(told.Members.SetItem(key, Text(value)))).Failover().Lines);
    }

    [Fact]
    public async Task Fails_a_primary_without_a_health_check()
    {
        var result = (await PlanAsync()).With(Record, "public-api-us-east-1", "healthCheckId", null).Failover();

        Assert.Equal(CheckStatus.Fail, result.Status);
        Assert.Equal("api.example.com A: us-east-1 has no health check and is answered when it is lost", result.Lines[0]);
        Assert.Contains("api.example.com A: up us-west-2, writer in us-west-2, load balancers fail open: us-east-1 is answered, expected us-west-2", result.Lines);
    }

    public static TheoryData<string, string, string, string> Mistakes() => new()
    {
        { Check, "us-east-1-endpoint", "disabled", "true" },
        { Check, "us-west-2-endpoint", "fqdn", "us-east-1.example.com" },
        { Check, "us-east-1-endpoint", "resourcePath", "/healthz" },
        { Check, "us-west-2-endpoint", "invertHealthcheck", "true" },
        { Check, "us-east-1-serves", "childHealthThreshold", "1" },
        { Check, "us-west-2-writer-elsewhere", "invertHealthcheck", "true" },
        { Check, "us-west-2-writer-elsewhere", "cloudwatchAlarmRegion", "us-east-1" },
        { Record, "public-api-us-west-2", "healthCheckId", "<us-east-1-serves-health-check.id>" },
        { Record, "public-api-us-west-2-sign", "records", "us-east-1" },
    };

    [Theory]
    [MemberData(nameof(Mistakes))]
    public async Task Fails_every_mistake_that_leads_users_astray(string type, string name, string input, string value) =>
        Assert.Equal(CheckStatus.Fail, (await PlanAsync()).With(type, name, input, Wrong(value)).Failover().Status);

    [Fact]
    public async Task Passes_where_no_name_depends_on_health()
    {
        var result = (await PlanAsync(dns: "")).Failover();

        Assert.Equal((CheckStatus.Pass, "no name depends on health"), (result.Status, result.Detail));
    }

    private static PlannedValue Wrong(string value) =>
        value is "true" ? new PlannedBool(true) : int.TryParse(value, out var number) ? new PlannedNumber(number) : Text(value);
}
