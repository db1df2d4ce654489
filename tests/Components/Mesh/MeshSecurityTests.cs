using MultiRegion.Components.Mesh.Traffic;

namespace MultiRegion.Tests.Components.Mesh;

public class MeshSecurityTests
{
    [Theory]
    [InlineData(true, "STRICT")]
    [InlineData(false, "PERMISSIVE")]
    public async Task Asks_every_caller_of_the_mesh_for_a_certificate(bool strict, string mode)
    {
        var mocks = await Some.Declared(() => Some.Mesh(2) with { Strict = strict });

        var rules = mocks.OfType("kubernetes:security.istio.io/v1:PeerAuthentication");
        Assert.Equal(["us-east-1-mesh", "us-west-2-mesh"], rules.Select(rule => rule.Name).Order());
        Assert.All(rules, rule => Assert.Equal(("default", "istio-system", mode), (rule.At("metadata", "name"), rule.At("metadata", "namespace"), rule.At("spec", "mtls", "mode"))));
    }

    [Fact]
    public async Task Reports_traces_access_logs_and_metrics_in_every_region()
    {
        var mocks = await Some.Declared(() => Some.Mesh(2) with { Telemetry = new() { SamplingPercent = 5 } });

        var reports = mocks.OfType("kubernetes:telemetry.istio.io/v1:Telemetry");
        Assert.Equal(2, reports.Count);
        Assert.All(reports, report =>
        {
            var tracing = Assert.Single(report.List("spec", "tracing"));
            Assert.Equal(5.0, tracing.Member("randomSamplingPercentage"));
            Assert.Equal("region-collector", Provider(tracing));
            Assert.Equal("envoy", Provider(Assert.Single(report.List("spec", "accessLogging"))));
            Assert.Equal("prometheus", Provider(Assert.Single(report.List("spec", "metrics"))));
        });
    }

    [Fact]
    public async Task Labels_the_namespaces_of_members_once_without_owning_them()
    {
        var mocks = await Some.Declared(() => Some.Mesh(2) with
        {
            Namespaces = ["orders", "payments"],
            Services = [new() { Host = new("payment-service", "payments") }, new() { Host = new("ledger", "payments") }],
        });

        var labelled = mocks.OfType("kubernetes:core/v1:NamespacePatch");
        Assert.Equal(["us-east-1-orders", "us-east-1-payments", "us-west-2-orders", "us-west-2-payments"], labelled.Select(patch => patch.Name).Order());
        Assert.All(labelled, patch => Assert.Equal("stable", patch.At("metadata", "labels", "istio.io/rev")));
    }

    [Fact]
    public async Task Lets_outsiders_in_at_the_entrances_only()
    {
        var mocks = await Some.Declared(() => Some.Mesh(2) with { Entrances = ["ingress"] });

        var rule = mocks.Single("kubernetes:security.istio.io/v1:PeerAuthentication", "us-west-2-ingress");
        Assert.Equal(("ingress", "PERMISSIVE"), (rule.At("metadata", "namespace"), rule.At("spec", "mtls", "mode")));
        Assert.Equal("STRICT", mocks.Single("kubernetes:security.istio.io/v1:PeerAuthentication", "us-west-2-mesh").At("spec", "mtls", "mode"));
        Assert.Equal("stable", mocks.Single("kubernetes:core/v1:NamespacePatch", "us-west-2-ingress").At("metadata", "labels", "istio.io/rev"));
    }

    private static object? Provider(object report) =>
        Assert.Single(report.Member("providers").Items()).Member("name");
}
