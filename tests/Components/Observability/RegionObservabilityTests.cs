using System.Text.Json.Nodes;
using MultiRegion.Components.Encryption;
using MultiRegion.Components.Observability;
using MultiRegion.Tests.Components.Support;
using Pulumi;
using Aws = Pulumi.Aws;

namespace MultiRegion.Tests.Components.Observability;

public class RegionObservabilityTests
{
    private const string AlarmType = "aws:cloudwatch/metricAlarm:MetricAlarm";

    private static readonly string[] Types =
    [
        "pulumi:providers:aws", RegionObservability.TypeToken, EncryptionKey.TypeToken, AlarmType, "aws:cloudwatch/dashboard:Dashboard",
        "aws:kms/alias:Alias", "aws:kms/key:Key", "aws:sns/topic:Topic", "aws:sns/topicPolicy:TopicPolicy",
    ];

    [Theory]
    [InlineData("api-server-errors", "AWS/EKS", "apiserver_request_total_5XX", "Sum", 10, 3, "notBreaching")]
    [InlineData("pending-pods", "AWS/EKS", "scheduler_pending_pods_UNSCHEDULABLE", "Maximum", 0, 5, "notBreaching")]
    [InlineData("node-not-ready", "ContainerInsights", "cluster_failed_node_count", "Maximum", 0, 3, "breaching")]
    [InlineData("unhealthy-hosts", "AWS/NetworkELB", "UnHealthyHostCount", "Maximum", 0, 3, "notBreaching")]
    public async Task Watches(string name, string metricNamespace, string metric, string statistic, int threshold, int minutes, string noData)
    {
        var alarm = (await Declare()).Single(AlarmType, $"us-east-1-{name}");

        Assert.Equal((metricNamespace, metric, statistic), (alarm.Text("namespace"), alarm.Text("metricName"), alarm.Text("statistic")));
        Assert.Equal((threshold, minutes, 60.0), (alarm.Number("threshold"), alarm.Number("evaluationPeriods"), alarm.Number("period")));
        Assert.Equal(("GreaterThanThreshold", noData), (alarm.Text("comparisonOperator"), alarm.Text("treatMissingData")));
        Assert.Equal(["arn:us-east-1-alarms"], alarm.Texts("alarmActions"));
    }

    [Fact]
    public async Task Watches_nothing_twice_and_four_things() => Assert.Equal(4, (await Declare()).OfType(AlarmType).Count);

    [Fact]
    public async Task Measures_the_load_balancer_by_its_own_names()
    {
        var dimensions = (await Declare()).Single(AlarmType, "us-east-1-unhealthy-hosts").Object("dimensions");

        Assert.Equal(("net/ingress/1", "targetgroup/gateway/2"), (dimensions["LoadBalancer"], dimensions["TargetGroup"]));
    }

    [Fact]
    public async Task Lets_this_regions_alarms_speak_to_an_encrypted_topic()
    {
        var mocks = await Declare();

        Assert.Equal("arn:us-east-1-alarms", mocks.Single("aws:sns/topic:Topic").Text("kmsMasterKeyId"));
        Assert.Contains("arn:aws:cloudwatch:us-east-1:123456789012:alarm:*", mocks.Single("aws:sns/topicPolicy:TopicPolicy").Text("policy"), StringComparison.Ordinal);
        Assert.Contains("cloudwatch.amazonaws.com", mocks.Single("aws:kms/key:Key").Text("policy"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Lets_alerts_of_the_regions_workspaces_speak_to_it_only_where_there_are_any()
    {
        var (silent, told) = (await Declare(), await Declare(takesAlerts: true));

        Assert.All(["aws:sns/topicPolicy:TopicPolicy", "aws:kms/key:Key"], type => Assert.DoesNotContain("aps.amazonaws.com", silent.Single(type).Text("policy"), StringComparison.Ordinal));
        Assert.EndsWith(
            """{"Sid":"Alerts","Effect":"Allow","Principal":{"Service":"aps.amazonaws.com"},"Action":["sns:GetTopicAttributes","sns:Publish"],"Resource":"arn:us-east-1-alarms","Condition":{"StringEquals":{"aws:SourceAccount":"123456789012"},"ArnLike":{"aws:SourceArn":"arn:aws:aps:us-east-1:123456789012:workspace/*"}}}]}""",
            told.Single("aws:sns/topicPolicy:TopicPolicy").Text("policy"), StringComparison.Ordinal);
        Assert.EndsWith(
            """{"Sid":"Alerts","Effect":"Allow","Principal":{"Service":"aps.amazonaws.com"},"Action":["kms:Decrypt","kms:GenerateDataKey*"],"Resource":"*","Condition":{"StringEquals":{"aws:SourceAccount":"123456789012"}}}]}""",
            told.Single("aws:kms/key:Key").Text("policy"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Shows_a_graph_per_alarm_with_its_line()
    {
        var body = JsonNode.Parse((await Declare()).Single("aws:cloudwatch/dashboard:Dashboard").Text("dashboardBody"))!;

        var widgets = body["widgets"]!.AsArray();
        Assert.Equal(["api-server-errors", "pending-pods", "node-not-ready", "unhealthy-hosts"], widgets.Select(widget => (string)widget!["properties"]!["title"]!));
        Assert.Equal(
            """["AWS/NetworkELB","UnHealthyHostCount","LoadBalancer","net/ingress/1","TargetGroup","targetgroup/gateway/2"]""",
            widgets[3]!["properties"]!["metrics"]![0]!.ToJsonString());
        Assert.Equal([(0, 0), (12, 0), (0, 6), (12, 6)], widgets.Select(widget => ((int)widget!["x"]!, (int)widget["y"]!)));
        Assert.Equal(10, (int)widgets[0]!["properties"]!["annotations"]!["horizontal"]![0]!["value"]!);
    }

    private static Task<RecordingMocks> Declare(bool takesAlerts = false) => RecordingMocks.Run(Types, () =>
    {
        var provider = new Aws.Provider("us-east-1", new() { Region = "us-east-1" });
        _ = new RegionObservability("us-east-1", new()
        {
            ClusterName = "production-us-east-1",
            AccountId = Output.Create(RecordingMocks.Account),
            LoadBalancerSuffix = Output.Create("net/ingress/1"),
            TargetGroupSuffix = Output.Create("targetgroup/gateway/2"),
            TakesAlerts = takesAlerts,
        }, new() { Providers = { provider } });
    });
}
