using System.Collections.Immutable;
using MultiRegion.Components.Database;
using MultiRegion.Tests.Components.Support;
using Pulumi;

namespace MultiRegion.Tests.Components.Database;

public class DatabaseAlarmsTests
{
    private const string Alarm = "aws:cloudwatch/metricAlarm:MetricAlarm";
    private const string Events = "aws:rds/eventSubscription:EventSubscription";

    private static readonly string[] Types =
        ["pulumi:providers:aws", DatabaseAlarms.TypeToken, Alarm, Events, "aws:sns/topic:Topic", "aws:sns/topicPolicy:TopicPolicy"];

    [Theory]
    [InlineData("replication-lag", "AuroraGlobalDBReplicationLag", "GreaterThanThreshold", 10_000)]
    [InlineData("rpo-lag", "AuroraGlobalDBRPOLag", "GreaterThanThreshold", 30_000)]
    [InlineData("cpu", "CPUUtilization", "GreaterThanThreshold", 80)]
    [InlineData("memory", "FreeableMemory", "LessThanThreshold", 4d * 1024 * 1024 * 1024)] // a quarter of 16 GiB
    public async Task Watches_the_member(string name, string metric, string comparison, double threshold)
    {
        var alarm = (await Declare()).Single(Alarm, $"us-west-2-database-{name}");

        Assert.Equal(("AWS/RDS", metric, comparison), (alarm.Text("namespace"), alarm.Text("metricName"), alarm.Text("comparisonOperator")));
        Assert.Equal(threshold, alarm.Number("threshold"));
        Assert.Equal(("DBClusterIdentifier", "production-us-west-2"), Assert.Single(alarm.Object("dimensions").Select(dimension => (dimension.Key, (string)dimension.Value))));
        // Lag is reported where the replica is; silence is no alarm, or every switchover would raise one.
        Assert.Equal("notBreaching", alarm.Text("treatMissingData"));
        Assert.Equal(["arn:us-west-2-database"], alarm.Texts("alarmActions"));
    }

    [Fact]
    public async Task Misses_every_instance_by_its_silence()
    {
        var alarm = (await Declare()).Single(Alarm, "us-west-2-database-usw2-az1-missing");

        Assert.Equal(("EngineUptime", "breaching"), (alarm.Text("metricName"), alarm.Text("treatMissingData")));
        Assert.Equal(("DBInstanceIdentifier", "reader"), Assert.Single(alarm.Object("dimensions").Select(dimension => (dimension.Key, (string)dimension.Value))));
        Assert.Equal(("LessThanThreshold", 0d, 5d), (alarm.Text("comparisonOperator"), alarm.Number("threshold"), alarm.Number("evaluationPeriods")));
    }

    [Fact]
    public async Task Hears_of_roles_that_move_and_of_storage_that_runs_out()
    {
        var alarms = await Declare();

        var cluster = alarms.Single(Events, "us-west-2-database-cluster");
        Assert.Equal("db-cluster", cluster.Text("sourceType"));
        Assert.Equal(["production-us-west-2"], cluster.Texts("sourceIds"));
        Assert.Contains("global-failover", cluster.Texts("eventCategories"));
        var instances = alarms.Single(Events, "us-west-2-database-instances");
        Assert.Equal("db-instance", instances.Text("sourceType"));
        Assert.Equal(["reader"], instances.Texts("sourceIds"));
        Assert.Contains("low storage", instances.Texts("eventCategories"));
        Assert.Equal("arn:us-west-2-database", instances.Text("snsTopic"));
    }

    [Fact]
    public async Task Encrypts_notifications_and_takes_them_of_the_own_account_only()
    {
        var alarms = await Declare();

        Assert.Equal("arn:key", alarms.Single("aws:sns/topic:Topic").Text("kmsMasterKeyId"));
        Assert.Equal(
            """{"Version":"2012-10-17","Statement":[{"Sid":"Notifications","Effect":"Allow","Principal":{"Service":["cloudwatch.amazonaws.com","events.rds.amazonaws.com"]},"Action":"sns:Publish","Resource":"arn:us-west-2-database","Condition":{"StringEquals":{"aws:SourceAccount":"123456789012"}}}]}""",
            alarms.Single("aws:sns/topicPolicy:TopicPolicy").Text("policy"));
    }

    // The active region changes what alarms say, never which there are.
    [Fact]
    public async Task Says_more_than_it_does_when_the_active_region_changes()
    {
        var standby = (await Declare("us-east-1")).OfType(Alarm);
        var active = (await Declare("us-west-2")).OfType(Alarm);

        Assert.Equal(standby.Select(alarm => alarm.Name), active.Select(alarm => alarm.Name));
        foreach (var (before, after) in standby.Zip(active))
        {
            Assert.EndsWith("The writer is configured to be in us-east-1.", before.Text("alarmDescription"), StringComparison.Ordinal);
            Assert.EndsWith("The writer is configured to be here.", after.Text("alarmDescription"), StringComparison.Ordinal);
            Assert.Equal(("standby", "active"), ((string)before.Object("tags")["role"], (string)after.Object("tags")["role"]));
            Assert.Equal(before.Number("threshold"), after.Number("threshold"));
            Assert.Equal(before.Text("treatMissingData"), after.Text("treatMissingData"));
        }
    }

    private static Task<RecordingMocks> Declare(string active = "us-east-1") => RecordingMocks.Run(Types, () => _ = new DatabaseAlarms("us-west-2", new()
    {
        AccountId = Output.Create(RecordingMocks.Account),
        KeyArn = "arn:key",
        ClusterIdentifier = Output.Create("production-us-west-2"),
        InstanceIdentifiers = ImmutableSortedDictionary<string, Output<string>>.Empty.Add("usw2-az1", Output.Create("reader")),
        InstanceClass = InstanceClass.Parse("db.r7g.large"),
        ActiveRegion = active,
    }, new() { Providers = { Some.Provider("us-west-2") } }));
}
