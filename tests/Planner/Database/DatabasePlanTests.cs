using MultiRegion.Offline;
using MultiRegion.Planner.Planning;

namespace MultiRegion.Tests.Planner.Database;

/// <summary>The database as the program plans it from what the region stacks export.</summary>
public class DatabasePlanTests
{
    private const string Instance = "aws:rds/clusterInstance:ClusterInstance";

    [Theory]
    [InlineData(20, new[] { "usw2-az1" })]
    [InlineData(50, new[] { "usw2-az1", "usw2-az2" })]
    [InlineData(100, new[] { "usw2-az1", "usw2-az2", "usw2-az3" })]
    public async Task Gives_a_region_instances_by_the_capacity_that_its_stack_exports(int percent, string[] zones)
    {
        var plan = await new RealSystem { WarmPercent = percent }.PlanAsync();

        Assert.Equal(
            zones.Select(zone => $"us-west-2-database-{zone}"),
            plan.OfType(Instance).Where(instance => instance.Region == "us-west-2").Select(instance => instance.Name));
        Assert.Equal(3, plan.OfType(Instance).Count(instance => instance.Region == "us-east-1"));
    }

    [Fact]
    public async Task Puts_each_instance_and_the_subnets_where_the_regions_stack_says()
    {
        var plan = await new RealSystem().PlanAsync();

        var reader = plan.OfType(Instance).Single(instance => instance.Region == "us-west-2");
        Assert.Equal(new PlannedString("<us-west-2-database-usw2-az1-subnet.availabilityZone>"), reader.Inputs["availabilityZone"]);
        var group = plan.OfType("aws:rds/subnetGroup:SubnetGroup").Single(group => group.Region == "us-west-2");
        Assert.Equal(
            new PlannedList([.. new[] { 1, 2, 3 }.Select(zone => new PlannedString($"<us-west-2-database-usw2-az{zone}-subnet.id>"))]),
            group.Inputs["subnetIds"]);
    }

    [Fact]
    public async Task Tells_every_cluster_the_one_writer_and_its_own_readers()
    {
        var plan = await new RealSystem { Regions = 3 }.PlanAsync();

        var maps = plan.OfType("kubernetes:core/v1:ConfigMap")
            .Where(map => ((PlannedObject)map.Inputs["metadata"]!)["name"] == new PlannedString("database"))
            .ToDictionary(map => map.Name, map => (PlannedObject)map.Inputs["data"]!);
        Assert.Equal(["eu-west-1-database", "us-east-1-database", "us-west-2-database"], maps.Keys.Order());
        Assert.All(maps, map =>
        {
            Assert.Equal(new PlannedString("<database-global-cluster.endpoint>"), map.Value["DATABASE_WRITER_HOST"]);
            Assert.Equal(new PlannedString($"<{map.Key}-cluster.readerEndpoint>"), map.Value["DATABASE_READER_HOST"]);
            Assert.Equal(new PlannedString("production/database"), map.Value["DATABASE_SECRET"]);
        });
        Assert.All(plan.OfType("pulumi:providers:kubernetes").Where(provider => plan.StackOf(provider).Name == "global"), provider =>
        {
            Assert.Equal(["kubeconfig"], provider.SecretInputs.AsEnumerable());
            // Without it a changed credential would replace the ConfigMap, and a cluster that is gone would stop every update.
            Assert.Equal(new PlannedString($"<{provider.Name}-cluster.eksCluster.endpoint>"), provider.Inputs["clusterIdentifier"]);
            Assert.Equal(new PlannedString("true"), provider.Inputs["skipUpdateUnreachable"]);
        });
    }

    [Fact]
    public async Task Plans_nothing_of_it_where_none_is_configured()
    {
        var inputs = new RealSystem().Inputs();
        var global = inputs[^1];
        var without = global with
        {
            Request = global.Request with
            {
                Configuration = global.Request.Configuration.Where(value => !value.Key.EndsWith(":database", StringComparison.Ordinal) && !value.Key.EndsWith(":tables", StringComparison.Ordinal))
                    .ToDictionary(value => value.Key, value => value.Value),
            },
        };

        var plan = await new SystemPlanner(StackProgram.PlanAsync).PlanAsync([.. inputs[..^1], without]);

        Assert.DoesNotContain(plan.Resources, resource => resource.Urn.Contains(":database:", StringComparison.Ordinal) || resource.Type.StartsWith("aws:rds/", StringComparison.Ordinal));
        Assert.Equal(PlannedObject.Empty, plan.Stacks[^1].Outputs["database"]);
    }
}
