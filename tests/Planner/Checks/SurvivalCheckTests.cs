using MultiRegion.Offline;
using MultiRegion.Planner.Checks;
using static MultiRegion.Tests.Planner.Checks.Mutation;

namespace MultiRegion.Tests.Planner.Checks;

public class SurvivalCheckTests
{
    [Fact]
    public async Task Passes_the_real_system()
    {
        var result = new SurvivalCheck().Run(await RealAsync());

        Assert.Equal((CheckStatus.Pass, "3 stores between the regions, each in every region"), (result.Status, result.Detail));
    }

    [Fact]
    public async Task Finds_a_database_without_a_member_in_a_region() => Assert.Contains(
        "global: aws:rds:GlobalCluster database: does not exist in us-west-2",
        (await RunAsync(new SurvivalCheck(), member => member.Type == "aws:rds/cluster:Cluster" && member.Region == "us-west-2", _ => null)).Lines);

    [Fact]
    public async Task Finds_a_member_without_an_instance()
    {
        var plan = await RealAsync();
        foreach (var instance in plan.Resources.Where(resource => resource.Type == "aws:rds/clusterInstance:ClusterInstance" && resource.Region == "us-west-2").ToList())
        {
            plan = Replace(plan, instance, null);
        }

        Assert.Equal(
            ["global: aws:rds:GlobalCluster database: its member us-west-2-database has no instance: it could not be promoted in time"],
            new SurvivalCheck().Run(plan).Lines.AsEnumerable());
    }

    [Fact]
    public async Task Finds_a_secret_without_replicas() => Assert.Equal(
        ["global: aws:secretsmanager:Secret database: does not exist in us-west-2"],
        (await RunAsync(new SurvivalCheck(), resource => resource.Type == "aws:secretsmanager/secret:Secret", secret => secret.With("replicas", null))).Lines.AsEnumerable());

    [Fact]
    public async Task Finds_a_table_without_a_replica() => Assert.Equal(
        ["global: aws:dynamodb:Table sessions: does not exist in us-west-2"],
        (await RunAsync(new SurvivalCheck(), resource => resource.Type == "aws:dynamodb/tableReplica:TableReplica", _ => null)).Lines.AsEnumerable());

    [Fact]
    public async Task Finds_a_key_of_another_region()
    {
        var plan = await RealAsync();
        var east = plan.Resources.First(resource => resource.Type == "aws:rds/cluster:Cluster" && resource.Region == "us-east-1");

        var result = await RunAsync(
            new SurvivalCheck(),
            resource => resource.Type == "aws:rds/cluster:Cluster" && resource.Region == "us-west-2",
            member => member.With("kmsKeyId", east.Inputs["kmsKeyId"]));

        Assert.Equal(
            ["global: aws:rds:Cluster us-west-2-database: kmsKeyId is a key in us-east-1, and the resource lives in us-west-2"],
            result.Lines.AsEnumerable());
    }
}
