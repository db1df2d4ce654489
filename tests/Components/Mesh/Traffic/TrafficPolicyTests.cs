using System.Collections.Immutable;
using MultiRegion.Components.Mesh.Traffic;
using MultiRegion.Tests.Components.Support;

namespace MultiRegion.Tests.Components.Mesh.Traffic;

public class TrafficPolicyTests
{
    private static readonly MeshService Payments = new() { Host = new("payment-service", "default") };

    [Theory]
    [InlineData(2)]
    [InlineData(3)]
    public async Task Gives_every_rule_that_prefers_a_locality_outlier_detection(int clusters)
    {
        var mocks = await Declare(clusters, Payments, new() { Host = new("catalog", "shop"), Remote = new(5) });

        var rules = mocks.OfType(Some.Rule);
        Assert.Equal(3 * clusters, rules.Count); // those two, and the one for all others
        Assert.All(rules, rule =>
        {
            Assert.Equal(true, rule.At("spec", "trafficPolicy", "loadBalancer", "localityLbSetting", "enabled"));
            Assert.Equal(
                (100.0, 5.0, 5.0, true, 3.0, "10s", "30s"),
                (Outlier(rule, "maxEjectionPercent"), Outlier(rule, "consecutive5xxErrors"), Outlier(rule, "consecutiveGatewayErrors"),
                 Outlier(rule, "splitExternalLocalOriginErrors"), Outlier(rule, "consecutiveLocalOriginFailures"), Outlier(rule, "interval"), Outlier(rule, "baseEjectionTime")));
        });
    }

    [Fact]
    public async Task Fails_over_between_the_regions_and_splits_nothing()
    {
        var rule = (await Declare(2, Payments)).Single(Some.Rule, "us-west-2-payment-service-default");

        Assert.Equal("payment-service.default.svc.cluster.local", rule.At("spec", "host"));
        Assert.Equal(
            [("us-east-1", "us-west-2"), ("us-west-2", "us-east-1")],
            rule.List("spec", "trafficPolicy", "loadBalancer", "localityLbSetting", "failover").Select(entry => ((string)entry.Member("from")!, (string)entry.Member("to")!)));
        Assert.Null(rule.At("spec", "trafficPolicy", "loadBalancer", "localityLbSetting", "distribute"));
    }

    [Fact]
    public async Task Splits_ninety_five_to_five_and_names_no_failover()
    {
        var rule = (await Declare(2, Payments with { Remote = new(5) })).Single(Some.Rule, "us-east-1-payment-service-default");

        var setting = "spec trafficPolicy loadBalancer localityLbSetting".Split(' ');
        Assert.Null(rule.At([.. setting, "failover"]));
        var east = Assert.Single(rule.List([.. setting, "distribute"]), entry => (string)entry.Member("from")! == "us-east-1/*");
        Assert.Equal((95.0, 5.0), (east.Member("to")!.Member("us-east-1/*"), east.Member("to")!.Member("us-west-2/*")));
    }

    [Fact]
    public async Task Bounds_what_a_caller_may_have_open_and_how_long_it_waits_for_a_connection()
    {
        var rule = (await Declare(2, Payments with { MaxConnections = 10, MaxPendingRequests = 20, MaxRequests = 30 })).Single(Some.Rule, "us-east-1-payment-service-default");

        var pool = "spec trafficPolicy connectionPool".Split(' ');
        Assert.Equal((10.0, "1s"), (rule.At([.. pool, "tcp", "maxConnections"]), rule.At([.. pool, "tcp", "connectTimeout"])));
        Assert.Equal((20.0, 30.0), (rule.At([.. pool, "http", "http1MaxPendingRequests"]), rule.At([.. pool, "http", "http2MaxRequests"])));
    }

    [Fact]
    public async Task Counts_tries_as_istio_does_and_repeats_only_what_nobody_carried_out()
    {
        var route = Route(await Declare(2, Payments));

        Assert.Equal("10s", route.Member("timeout"));
        var retries = route.Member("retries")!;
        Assert.Equal((2.0, "2s", "connect-failure,refused-stream", true), (retries.Member("attempts"), retries.Member("perTryTimeout"), retries.Member("retryOn"), retries.Member("retryRemoteLocalities")));
    }

    [Fact]
    public async Task Repeats_failed_answers_of_what_may_be_carried_out_twice() => Assert.Equal(
        "connect-failure,refused-stream,unavailable,503",
        Route(await Declare(2, Payments with { Idempotent = true })).Member("retries")!.Member("retryOn"));

    [Fact]
    public async Task Switches_retries_off_where_one_try_is_all()
    {
        var retries = Route(await Declare(2, Payments with { Budget = new(TimeSpan.FromSeconds(1.5), 1, TimeSpan.FromSeconds(1.5)) })).Member("retries")!;

        Assert.Equal((0.0, null), (retries.Member("attempts"), retries.Member("perTryTimeout")));
    }

    // Without it Istio would spread the calls for a service of both clusters evenly over the regions.
    [Fact]
    public async Task Prefers_the_own_region_for_every_service_that_nobody_listed()
    {
        var mocks = await Declare(2);

        var rule = mocks.Single(Some.Rule, "us-west-2-every-service");
        Assert.Equal(("*.svc.cluster.local", 2), (rule.At("spec", "host"), rule.List("spec", "trafficPolicy", "loadBalancer", "localityLbSetting", "failover").Length));
        Assert.Null(rule.At("spec", "trafficPolicy", "connectionPool"));
        Assert.Empty(mocks.OfType(Some.Route));
    }

    private static object? Outlier(Registration rule, string member) => rule.At("spec", "trafficPolicy", "outlierDetection", member);

    private static object Route(RecordingMocks mocks) => Assert.Single(mocks.Single(Some.Route, "us-east-1-payment-service-default").List("spec", "http"));

    private static Task<RecordingMocks> Declare(int clusters, params ImmutableArray<MeshService> services) =>
        Some.Declared(() => Some.Mesh(clusters) with { Services = services });
}
