using MultiRegion.Offline;
using MultiRegion.Planner.Drill;
using MultiRegion.Planner.Planning;
using MultiRegion.Planner.Recovery;
using MultiRegion.Tests.Planner.Checks;
using MultiRegion.Tests.Planner.Mesh;
using MultiRegion.Tests.Planner.Recovery;
using static MultiRegion.Tests.Planner.PlanBuilder;

namespace MultiRegion.Tests.Planner.Drill;

public class LostDependenciesTests
{
    [Fact]
    public void Accepts_a_plan_whose_regions_stand_alone() => Assert.Empty(Judge((_, _, _) => { }));

    [Fact]
    public void Rejects_a_key_that_lives_in_the_lost_region() => Assert.Equal(
        [
            "global: aws:rds/cluster:Cluster us-west-2-database: needs aws:kms/key:Key us-east-1-database, which is gone with us-east-1. "
            + "Give the region its own.",
        ],
        Judge((plan, east, west) =>
        {
            var key = plan.Resource("aws:kms/key:Key", "us-east-1-database", provider: east);
            plan.Resource("aws:rds/cluster:Cluster", "us-west-2-database", provider: west, inputs: ("kmsKeyId", plan.Reference(key, "arn")));
        }));

    [Fact]
    public void Rejects_a_registry_of_the_lost_region() => Assert.Equal(
        [
            "global: aws:ecs/service:Service api: needs '1.dkr.ecr.us-east-1.amazonaws.com/api', which is gone with us-east-1. "
            + "Give the region its own.",
        ],
        Judge((plan, _, west) => plan.Resource(
            "aws:ecs/service:Service", "api", provider: west, inputs: ("image", Text("1.dkr.ecr.us-east-1.amazonaws.com/api")))));

    [Fact]
    public void Rejects_a_secret_without_a_replica_that_survives()
    {
        Assert.Equal(
            ["global: aws:secretsmanager/secret:Secret database: lives in us-east-1 only. Replicate it to a region that survives."],
            Judge((plan, east, _) => plan.Resource("aws:secretsmanager/secret:Secret", "database", provider: east)));
        Assert.Empty(Judge((plan, east, _) => plan.Resource(
            "aws:secretsmanager/secret:Secret",
            "database",
            provider: east,
            inputs: ("replicas", new PlannedList([Object(("region", Text("us-west-2")))])))));
    }

    [Fact]
    public void Rejects_a_copy_that_nothing_runs()
    {
        var facts = SampleFacts.Gated with { Regions = [SampleFacts.Gated.Regions[0], SampleFacts.Gated.Regions[1] with { Instances = [] }] };

        Assert.Equal(
            ["us-west-2: copy production-us-west-2 has no instance, so it cannot be promoted in time. Add one."],
            LostDependencies.Of(new SystemPlan([]), facts, ["us-east-1"]).AsEnumerable());
    }

    private const string HealthCheck = "aws:route53/healthCheck:HealthCheck";
    private const string Alarm = "aws:cloudwatch/metricAlarm:MetricAlarm";

    private static readonly Lazy<Task<SystemPlan>> Real = new(() => new RealSystem
    {
        Dns = """{ "primary": "us-east-1", "names": ["api"] }""",
    }.PlanOnceAsync());

    private static readonly Lazy<Task<SystemPlan>> Switched = new(() => new RealSystem
    {
        Dns = """{ "primary": "us-east-1", "names": ["api"], "failover": "regionSwitch" }""",
        Recovery = """{ "rto": "10m" }""",
    }.PlanOnceAsync());

    [Theory]
    [InlineData("us-east-1")]
    [InlineData("us-west-2")]
    public async Task Accepts_the_real_plan(string lost)
    {
        Assert.Empty(Of(await Real.Value, lost));
        Assert.Empty(Of(await Switched.Value, lost));
    }

    // With no data its last word holds, and that was good: users would never leave.
    [Fact]
    public async Task Rejects_an_alarm_that_is_lost_with_the_region_it_judges()
    {
        var plan = Named(await Real.Value, "us-east-1-unhealthy-hosts").Changed(check => check is { Type: HealthCheck, Name: "us-east-1-serves" }
            ? check with { Inputs = Judged("us-east-1", "LastKnownStatus") }
            : check);

        Assert.Equal(
            [
                "api.example.com A: with us-east-1 gone us-east-1 is answered, expected us-west-2. "
                + "It depends on alarm us-east-1-unhealthy-hosts in us-east-1: watch from a region that survives.",
                "api.example.com TXT: with us-east-1 gone us-east-1 is answered, expected us-west-2. "
                + "It depends on alarm us-east-1-unhealthy-hosts in us-east-1: watch from a region that survives.",
            ],
            Of(plan, "us-east-1"));
        Assert.Empty(Of(plan, "us-west-2"));
    }

    // The other way round: the region that takes over is asked for a word of the lost one.
    [Fact]
    public async Task Rejects_an_alarm_that_keeps_the_surviving_region_out()
    {
        var plan = Named(await Real.Value, "us-east-1-unhealthy-hosts").Changed(check => check is { Type: HealthCheck, Name: "us-west-2-serves" }
            ? check with { Inputs = Judged("us-east-1", "Unhealthy") }
            : check);

        Assert.StartsWith(
            "api.example.com A: with us-east-1 gone us-east-1 is answered, expected us-west-2. It depends on alarm us-east-1-unhealthy-hosts",
            Of(plan, "us-east-1")[0],
            StringComparison.Ordinal);
    }

    // The same alarm in the region that survives is none of its business.
    [Fact]
    public async Task Accepts_an_alarm_in_the_region_that_survives()
    {
        var plan = Named(await Real.Value, "us-west-2-unhealthy-hosts").Changed(check => check is { Type: HealthCheck, Name: "us-west-2-serves" }
            ? check with { Inputs = Judged("us-west-2", "LastKnownStatus") }
            : check);

        Assert.Empty(Of(plan, "us-east-1"));
    }

    [Fact]
    public async Task Rejects_a_record_without_a_check()
    {
        var plan = (await Real.Value).Changed(record => record is { Type: "aws:route53/record:Record", Name: "public-api-us-east-1" }
            ? record.With("healthCheckId", null)
            : record);

        Assert.Equal(
            ["api.example.com A: with us-east-1 gone us-east-1 is answered, expected us-west-2. Give every record a health check that notices."],
            Of(plan, "us-east-1"));
    }

    [Theory]
    [InlineData("us-east-1", "global: aws:arcregionswitch/plan:Plan production: starts on alarm us-east-1-serves, which is gone with us-east-1. Watch from a region that survives.")]
    [InlineData("us-west-2", null)]
    public async Task Rejects_a_region_switch_that_starts_on_an_alarm_of_the_lost_region(string watcher, string? line)
    {
        var real = await Switched.Value;
        var plan = Named(real, $"{watcher}-serves").Changed(resource => resource.Type != "aws:arcregionswitch/plan:Plan" ? resource : resource
            .With("associatedAlarms", new PlannedList([Object(("mapBlockKey", Text("lost")), ("resourceIdentifier", Text("<watching>")))]))
            .With("triggers", new PlannedList(
            [
                Object(
                    ("action", Text("activate")),
                    ("targetRegion", Text("us-west-2")),
                    ("conditions", new PlannedList([Object(("associatedAlarmName", Text("lost")), ("condition", Text("red")))]))),
            ])));

        Assert.Equal(line is null ? [] : [line], Of(plan, "us-east-1"));
    }

    private static string[] Of(SystemPlan plan, params string[] lost) => [.. LostDependencies.Of(plan, RecoveryFactsReader.Read(plan), [.. lost])];

    private static SystemPlan Named(SystemPlan plan, string alarm)
    {
        var watched = plan.OfType(Alarm).Single(resource => resource.Name == alarm);
        return new([.. plan.Stacks.Select(stack => stack with { Symbols = stack.Symbols.SetItem("<watching>", new(watched.Urn, "alarmName")) })]);
    }

    private static PlannedObject Judged(string region, string silence) => Object(
        ("type", Text("CLOUDWATCH_METRIC")),
        ("cloudwatchAlarmRegion", Text(region)),
        ("cloudwatchAlarmName", Text("<watching>")),
        ("insufficientDataHealthStatus", Text(silence)));

    [Fact]
    public void Minds_what_binds_regions_and_what_is_served_from_everywhere_no_more_than_it_must() => Assert.Empty(Judge((plan, east, west) =>
    {
        var check = plan.Resource("aws:route53/healthCheck:HealthCheck", "us-east-1-serves", provider: east);
        var peering = plan.Resource("aws:ec2transitgateway/peeringAttachment:PeeringAttachment", "us-east-1-us-west-2", provider: east);
        plan.Resource("aws:ec2/route:Route", "us-west-2-to-us-east-1", provider: west, inputs: ("transitGatewayId", plan.Reference(peering, "id")));
        plan.Resource("aws:cloudwatch/dashboard:Dashboard", "us-west-2", provider: west, inputs: ("check", plan.Reference(check, "id")));
    }));

    private static string[] Judge(Action<PlanBuilder, PlannedResource, PlannedResource> declare)
    {
        var plan = new PlanBuilder("global");
        declare(plan, plan.Provider("aws", "us-east-1", "us-east-1"), plan.Provider("aws", "us-west-2", "us-west-2"));
        return [.. LostDependencies.Of(new SystemPlan([plan.Build()]), SampleFacts.Gated, ["us-east-1"])];
    }
}
