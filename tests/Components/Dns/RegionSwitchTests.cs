using System.Collections.Immutable;
using System.Text.Json.Nodes;
using MultiRegion.Components.Dns;
using MultiRegion.Tests.Components.Support;
using Pulumi;
using Pulumi.Utilities;
using Aws = Pulumi.Aws;

namespace MultiRegion.Tests.Components.Dns;

public class RegionSwitchTests
{
    private const string Plan = "aws:arcregionswitch/plan:Plan";
    private const string Alarm = "aws:cloudwatch/metricAlarm:MetricAlarm";
    private const string Role = "aws:iam/role:Role";
    private const string Policy = "aws:iam/rolePolicy:RolePolicy";
    private const string Entry = "aws:eks/accessEntry:AccessEntry";
    private const string Access = "aws:eks/accessPolicyAssociation:AccessPolicyAssociation";
    private const string HealthChecks = "aws:arcregionswitch/getRoute53HealthChecks:getRoute53HealthChecks";

    private static readonly string[] Types = [RegionSwitch.TypeToken, Plan, Alarm, Role, Policy, Entry, Access, "pulumi:providers:aws"];
    private static readonly string[] Regions = ["us-east-1", "us-west-2"];

    [Fact]
    public async Task Activates_either_of_two_regions()
    {
        var plan = (await Declare()).Single(Plan);

        Assert.Equal(("production", "arn:production", "activePassive", "us-east-1"), (plan.Text("name"), plan.Text("executionRole"), plan.Text("recoveryApproach"), plan.Text("primaryRegion")));
        Assert.Equal(Regions, plan.Texts("regions"));
        Assert.Equal(5, plan.Number("recoveryTimeObjectiveMinutes"));
        Assert.Equal(["activate us-east-1", "activate us-west-2"], plan.Objects("workflows").Select(workflow => $"{workflow["workflowTargetAction"]} {workflow["workflowTargetRegion"]}"));
        Assert.Equal(
            ["us-east-1-serves applicationHealth arn:us-east-1-serves", "us-west-2-serves applicationHealth arn:us-west-2-serves"],
            plan.Objects("associatedAlarms").Select(Words("mapBlockKey", "alarmType", "resourceIdentifier")));
    }

    [Fact]
    public async Task Moves_the_writer_and_grows_side_by_side_before_it_leads_users()
    {
        foreach (var workflow in (await Declare()).Single(Plan).Objects("workflows"))
        {
            var steps = List(workflow["steps"]);
            Assert.Equal(
                ["writer-and-capacity Parallel", "lead-api-example-com Route53HealthCheck", "lead-www-example-com Route53HealthCheck"],
                steps.Select(Words("name", "executionBlockType")));
            Assert.Equal(
                ["move-writer AuroraGlobalDatabase", "grow EKSResourceScaling"],
                List(Only(steps[0]["parallelConfigs"])["steps"]).Select(Words("name", "executionBlockType")));

            var lead = Only(steps[1]["route53HealthCheckConfigs"]);
            Assert.Equal("Z0EXAMPLE api.example.com", Words("hostedZoneId", "recordName")(lead));
            Assert.Equal(["us-east-1 us-east-1", "us-west-2 us-west-2"], List(lead["recordSets"]).Select(Words("recordSetIdentifier", "region")));
        }
    }

    [Fact]
    public async Task Loses_nothing_unless_it_is_started_ungracefully()
    {
        var writer = Only(Step("move-writer", await Declare())["globalAuroraConfigs"]);

        Assert.Equal("switchoverOnly production", Words("behavior", "globalClusterIdentifier")(writer));
        Assert.Equal(["arn:us-east-1-database", "arn:us-west-2-database"], ((ImmutableArray<object>)writer["databaseClusterArns"]).Cast<string>());
        Assert.Equal("failover", Only(writer["ungracefuls"])["ungraceful"]);
    }

    [Fact]
    public async Task Grows_the_workload_of_the_manifests_in_both_clusters()
    {
        var grow = Only(Step("grow", await Declare())["eksResourceScalingConfigs"]);

        Assert.Equal("sampledMaxInLast24Hours 100", Words("capacityMonitoringApproach", "targetPercent")(grow));
        Assert.Equal(["arn:us-east-1-cluster", "arn:us-west-2-cluster"], List(grow["eksClusters"]).Select(Words("clusterArn")));
        Assert.Equal("apps/v1 Deployment", Words("apiVersion", "kind")(Only(grow["kubernetesResourceTypes"])));
        var scaled = Only(grow["scalingResources"]);
        Assert.Equal("api", scaled["namespace"]);
        Assert.Equal(["us-east-1 api api api", "us-west-2 api api api"], List(scaled["resources"]).Select(Words("resourceName", "namespace", "name", "hpaName")));
    }

    [Fact]
    public async Task Hears_from_each_region_whether_it_serves()
    {
        var mocks = await Declare();

        Assert.Equal(["us-east-1-serves", "us-west-2-serves"], mocks.OfType(Alarm).Select(alarm => alarm.Name));
        Assert.All(Regions, region =>
        {
            var alarm = mocks.Single(Alarm, $"{region}-serves");
            Assert.Contains($"::{region}-provider::", alarm.Provider, StringComparison.Ordinal);
            Assert.Equal(("AWS/NetworkELB", "HealthyHostCount", "breaching"), (alarm.Text("namespace"), alarm.Text("metricName"), alarm.Text("treatMissingData")));
            Assert.Equal(($"net/{region}", $"targetgroup/{region}"), (alarm.Object("dimensions")["LoadBalancer"], alarm.Object("dimensions")["TargetGroup"]));
        });
    }

    [Fact]
    public async Task Is_let_into_both_clusters_to_scale_one_namespace()
    {
        var mocks = await Declare();

        Assert.All(Regions, region =>
        {
            var entry = mocks.Single(Entry, $"{region}-production");
            Assert.Equal(($"production-{region}", "arn:production", "STANDARD"), (entry.Text("clusterName"), entry.Text("principalArn"), entry.Text("type")));
            var access = mocks.Single(Access, $"{region}-production");
            Assert.Equal(($"production-{region}", "arn:production", RegionSwitch.ScalingPolicyArn), (access.Text("clusterName"), access.Text("principalArn"), access.Text("policyArn")));
            Assert.Equal("namespace", access.Object("accessScope")["type"]);
            Assert.Equal(["api"], ((ImmutableArray<object>)access.Object("accessScope")["namespaces"]).Cast<string>());
            Assert.All([entry, access], resource => Assert.Contains($"::{region}-provider::", resource.Provider, StringComparison.Ordinal));
        });
        Assert.Equal((2, 2), (mocks.OfType(Entry).Count, mocks.OfType(Access).Count));
    }

    [Fact]
    public async Task Trusts_the_service_and_allows_each_step_no_more_than_it_needs()
    {
        var mocks = await Declare(startsItself: true);

        Assert.Equal("arc-region-switch.amazonaws.com", JsonNode.Parse(mocks.Single(Role).Text("assumeRolePolicy"))!["Statement"]![0]!["Principal"]!["Service"]!.GetValue<string>());
        var statements = JsonNode.Parse(mocks.Single(Policy).Text("policy"))!["Statement"]!.AsArray().ToDictionary(
            statement => statement!["Sid"]!.GetValue<string>(),
            statement => (Actions: Texts(statement!["Action"]!), Resources: Texts(statement["Resource"]!)));
        Assert.Equal(["OwnPlan", "Evaluation", "Alarms", "FindDatabase", "MoveWriter", "FindClusters", "CheckAccess", "ReadNames"], statements.Keys);
        Assert.Equal(["arn:production"], statements["Evaluation"].Resources);
        Assert.Equal(mocks.OfType(Alarm).Select(alarm => $"arn:{alarm.Name}").Order(), statements["Alarms"].Resources.Order());
        Assert.Equal(["rds:FailoverGlobalCluster", "rds:SwitchoverGlobalCluster"], statements["MoveWriter"].Actions);
        Assert.Equal(["arn:aws:rds::123456789012:global-cluster:production", "arn:us-east-1-database", "arn:us-west-2-database"], statements["MoveWriter"].Resources);
        Assert.Equal(["arn:us-east-1-cluster", "arn:us-west-2-cluster"], statements["FindClusters"].Resources);
        Assert.Equal(["arn:aws:route53:::hostedzone/Z0EXAMPLE"], statements["ReadNames"].Resources);
        Assert.Equal(["FindDatabase"], statements.Where(statement => statement.Value.Resources.Contains("*")).Select(statement => statement.Key));
    }

    [Fact]
    public async Task Hands_out_the_check_that_the_plan_made_for_each_record()
    {
        var ids = new Dictionary<string, Output<string>>();
        await Declare(use: plan =>
        {
            foreach (var name in new[] { "api.example.com", "www.example.com" })
            {
                foreach (var region in Regions)
                    ids[$"{name} {region}"] = plan.HealthCheckOf(name, region);
            }
        });

        foreach (var (record, id) in ids)
            Assert.Equal($"check of {record}", await OutputUtilities.GetValueAsync(id));
        Assert.Equal(4, ids.Count);
    }

    [Fact]
    public async Task Waits_for_a_person_unless_told_otherwise() =>
        Assert.Empty((await Declare()).Single(Plan)["triggers"] as ImmutableArray<object>? ?? []);

    [Fact]
    public async Task Starts_itself_where_the_writer_is_gone_by_two_ways_for_a_region_that_serves()
    {
        var mocks = await Declare(startsItself: true);
        var plan = mocks.Single(Plan);

        Assert.Equal(["activate us-east-1 60", "activate us-west-2 60"], plan.Objects("triggers").Select(Words("action", "targetRegion", "minDelayMinutesBetweenExecutions")));
        Assert.All(plan.Objects("triggers"), trigger => Assert.Equal(
            [$"{trigger["targetRegion"]}-writer-out-of-reach red", $"{trigger["targetRegion"]}-replication-silent red", $"{trigger["targetRegion"]}-serves green"],
            List(trigger["conditions"]).Select(Words("associatedAlarmName", "condition"))));
        Assert.Equal(
            [
                "us-east-1-serves applicationHealth", "us-west-2-serves applicationHealth",
                "us-east-1-writer-out-of-reach trigger", "us-east-1-replication-silent trigger",
                "us-west-2-writer-out-of-reach trigger", "us-west-2-replication-silent trigger",
            ],
            plan.Objects("associatedAlarms").Select(Words("mapBlockKey", "alarmType")));
    }

    // A gap in the survivor's own metrics starts nothing; the writer's silence is what it is about.
    [Fact]
    public async Task Judges_the_loss_in_the_region_that_survives()
    {
        var mocks = await Declare(startsItself: true);

        Assert.All(Regions, region =>
        {
            var reach = mocks.Single(Alarm, $"{region}-writer-out-of-reach");
            Assert.Equal(("ContainerInsights", "replicas_ready", "Maximum"), (reach.Text("namespace"), reach.Text("metricName"), reach.Text("statistic")));
            Assert.Equal(("LessThanThreshold", 1d, "notBreaching"), (reach.Text("comparisonOperator"), reach.Number("threshold"), reach.Text("treatMissingData")));
            Assert.Equal(
                [("ClusterName", $"production-{region}"), ("Namespace", "region-health"), ("PodName", "writer-health")],
                reach.Object("dimensions").OrderBy(dimension => dimension.Key).Select(dimension => (dimension.Key, (string)dimension.Value)));

            var silent = mocks.Single(Alarm, $"{region}-replication-silent");
            Assert.Equal(("AWS/RDS", "AuroraGlobalDBReplicationLag", "Minimum"), (silent.Text("namespace"), silent.Text("metricName"), silent.Text("statistic")));
            Assert.Equal(("GreaterThanThreshold", 60_000d, "breaching"), (silent.Text("comparisonOperator"), silent.Number("threshold"), silent.Text("treatMissingData")));
            Assert.Equal($"production-{region}", silent.Object("dimensions")["DBClusterIdentifier"]);

            Assert.All([reach, silent], alarm =>
            {
                Assert.Contains($"::{region}-provider::", alarm.Provider, StringComparison.Ordinal);
                Assert.Equal((60d, 2d), (alarm.Number("period"), alarm.Number("evaluationPeriods")));
            });
        });
    }

    private static ImmutableDictionary<string, object> Step(string name, RecordingMocks mocks) => Assert.Single(
        List(Only(List(mocks.Single(Plan).Objects("workflows")[0]["steps"])[0]["parallelConfigs"])["steps"]), step => (string)step["name"] == name);

    private static Func<ImmutableDictionary<string, object>, string> Words(params string[] members) => item => string.Join(' ', members.Select(member => item[member]));

    private static ImmutableArray<ImmutableDictionary<string, object>> List(object value) =>
        [.. Assert.IsType<ImmutableArray<object>>(value).Cast<ImmutableDictionary<string, object>>()];

    private static ImmutableDictionary<string, object> Only(object value) => Assert.Single(List(value));

    private static string[] Texts(JsonNode node) => node is JsonArray many ? [.. many.Select(one => one!.GetValue<string>())] : [node.GetValue<string>()];

    private static Task<RecordingMocks> Declare(bool startsItself = false, Action<RegionSwitch>? use = null) => RecordingMocks.Run(Types, new Dictionary<string, object>
    {
        [HealthChecks] = new Dictionary<string, object>
        {
            ["id"] = "arn:production",
            ["planArn"] = "arn:production",
            ["healthChecks"] = (
                from name in new[] { "api.example.com", "www.example.com." }
                from region in Regions
                select new Dictionary<string, object>
                {
                    ["recordName"] = name,
                    ["region"] = region,
                    ["hostedZoneId"] = "Z0EXAMPLE",
                    ["status"] = "healthy",
                    ["healthCheckId"] = $"check of {name.TrimEnd('.')} {region}",
                }.ToImmutableDictionary()).Cast<object>().ToImmutableArray(),
        }.ToImmutableDictionary(),
    }, () =>
    {
        var plan = new RegionSwitch("production", new()
        {
            Regions = [.. Regions.Select(region => new RegionSwitchRegion
            {
                Region = region,
                Provider = new Aws.Provider($"{region}-provider", new() { Region = region }),
                ClusterName = $"production-{region}",
                ClusterArn = Output.Create($"arn:{region}-cluster"),
                DatabaseArn = Output.Create($"arn:{region}-database"),
                DatabaseIdentifier = $"production-{region}",
                LoadBalancerSuffix = $"net/{region}",
                TargetGroupSuffix = $"targetgroup/{region}",
            })],
            AccountId = Output.Create(RecordingMocks.Account),
            ZoneId = "Z0EXAMPLE",
            Names = ["api.example.com", "www.example.com"],
            GlobalClusterIdentifier = "production",
            StartsItself = startsItself,
            RecoveryTime = TimeSpan.FromMinutes(5),
        });
        use?.Invoke(plan);
    });
}
