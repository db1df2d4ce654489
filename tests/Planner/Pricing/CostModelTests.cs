using MultiRegion.Infra.Configuration;
using MultiRegion.Offline;
using MultiRegion.Planner.Planning;
using MultiRegion.Planner.Pricing;
using static MultiRegion.Tests.Planner.PlanBuilder;

namespace MultiRegion.Tests.Planner.Pricing;

public class CostModelTests
{
    [Theory]
    [InlineData("eks.cluster", 73.00)]
    [InlineData("nat.hour", 98.55)] // three zones
    [InlineData("tgw.attachment", 73.00)] // the VPC's, and this side of the peering
    [InlineData("endpoint.hour", 284.70)] // 13 interface endpoints in three zones; the one for S3 is a gateway
    public async Task Prices_the_fixed_floor_of_a_region_alike_in_both(string price, decimal monthly)
    {
        var cost = CostModel.Estimate(await new RealSystem().PlanAsync());

        Assert.All(["us-east-1", "us-west-2"], region =>
            Assert.Equal(monthly, cost.Items.Where(item => item.Region == region && item.Price.Id == price).Sum(item => item.Monthly)));
    }

    [Theory]
    [InlineData(20, 4)]
    [InlineData(50, 10)]
    public async Task Prices_nodes_by_what_runs_in_normal_operation(int percent, int nodes)
    {
        var cost = CostModel.Estimate(await new RealSystem { WarmPercent = percent }.PlanAsync());

        var warm = cost.Items.Single(item => item.Region == "us-west-2" && item.Price.Id == "m7i.xlarge");
        Assert.Equal(nodes * 730, warm.Quantity);
        Assert.Equal(nodes * 730 * 0.2016m, warm.Monthly);
        Assert.Equal(nodes * 80, cost.Items.Single(item => item.Region == "us-west-2" && item.Price.Id == "ebs.gp3").Quantity);
        Assert.Equal("cluster", warm.Part);
    }

    [Fact]
    public async Task Leaves_no_type_of_the_real_program_without_a_price_or_a_word()
    {
        var cost = CostModel.Estimate(await new RealSystem { Regions = 3 }.PlanAsync());

        Assert.Empty(cost.Unpriced);
        Assert.Equal(cost.Monthly, cost.ByStack.Sum(stack => stack.Monthly));
        Assert.Equal(cost.Monthly, cost.ByRegion.Sum(region => region.Monthly));
        Assert.Equal(cost.Monthly, cost.ByPart.Sum(part => part.Monthly));
        Assert.Equal(["eu-west-1"], cost.RegionsPricedAsAnother);
    }

    [Fact]
    public async Task Counts_every_region_but_the_active_one_as_what_waiting_adds()
    {
        var east = CostModel.Estimate(await new RealSystem().PlanAsync());
        var west = CostModel.Estimate(await new RealSystem { Active = "us-west-2" }.PlanAsync());

        Assert.Equal(east.ByRegion.Single(region => region.Name == "us-west-2").Monthly, east.WarmRegions);
        Assert.Equal(west.ByRegion.Single(region => region.Name == "us-east-1").Monthly, west.WarmRegions);
        Assert.Equal(0, east.Mesh);
    }

    [Fact]
    public async Task States_each_supposition_with_what_it_comes_to_and_follows_the_configuration()
    {
        var plan = await new RealSystem().PlanAsync();

        var usual = CostModel.Estimate(plan);
        var more = CostModel.Estimate(plan, new() { NatGigabytes = 1500 });

        var nat = more.Assumptions.Single(assumption => assumption.Key == "natGigabytes");
        Assert.Equal(new UsageAssumption("natGigabytes", 1500, "GB a month through the NAT gateways of a region", 2 * 1500 * 0.045m), nat);
        Assert.Equal(2 * 1000 * 0.045m, more.Monthly - usual.Monthly);
    }

    [Fact]
    public void Lists_what_has_no_price()
    {
        var cost = Estimate(plan => plan.Resource("aws:quantum/annealer:Annealer", "cold"));

        Assert.Equal(0, cost.Monthly);
        var unpriced = Assert.Single(cost.Unpriced);
        Assert.Equal(("aws:quantum/annealer:Annealer", "no price for this type in the price file"), (unpriced.Type, unpriced.Reason));
        Assert.Equal(["cold"], unpriced.Names.AsEnumerable());
    }

    [Fact]
    public void Lists_nodes_of_an_instance_type_that_the_file_does_not_know()
    {
        var cost = Estimate(plan => plan.Resource(
            "aws:eks/nodeGroup:NodeGroup",
            "system",
            inputs: [("instanceTypes", new PlannedList([Text("x99.huge")])), ("scalingConfig", Object(("minSize", new PlannedNumber(3))))]));

        Assert.Equal("no price for instance type 'x99.huge' in the price file", Assert.Single(cost.Unpriced).Reason);
    }

    [Theory]
    [InlineData("HTTPS", 10, 2.50)]
    [InlineData("HTTPS", 30, 1.50)]
    [InlineData("HTTP", 30, 0.50)]
    [InlineData("HTTPS_STR_MATCH", 10, 3.50)]
    [InlineData("CALCULATED", 30, 0.50)]
    [InlineData("RECOVERY_CONTROL", 30, 0)]
    public void Prices_a_health_check_by_its_options(string type, int interval, decimal monthly)
    {
        var cost = Estimate(plan => plan.Resource(
            "aws:route53/healthCheck:HealthCheck", "api", inputs: [("type", Text(type)), ("requestInterval", new PlannedNumber(interval))]));

        Assert.Equal(monthly, cost.Monthly);
        Assert.All(cost.Items, item => Assert.Equal("global", item.Region));
    }

    [Theory]
    [InlineData("aurora", 0.552 * 730)]
    [InlineData("aurora-iopt1", 0.552 * 730 * 1.3)]
    public void Prices_a_database_instance_by_class_and_storage(string storage, decimal monthly)
    {
        var cost = Estimate(plan =>
        {
            var cluster = plan.Resource("aws:rds/cluster:Cluster", "database", inputs: ("storageType", Text(storage)));
            plan.Resource(
                "aws:rds/clusterInstance:ClusterInstance",
                "database-a",
                inputs: [("clusterIdentifier", plan.Reference(cluster, "id")), ("instanceClass", Text("db.r7g.xlarge"))]);
        });

        Assert.Equal(monthly, cost.Items.Single(item => item.Price.Id == "db.r7g.xlarge").Monthly);
        Assert.Equal(storage == "aurora", cost.Items.Any(item => item.Price.Id == "aurora.io"));
    }

    [Fact]
    public void Pays_once_for_nodes_that_run_in_a_reservation()
    {
        var cost = Estimate(plan =>
        {
            var provider = plan.Provider("aws", "us-west-2", "us-west-2");
            plan.Resource("aws:eks/nodeGroup:NodeGroup", "system", provider: provider, inputs:
                [("instanceTypes", new PlannedList([Text("m5.xlarge")])), ("scalingConfig", Object(("minSize", new PlannedNumber(4))))]);
            plan.Resource("aws:ec2/capacityReservation:CapacityReservation", "reserve", provider: provider, inputs:
                [("instanceType", Text("m5.xlarge")), ("instanceCount", new PlannedNumber(20))]);
        });

        Assert.Equal(20 * 730 * 0.192m, cost.Items.Where(item => item.Price.Id == "m5.xlarge").Sum(item => item.Monthly));
    }

    [Fact]
    public void Counts_the_mesh_with_its_load_balancer_and_the_node_capacity_of_its_proxies()
    {
        var cost = Estimate(plan =>
        {
            var provider = plan.Provider("aws", "us-east-1", "us-east-1");
            var cluster = plan.Provider("kubernetes", "us-east-1", null);
            plan.Resource("aws:eks/nodeGroup:NodeGroup", "system", provider: provider, inputs:
                [("instanceTypes", new PlannedList([Text("m5.xlarge")])), ("scalingConfig", Object(("minSize", new PlannedNumber(3))))]);
            var mesh = plan.Component("multi-region:mesh:Mesh", "mesh");
            plan.Resource("kubernetes:core/v1:Service", "gateway", mesh, cluster, null, ("spec", Object(("type", Text("LoadBalancer")))));
        });

        // 0.4 vCPU at 1,000 requests a second is a tenth of a node of four.
        Assert.Equal((730 * (0.0225m + 0.006m)) + (0.1m * 730 * 0.192m), cost.Mesh);
    }

    [Fact]
    public async Task Tells_how_the_bill_moves_by_region()
    {
        var before = await new RealSystem().PlanAsync();
        var after = await new RealSystem { WarmPercent = 25 }.PlanAsync();
        var figure = new MonthlyCost();

        // A node more: 147.17 for the machine, 6.40 for its volume.
        Assert.Equal("+$154 (us-west-2: +$154)", figure.Delta(before, after));
        Assert.Equal("-$154 (us-west-2: -$154)", figure.Delta(after, before));
        Assert.Null(figure.Delta(before, before));
    }

    [Fact]
    public void Names_a_source_for_every_price()
    {
        var prices = PriceList.Committed;

        Assert.All(prices.All, price => Assert.Contains(price.Source, prices.Sources.Keys));
        Assert.All(prices.All, price => Assert.True(price.Usd > 0));
        Assert.Equal(prices.All.Count, prices.All.Select(price => price.Id).Distinct().Count());
        // Nothing from memory counts as verified.
        Assert.All(prices.All.Where(price => price.Source == "list"), price => Assert.False(price.Verified));
        Assert.Matches("^20[0-9]{2}-[0-9]{2}-[0-9]{2}$", prices.Compiled);
    }

    private static CostReport Estimate(Action<PlanBuilder> declare)
    {
        var plan = new PlanBuilder("some");
        declare(plan);
        return CostModel.Estimate(new SystemPlan([plan.Build()]), new CostSettings());
    }
}
