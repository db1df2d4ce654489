using MultiRegion.Offline;
using MultiRegion.Planner.Checks;
using MultiRegion.Planner.Dns;
using MultiRegion.Planner.Planning;
using static MultiRegion.Tests.Planner.Dns.PlannedDns;

namespace MultiRegion.Tests.Planner.Dns;

public class SwitchedTests
{
    private const string RegionSwitch = """{ "primary": "us-east-1", "names": ["api"], "failover": "regionSwitch" }""";
    private const string Automatic = """{ "primary": "us-east-1", "names": ["api"], "failover": "regionSwitch", "switch": "automatic" }""";
    private const string RoutingControls = """{ "primary": "us-east-1", "names": ["api"], "failover": "routingControls" }""";
    private const string Plan = "aws:arcregionswitch/plan:Plan";
    private const string Access = "aws:eks/accessPolicyAssociation:AccessPolicyAssociation";
    private const string Cluster = "eks:index:Cluster";
    private const string SafetyRule = "aws:route53recoverycontrol/safetyRule:SafetyRule";

    [Theory]
    [InlineData(RegionSwitch)]
    [InlineData(RoutingControls)]
    public async Task Answers_the_region_that_is_switched_on(string dns)
    {
        var plan = await PlanAsync(dns);

        foreach (var region in new[] { "us-east-1", "us-west-2" })
            Assert.Equal($"{region} 1", plan.Answer(World(region, "us-east-1", "us-west-2") with { SwitchedTo = region }));
        Assert.Equal(CheckStatus.Pass, plan.Failover().Status);
    }

    [Fact]
    public async Task Answers_whichever_of_three_regions_is_switched_on()
    {
        var plan = await PlanAsync(RoutingControls, regions: 3);

        foreach (var region in new[] { "us-east-1", "us-west-2", "eu-west-1" })
            Assert.Equal($"{region} 1", plan.Answer(World(region, "us-east-1", "us-west-2", "eu-west-1") with { SwitchedTo = region }));
        Assert.Equal(
            (CheckStatus.Pass, "4 names in 2388 states: a region that serves, or else us-east-1"), (plan.Failover().Status, plan.Failover().Detail));
    }

    [Fact]
    public async Task Moves_the_writer_and_grows_side_by_side_before_it_leads_users()
    {
        var plan = Assert.Single((await PlanAsync(RegionSwitch)).OfType(Plan)).Inputs;

        Assert.Equal("activePassive", DnsPlan.Text(plan["recoveryApproach"]));
        var workflows = DnsPlan.Items(plan["workflows"]).Cast<PlannedObject>().ToList();
        Assert.Equal(["us-east-1", "us-west-2"], workflows.Select(workflow => DnsPlan.Text(workflow["workflowTargetRegion"])));
        foreach (var workflow in workflows)
        {
            var steps = DnsPlan.Items(workflow["steps"]).Cast<PlannedObject>().ToList();
            Assert.Equal(["Parallel", "Route53HealthCheck"], steps.Select(step => DnsPlan.Text(step["executionBlockType"])));
            var together = DnsPlan.Items(DnsPlan.First(steps[0]["parallelConfigs"])!["steps"]).Cast<PlannedObject>();
            Assert.Equal(["AuroraGlobalDatabase", "EKSResourceScaling"], together.Select(step => DnsPlan.Text(step["executionBlockType"])));
            var lead = DnsPlan.First(steps[1]["route53HealthCheckConfigs"])!;
            Assert.Equal(("Z0EXAMPLE", "api.example.com"), (DnsPlan.Text(lead["hostedZoneId"]), DnsPlan.Text(lead["recordName"])));
            Assert.Equal(
                ["us-east-1 us-east-1", "us-west-2 us-west-2"],
                DnsPlan.Items(lead["recordSets"]).Cast<PlannedObject>().Select(set => $"{DnsPlan.Text(set["recordSetIdentifier"])} {DnsPlan.Text(set["region"])}"));
        }
    }

    [Fact]
    public async Task Attaches_the_checks_that_the_switch_plan_makes()
    {
        var plan = await PlanAsync(RegionSwitch);

        Assert.All(
            new DnsPlan(plan).Records.Where(record => record.Key.Name == "api.example.com"),
            record => Assert.Contains("getRoute53HealthChecks", record.HealthCheck!.Text, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Allows_the_switch_plan_no_more_than_its_steps_need()
    {
        var policy = DnsPlan.Text((await PlanAsync(RegionSwitch)).Inputs("aws:iam/rolePolicy:RolePolicy", "production")["policy"]);

        Assert.Contains("\"Action\":[\"rds:FailoverGlobalCluster\",\"rds:SwitchoverGlobalCluster\"],\"Resource\":[\"arn:aws:rds::<us-east-1-vpc.ownerId>:global-cluster:production\"", policy, StringComparison.Ordinal);
        Assert.Contains("arn:aws:eks:us-west-2:<us-east-1-vpc.ownerId>:access-entry/production-us-west-2/*", policy, StringComparison.Ordinal);
        Assert.Equal(1, policy.Split("\"Resource\":\"*\"").Length - 1);
    }

    [Fact]
    public async Task Lets_the_switch_plan_into_both_clusters()
    {
        var result = Run(await PlanAsync(RegionSwitch));

        Assert.Equal((CheckStatus.Pass, "lets the switch plan into the clusters of us-east-1 and us-west-2"), (result.Status, result.Detail));
    }

    [Fact]
    public async Task Fails_a_cluster_that_cannot_let_the_switch_plan_in()
    {
        var plan = (await PlanAsync(RegionSwitch)).With(Cluster, "us-west-2", "authenticationMode", Text("CONFIG_MAP"));

        Assert.Equal(
            ["the cluster of us-west-2 authenticates by CONFIG_MAP, and a switch plan needs API or API_AND_CONFIG_MAP"],
            Run(plan).Lines.AsEnumerable());
    }

    [Fact]
    public async Task Fails_a_cluster_that_does_not_let_the_switch_plan_in()
    {
        var plan = (await PlanAsync(RegionSwitch)).With(Access, "us-east-1-production", "policyArn", Text("arn:aws:eks::aws:cluster-access-policy/AmazonEKSViewPolicy"));

        Assert.Equal(
            ["the cluster of us-east-1 has no access entry with arn:aws:eks::aws:cluster-access-policy/AmazonARCRegionSwitchScalingPolicy"],
            Run(plan).Lines.AsEnumerable());
    }

    [Fact]
    public async Task Waits_for_a_person_unless_told_otherwise() =>
        Assert.Empty(DnsPlan.Items((await PlanAsync(RegionSwitch)).OfType(Plan).Single().Inputs["triggers"]));

    [Fact]
    public async Task Starts_by_alarms_of_the_region_that_is_activated()
    {
        var plan = await PlanAsync(Automatic);

        var triggers = DnsPlan.Items(plan.OfType(Plan).Single().Inputs["triggers"]).Cast<PlannedObject>().ToList();
        Assert.Equal(
            ["activate us-east-1", "activate us-west-2"],
            triggers.Select(trigger => $"{DnsPlan.Text(trigger["action"])} {DnsPlan.Text(trigger["targetRegion"])}"));
        Assert.Equal(
            ["us-west-2-writer-out-of-reach red", "us-west-2-replication-silent red", "us-west-2-serves green"],
            DnsPlan.Items(triggers[1]["conditions"]).Cast<PlannedObject>().Select(condition => $"{DnsPlan.Text(condition["associatedAlarmName"])} {DnsPlan.Text(condition["condition"])}"));
        var result = Run(plan);
        Assert.Equal(
            (CheckStatus.Pass, "lets the switch plan into the clusters of us-east-1 and us-west-2, and starts by alarms of the region that is activated"),
            (result.Status, result.Detail));
    }

    // The alarm is in the region that is lost, and is never heard on the day that it is about.
    [Fact]
    public async Task Fails_a_trigger_that_listens_to_the_lost_region()
    {
        var plan = await PlanAsync(Automatic);

        Assert.Equal(
            ["the trigger for us-west-2 listens to us-east-1-serves, which is judged in us-east-1 and may be lost with it"],
            Run(Listening(plan, "us-east-1-serves")).Lines.AsEnumerable());
        Assert.Equal(
            ["the trigger for us-west-2 listens to us-west-2-lost, which the plan does not know"],
            Run(Listening(plan, "us-west-2-lost")).Lines.AsEnumerable());
    }

    [Fact]
    public async Task Keeps_exactly_one_control_on()
    {
        var rules = (await PlanAsync(RoutingControls)).OfType(SafetyRule).ToDictionary(rule => rule.Name, rule => Assert.IsType<PlannedObject>(rule.Inputs["ruleConfig"]));

        Assert.Equal((1d, false), (DnsPlan.Number(rules["production-one-on"]["threshold"]), DnsPlan.Flag(rules["production-one-on"]["inverted"])));
        Assert.Equal((2d, true), (DnsPlan.Number(rules["production-no-two-on"]["threshold"]), DnsPlan.Flag(rules["production-no-two-on"]["inverted"])));
    }

    /// <summary>The same with another alarm as the first condition of the trigger for the warm region.</summary>
    private static SystemPlan Listening(SystemPlan plan, string alarm)
    {
        var triggers = DnsPlan.Items(plan.OfType(Plan).Single().Inputs["triggers"]);
        var warm = (PlannedObject)triggers[1];
        var conditions = DnsPlan.Items(warm["conditions"]);
        var changed = new PlannedObject(((PlannedObject)conditions[0]).Members.SetItem("associatedAlarmName", Text(alarm)));
        return plan.With(Plan, "production", "triggers", new PlannedList(
            triggers.SetItem(1, new PlannedObject(warm.Members.SetItem("conditions", new PlannedList(conditions.SetItem(0, changed)))))));
    }

    private static CheckResult Run(SystemPlan plan) => new RegionSwitchCheck().Run(plan);
}
