using MultiRegion.Components.Database;
using MultiRegion.Components.Encryption;
using MultiRegion.Tests.Components.Support;

namespace MultiRegion.Tests.Components.Database;

public class AuroraGlobalDatabaseTests
{
    private const string Cluster = "aws:rds/cluster:Cluster";
    private const string Instance = "aws:rds/clusterInstance:ClusterInstance";

    private static readonly string[] Types =
    [
        "pulumi:providers:aws", AuroraGlobalDatabase.TypeToken, AuroraMember.TypeToken, DatabaseAlarms.TypeToken,
        DatabaseCredentials.TypeToken, EncryptionKey.TypeToken,
        "aws:cloudwatch/logGroup:LogGroup", "aws:cloudwatch/metricAlarm:MetricAlarm", "aws:ec2/securityGroup:SecurityGroup",
        "aws:iam/role:Role", "aws:iam/rolePolicyAttachment:RolePolicyAttachment", "aws:kms/alias:Alias", "aws:kms/key:Key",
        Cluster, Instance, "aws:rds/clusterParameterGroup:ClusterParameterGroup", "aws:rds/eventSubscription:EventSubscription",
        "aws:rds/globalCluster:GlobalCluster", "aws:rds/parameterGroup:ParameterGroup", "aws:rds/subnetGroup:SubnetGroup",
        "aws:secretsmanager/secret:Secret", "aws:secretsmanager/secretVersion:SecretVersion", "aws:sns/topic:Topic",
        "aws:sns/topicPolicy:TopicPolicy", "aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule",
        "random:index/randomPassword:RandomPassword",
    ];

    [Fact]
    public async Task Makes_one_global_cluster_of_one_member_for_each_region()
    {
        var database = await Declare();

        var global = database.Single("aws:rds/globalCluster:GlobalCluster");
        Assert.Equal("production", global.Text("globalClusterIdentifier"));
        Assert.Equal(("aurora-postgresql", "16.8", "platform"), (global.Text("engine"), global.Text("engineVersion"), global.Text("databaseName")));
        Assert.True(global.Flag("storageEncrypted"));
        Assert.True(global.Flag("deletionProtection"));
        Assert.Equal("open-source-rds-extended-support-disabled", global.Text("engineLifecycleSupport"));
        Assert.Equal(["us-east-1-database", "us-west-2-database"], database.OfType(Cluster).Select(cluster => cluster.Name).Order());
        Assert.All(database.OfType(Cluster), cluster => Assert.Equal("database-id", cluster.Text("globalClusterIdentifier")));
    }

    // RDS refuses a replica that brings a user, a password or a database.
    [Fact]
    public async Task Tells_only_the_initial_writer_the_user_the_password_and_the_database()
    {
        var database = await Declare();

        var writer = database.Single(Cluster, "us-east-1-database");
        Assert.Equal(("platform_owner", "platform"), (writer.Text("masterUsername"), writer.Text("databaseName")));
        Assert.NotNull(writer["masterPassword"]);
        var replica = database.Single(Cluster, "us-west-2-database");
        Assert.Equal(
            ["databaseName", "masterPassword", "masterUsername"],
            writer.Inputs.Keys.Except(replica.Inputs.Keys).Order());
        Assert.Empty(replica.Inputs.Keys.Except(writer.Inputs.Keys));
    }

    // The day its region came back empty, the program made it with a user again, and RDS refused it.
    [Fact]
    public async Task Makes_the_initial_writer_again_as_a_replica()
    {
        var database = await Declare(args => args with { RebuildInitialWriter = true });

        var (rebuilt, replica) = (database.Single(Cluster, "us-east-1-database"), database.Single(Cluster, "us-west-2-database"));
        Assert.Equal(replica.Inputs.Keys.Order(), rebuilt.Inputs.Keys.Order());
    }

    [Fact]
    public async Task Never_lets_rds_manage_the_password_or_names_a_source()
    {
        var database = await Declare();

        Assert.All(database.OfType(Cluster), cluster =>
        {
            Assert.Null(cluster["manageMasterUserPassword"]); // unsupported in global databases
            Assert.Null(cluster["replicationSourceIdentifier"]); // breaks at creation, and promotes when it is removed
            Assert.Null(cluster["sourceRegion"]);
            Assert.Null(cluster["availabilityZones"]);
        });
    }

    [Fact]
    public async Task Encrypts_each_member_with_its_own_regions_key()
    {
        var database = await Declare();

        Assert.All(database.OfType(Cluster), cluster =>
        {
            Assert.True(cluster.Flag("storageEncrypted"));
            Assert.Equal($"arn:{cluster.Name}", cluster.Text("kmsKeyId"));
        });
        Assert.Equal(["us-east-1-database", "us-west-2-database"], database.OfType("aws:kms/key:Key").Select(key => key.Name).Order());
        Assert.All(database.OfType("aws:cloudwatch/logGroup:LogGroup"), group => Assert.Equal($"arn:{group.Name}", group.Text("kmsKeyId")));
    }

    [Fact]
    public async Task Keeps_backups_logs_and_a_last_snapshot_of_every_member()
    {
        var database = await Declare();

        Assert.All(database.OfType(Cluster), cluster =>
        {
            Assert.Equal(14, cluster.Number("backupRetentionPeriod"));
            Assert.True(cluster.Flag("copyTagsToSnapshot"));
            Assert.True(cluster.Flag("deletionProtection"));
            Assert.False(cluster.Flag("skipFinalSnapshot"));
            Assert.Equal($"{cluster.Text("clusterIdentifier")}-final", cluster.Text("finalSnapshotIdentifier"));
            Assert.Equal(["postgresql"], cluster.Texts("enabledCloudwatchLogsExports"));
            Assert.True(cluster.Flag("iamDatabaseAuthenticationEnabled"));
        });
        Assert.Equal(
            ["/aws/rds/cluster/production-us-east-1/postgresql", "/aws/rds/cluster/production-us-west-2/postgresql"],
            database.OfType("aws:cloudwatch/logGroup:LogGroup").Select(group => group.Text("name")).Order());
    }

    [Fact]
    public async Task Runs_an_instance_in_every_zone_of_a_full_region_and_one_of_the_same_class_in_a_warm_one()
    {
        var database = await Declare();

        Assert.Equal(
            ["us-east-1-database-use1-az1", "us-east-1-database-use1-az2", "us-west-2-database-usw2-az1"],
            database.OfType(Instance).Select(instance => instance.Name).Order());
        Assert.All(database.OfType(Instance), instance =>
        {
            Assert.Equal("db.r7g.large", instance.Text("instanceClass"));
            Assert.False(instance.Flag("publiclyAccessible"));
            Assert.False(instance.Flag("autoMinorVersionUpgrade"));
        });
        var reader = database.Single(Instance, "us-west-2-database-usw2-az1");
        Assert.Equal("production-us-west-2-usw2-az1", reader.Text("identifier"));
        Assert.Equal("us-west-2-1", reader.Text("availabilityZone"));
        Assert.Equal("us-west-2-database-id", reader.Text("clusterIdentifier"));
    }

    [Fact]
    public async Task Watches_every_instance_from_inside_with_its_regions_key()
    {
        var database = await Declare();

        Assert.All(database.OfType(Instance), instance =>
        {
            var region = instance.Text("performanceInsightsKmsKeyId")["arn:".Length..];
            Assert.StartsWith(region, instance.Name, StringComparison.Ordinal);
            Assert.True(instance.Flag("performanceInsightsEnabled"));
            Assert.Equal(7, instance.Number("performanceInsightsRetentionPeriod"));
            Assert.Equal(60, instance.Number("monitoringInterval"));
            Assert.Equal($"arn:{region}-monitoring", instance.Text("monitoringRoleArn"));
        });
        Assert.All(database.OfType("aws:iam/role:Role"), role => Assert.Contains("monitoring.rds.amazonaws.com", role.Text("assumeRolePolicy"), StringComparison.Ordinal));
        Assert.Equal(2, database.OfType("aws:iam/rolePolicyAttachment:RolePolicyAttachment").Count);
    }

    [Fact]
    public async Task Opens_the_port_to_the_private_subnets_of_every_region_and_to_nothing_else()
    {
        var database = await Declare();

        string[] blocks = ["10.16.0.0/19", "10.16.32.0/19", "10.32.0.0/19", "10.32.32.0/19"];
        var rules = database.OfType("aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule");
        foreach (var region in new[] { "us-east-1", "us-west-2" })
        {
            Assert.Equal($"vpc-{region}", database.Single("aws:ec2/securityGroup:SecurityGroup", $"{region}-database").Text("vpcId"));
            Assert.Equal([$"{region}-database-id"], database.Single(Cluster, $"{region}-database").Texts("vpcSecurityGroupIds"));
            Assert.Equal(blocks, rules.Where(rule => rule.Text("securityGroupId") == $"{region}-database-id").Select(rule => rule.Text("cidrIpv4")).Order());
        }

        Assert.All(rules, rule => Assert.Equal((5432d, 5432d, "tcp"), (rule.Number("fromPort"), rule.Number("toPort"), rule.Text("ipProtocol"))));
    }

    [Fact]
    public async Task Wants_encrypted_connections_and_leaves_the_recovery_point_switch_alone()
    {
        var groups = (await Declare()).OfType("aws:rds/clusterParameterGroup:ClusterParameterGroup");

        Assert.Equal(2, groups.Count);
        Assert.All(groups, group =>
        {
            Assert.Equal("aurora-postgresql16", group.Text("family"));
            // rds.global_db_rpo would stop all commits while the only replica is away
            Assert.Equal([("rds.force_ssl", "1")], group.Objects("parameters").Select(parameter => ((string)parameter["name"], (string)parameter["value"])));
        });
    }

    [Fact]
    public async Task Lives_in_its_own_subnets()
    {
        var group = (await Declare()).Single("aws:rds/subnetGroup:SubnetGroup", "us-west-2-database");

        Assert.Equal(["subnet-usw2-az1", "subnet-usw2-az2"], group.Texts("subnetIds"));
    }

    [Fact]
    public async Task Gives_each_region_what_is_in_it_and_the_global_cluster_to_the_initial_writer()
    {
        var database = await Declare();

        Assert.Contains("pulumi:providers:aws::us-east-1::", database.Single("aws:rds/globalCluster:GlobalCluster").Provider, StringComparison.Ordinal);
        foreach (var resource in database.Seen.Where(resource => resource.Name.StartsWith("us-", StringComparison.Ordinal) && resource.Provider.Length > 0))
            Assert.Contains($"::{resource.Name[..9]}::", resource.Provider, StringComparison.Ordinal);
    }

    private static Task<RecordingMocks> Declare(Func<AuroraGlobalDatabaseArgs, AuroraGlobalDatabaseArgs>? change = null) => RecordingMocks.Run(Types, () =>
    {
        var args = Some.Database(Some.East(Some.Provider("us-east-1")), Some.West(Some.Provider("us-west-2")));
        _ = new AuroraGlobalDatabase("database", change?.Invoke(args) ?? args);
    });
}
