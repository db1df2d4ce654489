using MultiRegion.Components.Cluster;
using MultiRegion.Components.RecoveryTime;
using MultiRegion.Offline;
using MultiRegion.Planner.Checks;
using MultiRegion.Planner.Planning;
using MultiRegion.Planner.Recovery;
using MultiRegion.Tests.Planner.Checks;
using MultiRegion.Tests.Planner.Mesh;

namespace MultiRegion.Tests.Planner.Recovery;

/// <summary>Facts and budgets of the real program's plans, one configuration after the other.</summary>
public class PlannedRecoveryTests
{
    private const string Plan = "aws:arcregionswitch/plan:Plan";
    private const string Alarm = "aws:cloudwatch/metricAlarm:MetricAlarm";
    private const string HealthCheck = "aws:route53/healthCheck:HealthCheck";
    private const string Addon = "aws:eks/addon:Addon";

    private static readonly RealSystem Usual = new() { Dns = Dns("automatic"), Recovery = """{ "rto": "1h" }""" };

    /// <summary>A configuration that can be faster, a change that is suggested, and the configuration with that change made.</summary>
    public static TheoryData<string, string, string, string> Changes => new()
    {
        { Dns("automatic"), "dns.failover: routingControls", "dns", Dns("routingControls") },
        { Dns("automatic"), "dns.failover: regionSwitch", "dns", Dns("regionSwitch") },
        { Dns("routingControls"), "dns.failover: automatic", "dns", Dns("automatic") },
        { Dns("routingControls"), "dns.failover: regionSwitch", "dns", Dns("regionSwitch") },
        { Dns("regionSwitch"), "dns.failover: automatic", "dns", Dns("automatic") },
        { Dns("regionSwitch"), "dns.failover: routingControls", "dns", Dns("routingControls") },
        { Dns("regionSwitch"), "dns.switch: automatic", "dns", Dns("regionSwitch", ", \"switch\": \"automatic\"") },
        { Dns("regionSwitch", ", \"switch\": \"automatic\""), "dns.failover: automatic", "dns", Dns("automatic") },
        { Dns("regionSwitch", ", \"switch\": \"automatic\""), "capacity.percent: 100 in us-west-2", "capacity", "" },
        { Dns("automatic", ", \"interval\": 30"), "dns.interval: 10", "dns", Dns("automatic") },
        { Dns("automatic", ", \"threshold\": 5"), "dns.threshold: 3", "dns", Dns("automatic") },
        { Dns("automatic", ", \"ttl\": 300"), "dns.ttl: 60", "dns", Dns("automatic") },
        { Dns("routingControls", ", \"ttl\": 300"), "dns.ttl: 60", "dns", Dns("routingControls") },
        { Dns("automatic"), "capacity.percent: 100 in us-west-2", "capacity", "" },
        { Dns("regionSwitch"), "capacity.percent: 100 in us-west-2", "capacity", "" },
        { Dns("automatic"), "recovery.decision: 30s", "recovery", """{ "rto": "1h", "decision": "30s" }""" },
        { Dns("routingControls"), "recovery.decision: 30s", "recovery", """{ "rto": "1h", "decision": "30s" }""" },
    };

    [Theory]
    [MemberData(nameof(Changes))]
    public async Task Reaches_what_a_suggested_change_promises(string dns, string change, string section, string changed)
    {
        var before = Usual with { Dns = dns };
        var after = section switch
        {
            "dns" => before with { Dns = changed },
            "capacity" => before with { WarmPercent = 100 },
            _ => before with { Recovery = changed },
        };

        var facts = await FactsAsync(before);
        var improvement = Improvement.Of(facts).Single(candidate => candidate.Change == change);

        var (promised, planned) = (RecoveryBudget.Of(improvement.Apply(facts))!.Public, RecoveryBudget.Of(await FactsAsync(after))!.Public);
        Assert.Equal((planned.Formula, planned.Range), (promised.Formula, promised.Range));
        Assert.Equal(planned.Terms.Select(term => (term.Name, term.Range)), promised.Terms.Select(term => (term.Name, term.Range)));
    }

    // 90 + 60 + max(60, 115, 5 + 75) + 15, and 120 + 60 + max(180, 180, 10 + 90) + 30. Each alarm of the plan lives in the
    // region that it watches, so none tells of that region's loss: they were once read as if they did.
    [Theory]
    [InlineData("routingControls", 280, 390)]
    [InlineData("regionSwitch", 360, 490)]
    public async Task Trusts_no_alarm_that_is_lost_with_the_region(string failover, int expected, int worst)
    {
        var facts = await FactsAsync(Usual with { Dns = Dns(failover) });
        var budget = RecoveryBudget.Of(facts)!;

        Assert.Null(facts.Alarm);
        Assert.Equal((expected, worst), (budget.Public.Range.Expected.TotalSeconds, budget.Public.Range.Worst.TotalSeconds));
        Assert.Equal("your own monitoring: no planned alarm survives to tell", budget.Public.Terms.First().Rule);
        Assert.Empty(budget.From(budget.Public.Terms.First()));
    }

    // 60 × 2 + 30, and no decision: alarms of the surviving region decide.
    [Fact]
    public async Task Reads_the_alarms_that_start_a_region_switch()
    {
        var facts = await FactsAsync(Usual with { Dns = Dns("regionSwitch", ", \"switch\": \"automatic\"") });
        var budget = RecoveryBudget.Of(facts)!;

        Assert.True(facts.StartsItself);
        Assert.Equal(["notice 150", "start 5"], budget.Public.Terms.Take(2).Select(term => $"{term.Name} {term.Range.Expected.TotalSeconds}"));
        Assert.Equal((365, 180 + 10 + 180 + 10 + 90 + 30), (budget.Public.Range.Expected.TotalSeconds, budget.Public.Range.Worst.TotalSeconds));
        Assert.All(budget.From(budget.Public.Terms.First()), property => Assert.EndsWith("::us-west-2-writer-out-of-reach", property.Urn, StringComparison.Ordinal));
    }

    // That the surviving region serves is a condition as well, and true all along.
    [Theory]
    [InlineData("us-west-2-replication-silent", 5)]
    [InlineData("us-west-2-writer-out-of-reach", 5)]
    [InlineData("us-west-2-serves", 2)]
    public async Task Waits_for_the_slowest_alarm_that_a_region_switch_starts_on(string slow, int periods)
    {
        var plan = (await (Usual with { Dns = Dns("regionSwitch", ", \"switch\": \"automatic\"") }).PlanOnceAsync())
            .Changed(resource => resource.Type == Alarm && resource.Name == slow ? resource.With("evaluationPeriods", new PlannedNumber(5)) : resource);

        Assert.Equal(periods, RecoveryFactsReader.Read(plan).Alarm!.Periods.Value);
    }

    [Fact]
    public async Task Does_not_start_a_region_switch_by_an_alarm_that_is_lost()
    {
        var facts = RecoveryFactsReader.Read(await TriggeredAsync("us-east-1-serves"));

        Assert.False(facts.StartsItself);
        Assert.Null(facts.Alarm);
    }

    [Fact]
    public async Task Reads_the_alarm_of_a_record_that_nobody_looks_at_from_outside()
    {
        var plan = await (Usual with { Dns = Dns("automatic") }).PlanOnceAsync();
        var alarm = plan.OfType(Alarm).Single(resource => resource.Name == "us-west-2-database-rpo-lag");
        var inputs = PlanBuilder.Object(
            ("type", PlanBuilder.Text("CLOUDWATCH_METRIC")),
            ("cloudwatchAlarmRegion", PlanBuilder.Text("us-west-2")),
            ("cloudwatchAlarmName", Watching));
        var judged = Named(plan, alarm).Changed(resource => resource is { Type: HealthCheck, Name: "us-east-1-serves" } ? resource with { Inputs = inputs } : resource);

        var facts = RecoveryFactsReader.Read(judged);

        Assert.Null(facts.Home.Endpoint);
        Assert.EndsWith("::us-west-2-database-rpo-lag", facts.Alarm!.Period.From!.Urn, StringComparison.Ordinal);
        Assert.Equal(["notice 210"], RecoveryBudget.Of(facts)!.Public.Terms.Where(term => term.Name == "notice").Select(term => $"{term.Name} {term.Range.Expected.TotalSeconds}"));
    }

    [Theory]
    [InlineData("managed", ComputeMode.Managed, 20, 4, 20, 24, 0, "16 nodes start from the warm pool", 30)]
    [InlineData("karpenter", ComputeMode.Karpenter, 20, 4, 0, 24, 0, "16 nodes are launched by Karpenter", 75)]
    [InlineData("auto", ComputeMode.Auto, 20, 4, 0, 24, 0, "16 nodes are launched by EKS Auto Mode", 75)]
    public async Task Reads_how_the_warm_region_grows(
        string compute, ComputeMode mode, int full, int running, int prepared, int maximum, int reserved, string rule, int expected)
    {
        var facts = await FactsAsync(Usual with { Compute = compute });

        var warm = facts.Regions[1];
        Assert.Equal(
            (mode, full, running, prepared, maximum, reserved),
            (warm.Compute, warm.Full.Value, warm.Running.Value, warm.Prepared.Value, warm.Maximum, warm.Reserved));
        Assert.Equal((20, 20), (facts.Home.Running.Value, facts.Home.Full.Value));
        var nodes = RecoveryBudget.Of(facts)!.Public.Terms.Single(term => term.Name == TermNames.Nodes);
        Assert.Equal((rule, expected), (nodes.Rule, nodes.Range.Expected.TotalSeconds));
        Assert.All(RecoveryBudget.Of(facts)!.From(nodes), property => Assert.NotEqual("", property.Property));
    }

    [Fact]
    public async Task Reads_limits_weights_and_fixed_nodes_of_pools()
    {
        var plan = await (Usual with { Compute = "karpenter" }).PlanOnceAsync();

        // Half of the processors in one pool, and the same again in one of another weight.
        var halved = plan.Changed(pool => IsPool(pool) ? pool.With(PlanBuilder.Text("48"), "spec", "limits", "cpu") : pool);
        Assert.Equal((12, 0.6), (Warm(halved).Maximum, Warm(halved).MostShare));
        var twice = new SystemPlan([.. halved.Stacks.Select(stack => stack with
        {
            Resources = [.. stack.Resources.SelectMany(resource => IsPool(resource) ? [resource, resource with { Urn = $"{resource.Urn}-second" }] : new[] { resource })],
        })]);
        Assert.Equal((24, 1.0), (Warm(twice).Maximum, Warm(twice).MostShare));

        var fixedNodes = plan.Changed(pool => IsPool(pool) ? pool.With(new PlannedNumber(20), "spec", "replicas") : pool);
        Assert.Equal(20, Warm(fixedNodes).Running.Value);
        Assert.Empty(Warm(fixedNodes).Growth.Terms);

        static bool IsPool(PlannedResource resource) => resource.Type == "kubernetes:karpenter.sh/v1:NodePool";
        static RegionFacts Warm(SystemPlan plan) => RecoveryFactsReader.Read(plan).Regions[1];
    }

    [Fact]
    public async Task Reads_machines_that_are_held()
    {
        var system = Usual with { Compute = "karpenter", Capacity = """, "reserve": true""" };
        var facts = await FactsAsync(system);

        Assert.Equal(21, facts.Regions[1].Reserved); // seven in each of three zones
        Assert.Equal(
            "16 nodes are launched by Karpenter on machines held for them",
            RecoveryBudget.Of(facts)!.Public.Terms.Single(term => term.Name == TermNames.Nodes).Rule);
    }

    // payment-service: 3 × 1 s to connect, 5 answers × 2 s. Hosts without a rule: 3 × 10 s to connect, Istio's own.
    [Theory]
    [InlineData(null, 1.5, 10, "5 errors × 2 s")]
    [InlineData("payment-service", 1.5, 10, "5 errors × 2 s")]
    [InlineData("catalog.shop", 1.5, 10, "5 errors × 2 s")]
    [InlineData("another", 15, 30, "3 errors × 10 s")]
    public async Task Reads_the_rules_of_a_mesh(string? service, double expected, double worst, string rule)
    {
        var facts = await FactsAsync(Usual with { Pattern = "mesh", Mesh = PlannedMesh.Settings });

        var planned = facts.RuleOf(service)!;
        Assert.Equal((expected, worst, rule), (planned.Ejection.Expected.TotalSeconds, planned.Ejection.Worst.TotalSeconds, planned.Rule));
        Assert.Equal((10, 30, 100), (planned.Interval.TotalSeconds, planned.BaseEjection.TotalSeconds, planned.MostEjected));
    }

    // Two tries of four seconds instead of three of two.
    [Fact]
    public async Task Adds_up_calls_in_a_planned_mesh()
    {
        const string Slow = """{ "version": "1.30.4", "services": [{ "host": "payment-service.default", "attempts": 2, "perTryTimeout": "4s" }] }""";
        var budget = RecoveryBudget.Of(await FactsAsync(Usual with { Pattern = "mesh", Mesh = Slow }))!;

        // 1.5 + 45 + 30 + 40, and 5 × 4 + 75 + 45 + 60.
        Assert.Equal((116.5, 200), (budget.Mesh!.Range.Expected.TotalSeconds, budget.Mesh.Range.Worst.TotalSeconds));
        Assert.Equal("ejection + autoscaler + nodes + pods", budget.Mesh.Formula);
        Assert.Equal(
            [
                "spec.trafficPolicy.outlierDetection.consecutiveLocalOriginFailures", "spec.trafficPolicy.connectionPool.tcp.connectTimeout",
                "spec.trafficPolicy.outlierDetection.consecutive5xxErrors", "spec.http[0].retries.perTryTimeout",
            ],
            budget.From(budget.Mesh.Terms.First()).Select(property => property.Property));
    }

    [Fact]
    public async Task Adds_up_calls_where_no_service_is_declared()
    {
        var budget = RecoveryBudget.Of(await FactsAsync(Usual with { Pattern = "mesh", Mesh = """{ "version": "1.30.4" }""", WarmPercent = 100 }))!;

        Assert.Equal((15, 30), (budget.Mesh!.Range.Expected.TotalSeconds, budget.Mesh.Range.Worst.TotalSeconds));
    }

    [Fact]
    public async Task Follows_each_count_of_a_planned_rule()
    {
        var plan = await (Usual with { Pattern = "mesh", Mesh = PlannedMesh.Settings }).PlanOnceAsync();

        Assert.Equal("2 errors × 2 s", Rule(3, 5, 2)); // failures of a gateway are counted first
        Assert.Equal("4 errors × 2 s", Rule(3, 4, 0)); // none of a gateway are counted
        Assert.Equal("9 errors × 1 s", Rule(9, 5, 4));

        string Rule(int local, int all, int gateway) => RecoveryFactsReader.Read(plan.Changed(resource => resource.Type.EndsWith(":DestinationRule", StringComparison.Ordinal)
            ? resource.With(new PlannedNumber(local), "spec", "trafficPolicy", "outlierDetection", "consecutiveLocalOriginFailures")
                .With(new PlannedNumber(all), "spec", "trafficPolicy", "outlierDetection", "consecutive5xxErrors")
                .With(new PlannedNumber(gateway), "spec", "trafficPolicy", "outlierDetection", "consecutiveGatewayErrors")
            : resource)).RuleOf("payment-service")!.Rule;
    }

    [Theory]
    [InlineData(".:53 {\n    cache 30\n}", 60)]
    [InlineData(".:53 {\n    cache 30 {\n        success 9984\n    }\n}", 60)]
    [InlineData(".:53 {\n    cache 30 {\n        keepttl\n    }\n}", 90)]
    [InlineData(".:53 {\n    cache {\n        keepttl\n    }\n}", 120)] // no longer than the record's own time
    [InlineData("example.com:53 {\n    cache 10 {\n        success 9984\n        keepttl\n    }\n}\n.:53 {\n    cache 30\n}", 70)]
    public async Task Adds_what_CoreDNS_hands_out_again(string corefile, int seconds)
    {
        var plan = (await Usual.PlanOnceAsync()).Changed(resource => resource.Type == Addon && Values.Text(resource.Inputs["addonName"]) == "coredns"
            ? resource.With("configurationValues", PlanBuilder.Text(System.Text.Json.JsonSerializer.Serialize(new { corefile })))
            : resource);

        var budget = RecoveryBudget.Of(RecoveryFactsReader.Read(plan))!;

        Assert.Equal(seconds + 30, budget.Public.Terms.Single(term => term.Name == TermNames.Cache).Range.Worst.TotalSeconds);
    }

    [Fact]
    public async Task Reads_no_more_than_the_TTL_from_the_Corefile_of_this_program()
    {
        var facts = await FactsAsync(Usual with { Discovery = "coreDns" });

        Assert.Null(facts.ResolverKeeps);
    }

    [Fact]
    public async Task Follows_users_to_the_region_that_has_the_writer()
    {
        var facts = await FactsAsync(Usual with { Active = "us-west-2" });

        Assert.Equal(["us-west-2", "us-east-1"], facts.Regions.Select(region => region.Region));
        Assert.Equal(("us-west-2", "us-east-1"), (RecoveryBudget.Of(facts)!.Lost.Region, RecoveryBudget.Of(facts)!.Survivor.Region));
    }

    private static string Dns(string failover, string more = "") => $$"""{ "primary": "us-east-1", "names": ["api"], "failover": "{{failover}}"{{more}} }""";

    private static async Task<RecoveryFacts> FactsAsync(RealSystem system) => RecoveryFactsReader.Read(await system.PlanOnceAsync());

    /// <summary>A region switch that starts by itself on an alarm.</summary>
    private static async Task<SystemPlan> TriggeredAsync(string alarmName)
    {
        var plan = await (Usual with { Dns = Dns("regionSwitch") }).PlanOnceAsync();
        var alarm = plan.OfType(Alarm).Single(resource => resource.Name == alarmName);
        return Named(plan, alarm).Changed(resource => resource.Type != Plan ? resource : resource
            .With("associatedAlarms", new PlannedList(
            [
                PlanBuilder.Object(("mapBlockKey", PlanBuilder.Text("lost")), ("resourceIdentifier", Watching)),
            ]))
            .With("triggers", new PlannedList(
            [
                PlanBuilder.Object(
                    ("action", PlanBuilder.Text("activate")),
                    ("targetRegion", PlanBuilder.Text("us-west-2")),
                    ("conditions", new PlannedList([PlanBuilder.Object(("associatedAlarmName", PlanBuilder.Text("lost")), ("condition", PlanBuilder.Text("red")))]))),
            ])));
    }

    private static readonly PlannedString Watching = new("<watching>");

    /// <summary>The plan with a placeholder that stands for a resource.</summary>
    private static SystemPlan Named(SystemPlan plan, PlannedResource resource) => new([.. plan.Stacks.Select(stack => stack with
    {
        Symbols = stack.Symbols.Add(Watching.Value, new(resource.Urn, "arn")),
    })]);
}
