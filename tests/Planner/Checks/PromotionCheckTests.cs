using System.Text.Json.Nodes;
using MultiRegion.Offline;
using MultiRegion.Planner.Checks;
using MultiRegion.Planner.Planning;
using MultiRegion.Tests.Infra.Configuration;
using MultiRegion.Tests.Planner.Regions;
using static MultiRegion.Tests.Planner.PlanBuilder;

namespace MultiRegion.Tests.Planner.Checks;

public class PromotionCheckTests
{
    [Theory]
    [InlineData("managed", "us-west-2 grows to 20 nodes: with a zone lost 10 in each, 600 of 8170 addresses")]
    [InlineData("karpenter", "us-west-2 grows to 20 nodes: with a zone lost 10 in each, 600 of 8170 addresses")]
    [InlineData("auto", "us-west-2 grows to 20 nodes: with a zone lost 10 in each, 600 of 8170 addresses")]
    public async Task Passes_a_region_with_room(string mode, string detail)
    {
        var result = await RunAsync(PlannedRegion.With(mode));

        Assert.Equal(("promotion", CheckStatus.Pass, detail), (result.Name, result.Status, result.Detail));
        Assert.Empty(result.Lines);
    }

    [Fact]
    public async Task Says_how_much_is_held_when_a_zone_is_gone() => Assert.Equal(
        "us-west-2 grows to 20 nodes: with a zone lost 10 in each, 600 of 8170 addresses, 14 of 20 held",
        (await RunAsync(new PlannedRegion { Capacity = """{ "full": 20, "percent": 20, "reserve": true }""" })).Detail);

    // A /20 gives each zone 512 addresses: enough for its third, not for its half.
    [Theory]
    [InlineData("managed")]
    [InlineData("karpenter")]
    [InlineData("auto")]
    public async Task Fails_zones_that_cannot_take_over_from_each_other(string mode)
    {
        var topology = JsonNode.Parse(Given.Topology)!.AsObject();
        topology["regions"]![1]!["cidr"] = "10.32.0.0/20";

        var result = await RunAsync(PlannedRegion.With(mode) with { Topology = topology.ToJsonString() });

        Assert.Equal((CheckStatus.Fail, "3 limits below full service"), (result.Status, result.Detail));
        Assert.Equal(
            new[] { "usw2-az1", "usw2-az2", "usw2-az3" }.Select(zone => $"us-west-2: with a zone lost, {zone} must hold 10 nodes with 600 addresses, and has 490 left"),
            result.Lines);
    }

    [Fact]
    public async Task Warns_when_the_instance_types_do_not_say_what_they_take()
    {
        var result = await RunAsync(new PlannedRegion { Cluster = """{ "version": "1.35", "instanceTypes": ["t3.medium"] }""" });

        Assert.Equal(CheckStatus.Warn, result.Status);
        Assert.Equal<string>(["us-west-2: the instance types (t3.medium) do not say how many addresses a node takes"], result.Lines);
    }

    // The program's own arithmetic cannot produce these plans; the check must not rely on that.
    [Theory]
    [InlineData(19, 20, "us-west-2: node group us-west-2-system stops at 19 nodes, full service is 20")]
    [InlineData(20, 19, "us-west-2: node group us-west-2-system prepares 19 nodes, full service is 20")]
    public void Fails_a_node_group_that_stops_early(int maximum, int prepared, string line)
    {
        var plan = Region(20);
        plan.Resource(
            "aws:eks/nodeGroup:NodeGroup",
            "us-west-2-system",
            inputs:
            [
                ("instanceTypes", new PlannedList([Text("m7i.xlarge")])),
                ("scalingConfig", Object(("maxSize", new PlannedNumber(maximum)))),
                ("warmPoolConfig", Object(("maxGroupPreparedCapacity", new PlannedNumber(prepared)))),
            ]);

        Assert.Equal<string>([line], new PromotionCheck().Run(new SystemPlan([plan.Build()])).Lines);
    }

    [Fact]
    public void Fails_a_pool_that_stops_early()
    {
        var plan = Region(20);
        plan.Resource(
            "kubernetes:karpenter.sh/v1:NodePool",
            "us-west-2-workloads-pool",
            inputs: ("spec", Object(
                ("limits", Object(("cpu", Text("79")))),
                ("template", Object(("spec", Object(("requirements", new PlannedList(
                [
                    Object(("key", Text("node.kubernetes.io/instance-type")), ("values", new PlannedList([Text("m7i.xlarge")]))),
                ])))))))));

        Assert.Equal<string>(
            ["us-west-2: pool us-west-2-workloads-pool stops at 79 processors, full service is 20 nodes of 4"],
            new PromotionCheck().Run(new SystemPlan([plan.Build()])).Lines);
    }

    [Fact]
    public void Fails_a_cluster_that_nothing_grows() => Assert.Equal<string>(
        ["us-west-2: nothing in the plan makes nodes"],
        new PromotionCheck().Run(new SystemPlan([Region(20).Build()])).Lines.Take(1));

    [Fact]
    public void Warns_when_there_is_nothing_to_judge()
    {
        var result = new PromotionCheck().Run(new SystemPlan([.. SampleSystem.Stacks()]));

        Assert.Equal((CheckStatus.Warn, "no region exports its capacity"), (result.Status, result.Detail));
    }

    private static PlanBuilder Region(int full)
    {
        var plan = new PlanBuilder("us-west-2");
        plan.Resource("eks:index:Cluster", "us-west-2", inputs: ("version", Text("1.35")));
        return plan.Output("capacityFull", new PlannedNumber(full));
    }

    private static async Task<CheckResult> RunAsync(PlannedRegion region) =>
        new PromotionCheck().Run(new SystemPlan([await region.PlanAsync()]));
}
