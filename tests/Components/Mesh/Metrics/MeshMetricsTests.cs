using System.Collections.Immutable;
using MultiRegion.Components.Mesh.Metrics;
using MultiRegion.Tests.Components.Support;
using Pulumi;
using Aws = Pulumi.Aws;

namespace MultiRegion.Tests.Components.Mesh.Metrics;

public class MeshMetricsTests
{
    private const string Scraper = "aws:amp/scraper:Scraper";
    private const string Workspace = "aws:amp/workspace:Workspace";
    private const string Rules = "aws:amp/ruleGroupNamespace:RuleGroupNamespace";
    private const string Routing = "aws:amp/alertManagerDefinition:AlertManagerDefinition";
    private const string Ingress = "aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule";
    private const string Egress = "aws:vpc/securityGroupEgressRule:SecurityGroupEgressRule";

    private static readonly string[] Regions = ["us-east-1", "us-west-2", "eu-west-1"];

    private static readonly string[] Types =
    [
        "pulumi:providers:aws", MeshMetrics.TypeToken, Scraper, Workspace, Rules, Routing, Ingress, Egress,
        "aws:ec2/securityGroup:SecurityGroup",
    ];

    [Theory]
    [InlineData(2)]
    [InlineData(3)]
    public async Task Keeps_each_regions_counters_in_that_region(int regions)
    {
        var mocks = await DeclareAsync(regions);

        Assert.Equal(Regions.Take(regions).Select(region => $"{region}-mesh"), mocks.OfType(Scraper).Select(scraper => scraper.Name));
        foreach (var region in Regions.Take(regions))
        {
            var resources = mocks.Seen.Where(resource => resource.Type.StartsWith("aws:", StringComparison.Ordinal) && resource.Name.StartsWith(region, StringComparison.Ordinal)).ToList();
            Assert.Equal(11, resources.Count);
            Assert.All(resources, resource => Assert.EndsWith($"pulumi:providers:aws::{region}::{region}-id", resource.Provider));
            Assert.Equal($"arn:{region}-mesh", mocks.Single(Scraper, $"{region}-mesh").At("destination", "amp", "workspaceArn"));
        }
    }

    [Fact]
    public async Task Asks_in_the_clusters_own_subnets_from_a_group_of_its_own()
    {
        var source = (await DeclareAsync(1)).Single(Scraper);

        Assert.Equal("arn:cluster", source.At("source", "eks", "clusterArn"));
        Assert.Equal(["subnet-1", "subnet-2"], source.List("source", "eks", "subnetIds"));
        Assert.Equal(["us-east-1-mesh-metrics-id"], source.List("source", "eks", "securityGroupIds"));
    }

    [Theory]
    [InlineData("kubernetes-api", 443)]
    [InlineData("istiod", 15014)]
    [InlineData("envoy", 15090)]
    public async Task Opens_the_three_ports_by_group_in_both_directions_and_no_other(string name, double port)
    {
        var mocks = await DeclareAsync(1);

        var (into, from) = (mocks.Single(Ingress, $"us-east-1-mesh-metrics-{name}"), mocks.Single(Egress, $"us-east-1-mesh-metrics-{name}"));
        Assert.Equal(("sg-cluster", "us-east-1-mesh-metrics-id"), (into.Text("securityGroupId"), into.Text("referencedSecurityGroupId")));
        Assert.Equal(("us-east-1-mesh-metrics-id", "sg-cluster"), (from.Text("securityGroupId"), from.Text("referencedSecurityGroupId")));
        Assert.All([into, from], rule => Assert.Equal(("tcp", port, port), (rule.Text("ipProtocol"), rule.Number("fromPort"), rule.Number("toPort"))));
        Assert.Equal((3, 3), (mocks.OfType(Ingress).Count, mocks.OfType(Egress).Count));
    }

    // With a key of ours the collector might be refused, and AWS encrypts in any case.
    [Fact]
    public async Task Leaves_the_workspaces_key_to_AWS_and_keeps_the_collectors_mark()
    {
        var workspace = (await DeclareAsync(1)).Single(Workspace);

        Assert.False(workspace.Inputs.ContainsKey("kmsKeyArn"));
        Assert.Equal("", workspace.Object("tags")["AMPAgentlessScraper"]);
    }

    // Compared as a whole: a metric more is paid for by the sample, a metric less is an empty graph.
    [Fact]
    public async Task Asks_istiod_and_the_proxies_once_a_minute_and_keeps_what_is_asked_for() => Assert.Equal(
        """
        {"global":{"scrape_interval":"60s","external_labels":{"region":"us-east-1"}},
        "scrape_configs":[
        {"job_name":"istiod","metrics_path":"/metrics","kubernetes_sd_configs":[{"role":"pod"}],
        "relabel_configs":[
        {"action":"keep","source_labels":["__meta_kubernetes_namespace","__meta_kubernetes_pod_label_app"],"regex":"istio-system;istiod"},
        {"action":"replace","source_labels":["__meta_kubernetes_pod_ip"],"target_label":"__address__","replacement":"$1:15014"},
        {"action":"drop","source_labels":["__meta_kubernetes_pod_phase"],"regex":"Pending|Succeeded|Failed"},
        {"action":"replace","source_labels":["__meta_kubernetes_namespace"],"target_label":"namespace"},
        {"action":"replace","source_labels":["__meta_kubernetes_pod_name"],"target_label":"pod"}],
        "metric_relabel_configs":[
        {"action":"keep","source_labels":["__name__"],"regex":"istiod_remote_cluster_sync_status|remote_cluster_sync_timeouts_total|pilot_proxy_convergence_time_bucket|pilot_xds|pilot_total_xds_rejects|citadel_server_cert_chain_expiry_timestamp"}]},
        {"job_name":"envoy","metrics_path":"/stats/prometheus","kubernetes_sd_configs":[{"role":"pod"}],
        "relabel_configs":[
        {"action":"keep","source_labels":["__meta_kubernetes_pod_container_port_number"],"regex":"15090"},
        {"action":"drop","source_labels":["__meta_kubernetes_pod_phase"],"regex":"Pending|Succeeded|Failed"},
        {"action":"replace","source_labels":["__meta_kubernetes_namespace"],"target_label":"namespace"},
        {"action":"replace","source_labels":["__meta_kubernetes_pod_name"],"target_label":"pod"}],
        "metric_relabel_configs":[
        {"action":"keep","source_labels":["__name__"],"regex":"istio_requests_total|istio_request_duration_milliseconds_bucket|envoy_cluster_outlier_detection_ejections_active|envoy_cluster_upstream_cx_connect_fail|envoy_cluster_upstream_cx_active"},
        {"action":"drop","source_labels":["__name__","reporter"],"regex":"istio_request_duration_milliseconds_bucket;destination"}]}]}
        """.ReplaceLineEndings(""),
        (await DeclareAsync(1)).Single(Scraper).Text("scrapeConfiguration"));

    [Fact]
    public void Alerts_on_the_failure_stories() => Assert.Equal(
        [
            """RemoteClusterNotSynced: max by (cluster) (istiod_remote_cluster_sync_status{status!="synced"}) > 0""",
            """ControlPlaneGone: absent(up{job="istiod"} == 1)""",
            "EndpointsEjected: sum by (cluster_name) (envoy_cluster_outlier_detection_ejections_active) > 0",
            """CallsLeaveRegion: sum by (destination_service) (rate(istio_requests_total{reporter="source",source_cluster="us-west-2",destination_cluster!~"us-west-2|unknown"}[5m])) / sum by (destination_service) (rate(istio_requests_total{reporter="source",source_cluster="us-west-2"}[5m])) > 0.5""",
            "AuthorityExpires: min(citadel_server_cert_chain_expiry_timestamp) - time() < 2592000",
        ],
        Assert.Single(AlertRules.Of("us-west-2").Groups).Rules.Select(rule => $"{rule.Alert}: {rule.Expr}"));

    [Fact]
    public void Alerts_on_nothing_that_is_not_kept()
    {
        var kept = MeshMetricNames.OfProxies.Concat(MeshMetricNames.OfControlPlanes).Append(MeshMetricNames.Up).ToList();

        Assert.All(AlertRules.Of("us-west-2").Groups.Single().Rules, rule =>
            Assert.Contains(kept, metric => rule.Expr.Contains(metric, StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Writes_the_rules_and_their_patience_as_Prometheus_reads_them()
    {
        var rules = (await DeclareAsync(1)).Single(Rules);

        Assert.Equal("us-east-1-mesh-id", rules.Text("workspaceId"));
        Assert.StartsWith("""{"groups":[{"name":"mesh","rules":[{"alert":"RemoteClusterNotSynced","expr":"max by (cluster) (istiod""", rules.Text("data"), StringComparison.Ordinal);
        Assert.EndsWith(
            """ < 2592000","for":"300s","annotations":{"summary":"The authority that signs for this cluster expires within a month: rotate it."}}]}]}""",
            rules.Text("data"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Tells_the_regions_own_topic() => Assert.Equal(
        """{"alertmanager_config":"{\"route\":{\"receiver\":\"alarms\",\"group_by\":[\"alertname\"],\"repeat_interval\":\"14400s\"},\"receivers\":[{\"name\":\"alarms\",\"sns_configs\":[{\"topic_arn\":\"arn:topic\",\"sigv4\":{\"region\":\"us-east-1\"},\"subject\":\"Mesh of us-east-1\",\"send_resolved\":true}]}]}"}""",
        (await DeclareAsync(1)).Single(Routing).Text("definition"));

    private static Task<RecordingMocks> DeclareAsync(int regions) => RecordingMocks.Run(Types, () =>
    {
        foreach (var region in Regions.Take(regions))
        {
            _ = new MeshMetrics(region, new()
            {
                ClusterArn = Output.Create("arn:cluster"),
                ClusterSecurityGroupId = Output.Create("sg-cluster"),
                VpcId = Output.Create("vpc"),
                SubnetIds = ImmutableSortedDictionary<string, Output<string>>.Empty.Add("az1", Output.Create("subnet-1")).Add("az2", Output.Create("subnet-2")),
                AlarmTopicArn = Output.Create("arn:topic"),
            }, new() { Providers = { new Aws.Provider(region, new() { Region = region }) } });
        }
    });
}
