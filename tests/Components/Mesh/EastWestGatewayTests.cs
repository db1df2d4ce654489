using MultiRegion.Components.Cluster;
using MultiRegion.Components.Mesh;
using Pulumi;

namespace MultiRegion.Tests.Components.Mesh;

public class EastWestGatewayTests
{
    [Fact]
    public async Task Stands_behind_an_internal_load_balancer_that_lets_the_peers_in()
    {
        var gateway = (await Some.Declared(() => Some.Mesh(3))).Single(Some.Release, "us-west-2-eastwest");

        Assert.Equal(("istio-eastwestgateway", "gateway", "1.30.4"), (gateway.Text("name"), gateway.Text("chart"), gateway.Text("version")));
        Assert.Equal(("us-west-2", "us-west-2"), (gateway.At("values", "labels", "topology.istio.io/network"), gateway.At("values", "env", "ISTIO_META_REQUESTED_NETWORK_VIEW")));
        Assert.Equal(["10.16.0.0/16", "10.48.0.0/16"], gateway.List("values", "service", "loadBalancerSourceRanges"));
        Assert.Equal("service.k8s.aws/nlb", gateway.At("values", "service", "loadBalancerClass"));
        object? Annotation(string name) => gateway.At("values", "service", "annotations", $"service.beta.kubernetes.io/aws-load-balancer-{name}");
        Assert.Equal(("external", "internal", "ip"), (Annotation("type"), Annotation("scheme"), Annotation("nlb-target-type")));
        Assert.Equal(("http", "15021", "/healthz/ready"), (Annotation("healthcheck-protocol"), Annotation("healthcheck-port"), Annotation("healthcheck-path")));
    }

    [Fact]
    public async Task Opens_the_port_of_calls_between_networks_and_no_other()
    {
        var gateway = (await Some.Declared(() => Some.Mesh(2))).Single(Some.Release, "us-west-2-eastwest");

        var port = Assert.Single(gateway.List("values", "service", "ports"));
        Assert.Equal((15443.0, 15443.0, "TCP"), (port.Member("port"), port.Member("targetPort"), port.Member("protocol")));
        // With it the chart would open 15012, 15017 and 15021 as well.
        Assert.Null(gateway.At("values", "networkGateway"));
    }

    [Fact]
    public async Task Asks_whoever_makes_load_balancers_in_its_cluster()
    {
        var mocks = await Some.Declared(() =>
        {
            var mesh = Some.Mesh(2);
            return mesh with { Clusters = mesh.Clusters.SetItem(1, mesh.Clusters[1] with { LoadBalancerClass = Output.Create(MeshCluster.LoadBalancerClassOf(ComputeMode.Auto)) }) };
        });

        Assert.Equal(
            ["service.k8s.aws/nlb", "eks.amazonaws.com/nlb"],
            new[] { "us-east-1-eastwest", "us-west-2-eastwest" }.Select(name => mocks.Single(Some.Release, name).At("values", "service", "loadBalancerClass")));
    }

    [Theory]
    [InlineData(1, 2)] // never one alone
    [InlineData(2, 2)]
    [InlineData(3, 3)]
    public async Task Runs_at_full_size_in_every_region_with_one_in_each_zone(int zones, int replicas)
    {
        var mocks = await Some.Declared(() =>
        {
            var mesh = Some.Mesh(2);
            return mesh with { Clusters = [.. mesh.Clusters.Select(cluster => cluster with { Zones = zones })] };
        });

        Assert.All(new[] { "us-east-1-eastwest", "us-west-2-eastwest" }, name =>
        {
            var gateway = mocks.Single(Some.Release, name);
            Assert.Equal((double)replicas, gateway.At("values", "autoscaling", "minReplicas"));
            Assert.Equal((double)replicas, gateway.At("values", "replicaCount"));
            Assert.Equal(replicas - 1.0, gateway.At("values", "podDisruptionBudget", "minAvailable"));
        });
    }

    [Fact]
    public async Task Passes_the_meshs_own_TLS_through_unopened()
    {
        var gateway = (await Some.Declared(() => Some.Mesh(2))).Single("kubernetes:networking.istio.io/v1:Gateway", "us-east-1-cross-network");

        Assert.Equal("eastwestgateway", gateway.At("spec", "selector", "istio"));
        var server = Assert.Single(gateway.List("spec", "servers"));
        Assert.Equal((15443.0, "TLS", "AUTO_PASSTHROUGH"), (server.Member("port")!.Member("number"), server.Member("port")!.Member("protocol"), server.Member("tls")!.Member("mode")));
        Assert.Equal(["*.local"], server.Member("hosts").Items());
    }
}
