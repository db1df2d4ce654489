using MultiRegion.Offline;
using MultiRegion.Planner.Checks;
using MultiRegion.Planner.Planning;

namespace MultiRegion.Tests.Planner.Database;

/// <summary>The program's state through failovers, on its own plan.</summary>
public class FailoverTests
{
    private static readonly string[] DataTypes = ["aws:rds/", "aws:dynamodb/", "aws:secretsmanager/", "aws:kms/", "random:"];

    [Theory]
    [InlineData(2)]
    [InlineData(3)]
    public async Task Keeps_every_urn_and_every_data_resource_whichever_region_is_active(int regions)
    {
        var plan = await new RealSystem { Regions = regions }.PlanAsync();

        Assert.Equal(regions - 1, plan.FailedOver.Length);
        foreach (var other in plan.FailedOver)
        {
            var then = Assert.IsType<SystemPlan>(other.Plan);
            Assert.Equal(plan.Resources.Select(resource => resource.Urn), then.Resources.Select(resource => resource.Urn));
            foreach (var resource in plan.Resources.Where(resource => DataTypes.Any(type => resource.Type.StartsWith(type, StringComparison.Ordinal))))
            {
                var after = then.Find(resource.Urn)!;
                Assert.Empty(InputChange.Between(resource.Inputs, after.Inputs).Select(change => $"{resource.Name}: {change.Path}"));
                Assert.Empty(OptionChange.Between(resource.Options, after.Options));
                Assert.Equal(resource.Provider, after.Provider);
                Assert.Equal(resource.Dependencies.AsEnumerable(), after.Dependencies);
            }
        }

        var verdict = new FailoverSafeCheck().Run(plan);
        Assert.Equal((CheckStatus.Pass, "failover-safe-state"), (verdict.Status, verdict.Name));
        Assert.Empty(verdict.Lines);
    }

    // What the active region is for: alarms say who writes.
    [Fact]
    public async Task Changes_alarms_only_when_another_region_is_active()
    {
        var plan = await new RealSystem().PlanAsync();

        var then = Assert.Single(plan.FailedOver).Plan!;
        var changed = plan.Resources.Where(resource => InputChange.Between(resource.Inputs, then.Find(resource.Urn)!.Inputs).Any()).ToList();
        Assert.NotEmpty(changed);
        Assert.All(changed, resource => Assert.Equal("aws:cloudwatch/metricAlarm:MetricAlarm", resource.Type));
    }

    [Theory]
    [InlineData(2)]
    [InlineData(3)]
    public async Task Destroys_replicas_before_the_writer_and_the_global_cluster_last(int regions)
    {
        var plan = await new RealSystem { Regions = regions }.PlanAsync();
        var order = DestroyOrder(plan.Stacks[^1]);
        int First(string type, string region) => order.FindIndex(resource => resource.Type == type && resource.Region == region);
        int Last(string type, string region) => order.FindLastIndex(resource => resource.Type == type && resource.Region == region);
        const string Instance = "aws:rds/clusterInstance:ClusterInstance";
        const string Cluster = "aws:rds/cluster:Cluster";

        foreach (var region in plan.Stacks[1..^1].Select(stack => stack.Name))
        {
            Assert.True(Last(Instance, region) < First(Cluster, region), $"{region}: instances before their cluster");
            Assert.True(First(Cluster, region) < First(Instance, "us-east-1"), $"{region}: the replica before the writer");
        }

        Assert.True(Last(Instance, "us-east-1") < First(Cluster, "us-east-1"));
        Assert.True(Last(Cluster, "us-east-1") < order.FindIndex(resource => resource.Type == "aws:rds/globalCluster:GlobalCluster"));
    }

    // The provider adds a member without waiting for the one before.
    [Fact]
    public async Task Creates_replicas_one_after_the_other()
    {
        var plan = await new RealSystem { Regions = 3 }.PlanAsync();

        var clusters = plan.OfType("aws:rds/cluster:Cluster").ToDictionary(cluster => cluster.Region!);
        Assert.Contains(clusters["us-west-2"].Dependencies, urn => urn.Contains("ClusterInstance::eu-west-1-", StringComparison.Ordinal));
        Assert.Contains(clusters["eu-west-1"].Dependencies, urn => urn.Contains("ClusterInstance::us-east-1-", StringComparison.Ordinal));
        Assert.DoesNotContain(clusters["us-east-1"].Dependencies, urn => urn.Contains("ClusterInstance::", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Protects_and_keeps_what_holds_data()
    {
        var plan = await new RealSystem().PlanAsync();

        string[] kept =
        [
            "aws:dynamodb/table:Table", "aws:dynamodb/tableReplica:TableReplica", "aws:kms/key:Key", "aws:rds/cluster:Cluster",
            "aws:rds/globalCluster:GlobalCluster", "aws:secretsmanager/secret:Secret",
        ];
        foreach (var type in kept)
        {
            var resources = plan.OfType(type).ToList();
            Assert.NotEmpty(resources);
            Assert.All(resources, resource => Assert.Equal((true, true), (resource.Options.Protect, resource.Options.RetainOnDelete)));
        }

        foreach (var type in new[] { "aws:rds/clusterInstance:ClusterInstance", "random:index/randomPassword:RandomPassword" })
            Assert.All(plan.OfType(type), resource => Assert.True(resource.Options.Protect));
    }

    [Fact]
    public async Task Rebuilds_a_lost_initial_writer_without_touching_what_exists()
    {
        var before = await new RealSystem().PlanAsync();
        var after = await new RealSystem
        {
            Database = """{ "initialWriter": "us-east-1", "engineVersion": "16.8", "instanceClass": "db.r7g.large", "rebuildInitialWriter": true }""",
        }.PlanAsync();

        Assert.Equal(before.Resources.Select(resource => resource.Urn), after.Resources.Select(resource => resource.Urn));
        var changes = before.Resources.SelectMany(resource =>
            InputChange.Between(resource.Inputs, after.Find(resource.Urn)!.Inputs).Select(change => (resource, change))).ToList();
        Assert.Equal(["databaseName", "masterPassword", "masterUsername"], changes.Select(entry => entry.change.Path));
        Assert.All(changes, entry =>
        {
            Assert.Equal("us-east-1-database", entry.resource.Name);
            Assert.True(entry.change.IsUnder(entry.resource.Options.IgnoreChanges));
        });
    }

    // A parameter group belongs to a major version; protected, it makes the engine refuse the upgrade in the preview.
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Lets_go_of_the_major_version_only_when_told(bool allowed)
    {
        var plan = await new RealSystem
        {
            Database = $$"""{ "initialWriter": "us-east-1", "engineVersion": "16.8", "instanceClass": "db.r7g.large", "allowMajorVersionUpgrade": {{(allowed ? "true" : "false")}} }""",
        }.PlanAsync();

        var groups = plan.OfType("aws:rds/clusterParameterGroup:ClusterParameterGroup").Concat(plan.OfType("aws:rds/parameterGroup:ParameterGroup")).ToList();
        Assert.Equal(4, groups.Count);
        Assert.All(groups, group => Assert.Equal(!allowed, group.Options.Protect));
        Assert.All(groups, group => Assert.Equal(ReplacementLikelihood.Certain, ReplacementKnowledge.Of(group.Type, "family").Likelihood));
        Assert.All(plan.OfType("aws:rds/cluster:Cluster"), cluster => Assert.Equal(new PlannedBool(allowed), cluster.Inputs["allowMajorVersionUpgrade"]));
    }

    [Fact]
    public async Task Never_plans_the_password_in_clear()
    {
        var plan = await new RealSystem().PlanAsync();

        var secrets = plan.Resources.SelectMany(resource => resource.SecretInputs.Select(input => (resource.Type, input))).Where(secret => secret.Type.StartsWith("aws:", StringComparison.Ordinal));
        Assert.Equal(
            [("aws:rds/cluster:Cluster", "masterPassword"), ("aws:secretsmanager/secretVersion:SecretVersion", "secretString")],
            secrets.Order());
        foreach (var resource in plan.Resources)
            Assert.DoesNotContain("random-password.result", Clear(resource.Inputs), StringComparison.Ordinal);
        foreach (var stack in plan.Stacks)
            Assert.DoesNotContain("random-password.result", Clear(stack.Outputs), StringComparison.Ordinal);
    }

    // What a reader of the plan sees; secrets print as such.
    private static string Clear(PlannedValue value) => value switch
    {
        PlannedObject members => string.Join(',', members.Members.Select(member => $"{member.Key}={Clear(member.Value)}")),
        PlannedList list => string.Join(',', list.Items.Select(Clear)),
        _ => value.ToString(),
    };

    // As the engine does it: nothing goes before what depends on it.
    private static List<PlannedResource> DestroyOrder(PlannedStack stack)
    {
        var waiting = stack.Resources.Where(resource => resource.Custom).ToList();
        var order = new List<PlannedResource>();
        while (waiting.Count > 0)
        {
            var needed = waiting.SelectMany(resource => resource.Dependencies).ToHashSet();
            var free = waiting.Where(resource => !needed.Contains(resource.Urn)).ToList();
            Assert.NotEmpty(free);
            order.AddRange(free);
            waiting = [.. waiting.Except(free)];
        }

        return order;
    }
}
