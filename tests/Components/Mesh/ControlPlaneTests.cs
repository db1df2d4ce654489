using System.Text.RegularExpressions;
using MultiRegion.Components.Mesh;
using MultiRegion.Components.Mesh.Traffic;
using MultiRegion.Tests.Components.Support;

namespace MultiRegion.Tests.Components.Mesh;

public class ControlPlaneTests
{
    private const string Webhook = "kubernetes:admissionregistration.k8s.io/v1:MutatingWebhookConfiguration";

    [Fact]
    public async Task Labels_the_namespace_with_the_clusters_network()
    {
        var mocks = await Some.Declared(() => Some.Mesh(2));

        var home = mocks.Single("kubernetes:core/v1:Namespace", "us-west-2-istio");
        Assert.Equal(("istio-system", "us-west-2"), (home.At("metadata", "name"), home.At("metadata", "labels", "topology.istio.io/network")));
    }

    [Fact]
    public async Task Pins_the_charts_and_runs_two_istiods_with_the_names_of_the_mesh()
    {
        var mocks = await Some.Declared(() => Some.Mesh(2));

        var istiod = mocks.Single(Some.Release, "us-west-2-istiod-1-30-4");
        Assert.Equal(("istiod", "1.30.4", "istio-system"), (istiod.Text("chart"), istiod.Text("version"), istiod.Text("namespace")));
        Assert.Equal("https://istio-release.storage.googleapis.com/charts", istiod.At("repositoryOpts", "repo"));
        Assert.Equal(
            ("production", "us-west-2", "us-west-2", "cluster.local", "1-30-4"),
            (istiod.At("values", "global", "meshID"), istiod.At("values", "global", "multiCluster", "clusterName"), istiod.At("values", "global", "network"),
             istiod.At("values", "meshConfig", "trustDomain"), istiod.At("values", "revision")));
        Assert.Equal((2.0, 2.0), (istiod.At("values", "autoscaleMin"), istiod.At("values", "replicaCount")));
        Assert.Equal("1-30-4", mocks.Single(Some.Release, "us-west-2-base").At("values", "defaultRevision"));
    }

    [Fact]
    public async Task Counts_endpoints_and_connections_of_the_listed_services_only()
    {
        static async Task<Registration> Istiod(params string[] hosts) => (await Some.Declared(() => Some.Mesh(2) with
        {
            Services = [.. hosts.Select(host => new MeshService { Host = ServiceHost.Parse(host)! })],
        })).Single(Some.Release, "us-east-1-istiod-1-30-4");

        Assert.Null((await Istiod()).At("values", "meshConfig", "defaultConfig", "proxyStatsMatcher"));
        var patterns = (await Istiod("payment-service.default", "catalog.shop")).List("values", "meshConfig", "defaultConfig", "proxyStatsMatcher", "inclusionRegexps");
        Assert.Equal(2, patterns.Length);
        // Envoy compares the whole name; newer releases put a semicolon behind the host.
        bool Counts(string name) => patterns.Any(pattern => Regex.IsMatch(name, $@"\A(?:{pattern})\z"));
        Assert.True(Counts("cluster.outbound|80||payment-service.default.svc.cluster.local.outlier_detection.ejections_active"));
        Assert.True(Counts("cluster.outbound|80||payment-service.default.svc.cluster.local;.upstream_cx_connect_fail"));
        Assert.True(Counts("cluster.outbound|8080|v2|catalog.shop.svc.cluster.local;.upstream_cx_active"));
        Assert.False(Counts("cluster.outbound|80||other.default.svc.cluster.local;.upstream_cx_active"));
        Assert.False(Counts("cluster.outbound|80||old-catalog.shop.svc.cluster.local;.upstream_cx_active"));
        Assert.False(Counts("cluster.outbound|80||catalog.shop.svc.cluster.local;.upstream_rq_total"));
    }

    [Fact]
    public async Task Captures_names_in_the_proxies_and_takes_a_second_root_over_while_running()
    {
        var istiod = (await Some.Declared(() => Some.Mesh(2))).Single(Some.Release, "us-east-1-istiod-1-30-4");

        Assert.Equal("true", istiod.At("values", "meshConfig", "defaultConfig", "proxyMetadata", "ISTIO_META_DNS_CAPTURE"));
        Assert.Equal(
            ("true", "true"),
            (istiod.At("values", "env", "ISTIO_MULTIROOT_MESH"), istiod.At("values", "meshConfig", "defaultConfig", "proxyMetadata", "PROXY_CONFIG_XDS_AGENT")));
    }

    // A namespace that enforces the restricted profile refuses members that prepare their network themselves.
    [Fact]
    public async Task Leaves_the_pods_network_to_agents_of_the_newest_release()
    {
        var mocks = await Some.Declared(() => WithWest(cluster => cluster with { Canary = new(1, 31, 0) }));

        Assert.Equal(
            ["us-east-1-cni cni 1.30.4", "us-west-2-cni cni 1.31.0"],
            mocks.OfType(Some.Release).Where(release => release.Text("chart") == "cni").Select(release => $"{release.Name} {release.Text("chart")} {release.Text("version")}").Order());
        var planes = mocks.OfType(Some.Release).Where(release => release.Text("chart") == "istiod").ToList();
        Assert.Equal(3, planes.Count);
        Assert.All(planes, istiod => Assert.Equal(true, istiod.At("values", "cni", "enabled")));
    }

    [Fact]
    public async Task Sends_traces_to_the_clusters_own_collector_only()
    {
        var istiod = (await Some.Declared(() => Some.Mesh(2))).Single(Some.Release, "us-east-1-istiod-1-30-4");
        const string Collector = "cloudwatch-agent.amazon-cloudwatch.svc.cluster.local";

        var provider = Assert.Single(istiod.List("values", "meshConfig", "extensionProviders"));
        Assert.Equal(("region-collector", Collector, 4315.0), (provider.Member("name"), provider.Member("opentelemetry")!.Member("service"), provider.Member("opentelemetry")!.Member("port")));
        var local = Assert.Single(istiod.List("values", "meshConfig", "serviceSettings"));
        Assert.Equal(true, local.Member("settings")!.Member("clusterLocal"));
        Assert.Equal([Collector], local.Member("hosts").Items());
    }

    // Where another region answered for it, DNS would take a region without the writer for a healthy one.
    [Fact]
    public async Task Lets_no_other_region_answer_for_what_tells_of_its_own()
    {
        var istiod = (await Some.Declared(() => Some.Mesh(2) with { RegionalNamespaces = ["region-health"] })).Single(Some.Release, "us-east-1-istiod-1-30-4");

        var local = Assert.Single(istiod.List("values", "meshConfig", "serviceSettings"));
        Assert.Equal((true, "*.region-health.svc.cluster.local"), (local.Member("settings")!.Member("clusterLocal"), local.Member("hosts").Items()[1]));
    }

    [Fact]
    public async Task Runs_a_canary_beside_the_release_that_serves_under_a_tag_of_its_own()
    {
        var mocks = await Some.Declared(() => WithWest(cluster => cluster with { Canary = new(1, 31, 0) }));

        Assert.Equal(
            ["us-west-2-base 1.31.0", "us-west-2-cni 1.31.0", "us-west-2-eastwest 1.30.4", "us-west-2-istiod-1-30-4 1.30.4", "us-west-2-istiod-1-31-0 1.31.0"],
            mocks.OfType(Some.Release).Where(release => release.Name.StartsWith("us-west-2", StringComparison.Ordinal)).Select(release => $"{release.Name} {release.Text("version")}").Order());
        Assert.Equal("1-30-4", mocks.Single(Some.Release, "us-west-2-base").At("values", "defaultRevision"));
        Assert.Equal(("istiod-1-30-4", "istiod-1-31-0"), (BehindTag(mocks, "us-west-2-stable"), BehindTag(mocks, "us-west-2-canary")));
    }

    [Fact]
    public async Task Swaps_what_serves_and_its_canary_without_taking_either_away()
    {
        var before = await Some.Declared(() => WithWest(cluster => cluster with { Canary = new(1, 31, 0) }));
        var after = await Some.Declared(() => WithWest(cluster => cluster with { Version = new(1, 31, 0), Canary = new(1, 30, 4) }));

        Assert.Equal(before.Seen.Select(resource => $"{resource.Type} {resource.Name}").Order(), after.Seen.Select(resource => $"{resource.Type} {resource.Name}").Order());
        Assert.Equal(("istiod-1-31-0", "istiod-1-30-4"), (BehindTag(after, "us-west-2-stable"), BehindTag(after, "us-west-2-canary")));
    }

    [Fact]
    public async Task Promotes_a_canary_by_moving_the_tag_in_place()
    {
        var mocks = await Some.Declared(() => WithWest(cluster => cluster with { Version = new(1, 31, 0) }));

        Assert.Equal("istiod-1-31-0", BehindTag(mocks, "us-west-2-stable"));
        Assert.Equal("istiod-1-30-4", BehindTag(mocks, "us-east-1-stable")); // regions upgrade one at a time
        Assert.DoesNotContain(mocks.Seen, resource => resource.Name is "us-west-2-canary" or "us-west-2-istiod-1-30-4");
    }

    [Fact]
    public async Task Injects_pods_of_namespaces_and_of_their_own_under_a_tag()
    {
        var tag = (await Some.Declared(() => Some.Mesh(2))).Single(Webhook, "us-east-1-stable");

        Assert.Equal(
            ("istio-revision-tag-stable", "1-30-4", "stable"),
            (tag.At("metadata", "name"), tag.At("metadata", "labels", "istio.io/rev"), tag.At("metadata", "labels", "istio.io/tag")));
        Assert.Equal(["rev.namespace.sidecar-injector.istio.io", "rev.object.sidecar-injector.istio.io"], tag.Objects("webhooks").Select(hook => hook["name"]));
        Assert.All(tag.Objects("webhooks"), hook =>
        {
            Assert.Equal("Fail", hook["failurePolicy"]);
            Assert.Equal("/inject/cluster/us-east-1/net/us-east-1", hook["clientConfig"].Member("service")!.Member("path"));
        });
    }

    private static IstioMultiPrimaryArgs WithWest(Func<MeshCluster, MeshCluster> change)
    {
        var mesh = Some.Mesh(2);
        return mesh with { Clusters = mesh.Clusters.SetItem(1, change(mesh.Clusters[1])) };
    }

    private static object? BehindTag(RecordingMocks mocks, string tag) =>
        Assert.Single(mocks.Single(Webhook, tag).Objects("webhooks").Select(hook => hook["clientConfig"].Member("service")!.Member("name")).Distinct());
}
