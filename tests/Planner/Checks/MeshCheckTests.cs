using MultiRegion.Offline;
using MultiRegion.Planner.Checks;
using MultiRegion.Planner.Planning;
using MultiRegion.Tests.Planner.Mesh;
using static MultiRegion.Tests.Planner.PlanBuilder;

namespace MultiRegion.Tests.Planner.Checks;

public class MeshCheckTests
{
    private static readonly Lazy<Task<SystemPlan>> Planned = new(() => PlannedMesh.PlanAsync(2));

    [Fact]
    public Task Rejects_a_pair_without_a_remote_secret() => Rejects(
        resource => resource.Name == "us-west-2-remote-us-east-1" ? null : resource,
        "us-west-2 has 0 remote secrets for us-east-1. There must be one: without it us-west-2 never calls us-east-1, and two contradict each other.");

    [Fact]
    public Task Rejects_a_locality_rule_that_istio_would_ignore() => Rejects(
        resource => resource.Name == "us-east-1-catalog-shop" && IsRule(resource) ? resource.With(null, "spec", "trafficPolicy", "outlierDetection") : resource,
        "global: kubernetes:networking.istio.io/v1:DestinationRule us-east-1-catalog-shop prefers localities without outlierDetection, which Istio ignores. Add it.");

    [Fact]
    public Task Rejects_istios_default_that_keeps_a_dead_region_in_use() => Rejects(
        resource => resource.Name == "us-east-1-catalog-shop" && IsRule(resource) ? resource.With(new PlannedNumber(10), "spec", "trafficPolicy", "outlierDetection", "maxEjectionPercent") : resource,
        "global: kubernetes:networking.istio.io/v1:DestinationRule us-east-1-catalog-shop does not let every endpoint of a region be ejected. Set maxEjectionPercent to 100: the rest would keep getting calls.");

    [Fact]
    public Task Rejects_failover_and_distribute_in_one_rule() => Rejects(
        resource => resource.Name == "us-east-1-catalog-shop" && IsRule(resource)
            ? resource.With(new PlannedList([Object(("from", Text("us-east-1")), ("to", Text("us-west-2")))]), "spec", "trafficPolicy", "loadBalancer", "localityLbSetting", "failover")
            : resource,
        "global: kubernetes:networking.istio.io/v1:DestinationRule us-east-1-catalog-shop has failover and distribute, of which Istio takes one. Remove one of them.");

    [Fact]
    public Task Rejects_shares_that_are_not_the_whole() => Rejects(
        resource => resource.Name == "us-east-1-catalog-shop" && IsRule(resource)
            ? resource.With(
                new PlannedList([Object(("from", Text("us-east-1/*")), ("to", Object(("us-east-1/*", new PlannedNumber(95)))))]), "spec", "trafficPolicy", "loadBalancer", "localityLbSetting", "distribute")
            : resource,
        "global: kubernetes:networking.istio.io/v1:DestinationRule us-east-1-catalog-shop shares out 95 % of the calls from us-east-1/*. Make it 100.");

    [Fact]
    public Task Rejects_a_gateway_that_faces_the_internet() => Rejects(
        resource => resource.Name == "us-west-2-eastwest"
            ? resource.With(Text("internet-facing"), "values", "service", "annotations", "service.beta.kubernetes.io/aws-load-balancer-scheme")
            : resource,
        "us-west-2: the load balancer of Release us-west-2-eastwest is not internal. Set its scheme to internal: calls between clusters stay on the transit gateways.");

    [Fact]
    public Task Rejects_a_gateway_that_lets_everybody_in() => Rejects(
        resource => resource.Name == "us-west-2-eastwest" ? resource.With(null, "values", "service", "loadBalancerSourceRanges") : resource,
        "us-west-2: Release us-west-2-eastwest lets everybody in. List the other clusters' blocks in loadBalancerSourceRanges.");

    [Fact]
    public Task Rejects_a_cluster_without_a_way_in() => Rejects(
        resource => resource.Name == "us-west-2-eastwest" ? null : resource,
        "us-west-2 has 0 east-west gateways. Declare one: it is the only way in for calls from other regions.");

    [Fact]
    public Task Rejects_a_lonely_istiod() => Rejects(
        resource => resource.Name == "us-west-2-istiod-1-30-4" ? resource.With(new PlannedNumber(1), "values", "autoscaleMin") : resource,
        "us-west-2: Release us-west-2-istiod-1-30-4 runs 1 pod. Run 2 or more: one is replaced while the other serves.");

    [Fact]
    public Task Rejects_an_istiod_that_does_not_wait_for_its_authority() => Rejects(
        resource => resource.Name == "us-west-2-istiod-1-30-4" ? resource with { Dependencies = [.. resource.Dependencies.Where(urn => !urn.EndsWith("authority", StringComparison.Ordinal))] } : resource,
        "global: kubernetes:helm.sh/v3:Release us-west-2-istiod-1-30-4 does not wait for the secret cacerts. Let it depend on it: istiod would make up a root that no other cluster trusts.");

    [Fact]
    public Task Rejects_two_networks_of_one_name() => Rejects(
        resource => resource.Name == "us-west-2-istiod-1-30-4" ? resource.With(Text("us-east-1"), "values", "global", "network") : resource,
        "us-east-1 and us-west-2 share the network 'us-east-1'. Give each its own, or endpoints of one are taken for the other's.");

    [Fact]
    public Task Rejects_two_trust_domains() => Rejects(
        resource => resource.Name == "us-west-2-istiod-1-30-4" ? resource.With(Text("west.local"), "values", "meshConfig", "trustDomain") : resource,
        "The clusters have more than one trust domain: cluster.local, west.local. Give them the same one, or none trusts the other.");

    [Fact]
    public Task Rejects_a_release_that_does_not_support_the_clusters_kubernetes() => Rejects(
        resource => resource.Type == "eks:index:Cluster" && resource.Name == "us-west-2" ? resource.With(Text("1.31"), "version") : resource,
        "Istio 1.30.4 does not support Kubernetes 1.31 of us-west-2. Change mesh.version.");

    [Fact]
    public Task Rejects_a_gateway_that_the_chart_opens_further() => Rejects(
        resource => resource.Name == "us-west-2-eastwest" ? resource.With(Text("us-west-2"), "values", "networkGateway") : resource,
        "us-west-2: Release us-west-2-eastwest also opens 15021, 15012, 15017. Name 15443 alone in service.ports, and label it instead of setting networkGateway, which adds ports.");

    [Fact]
    public Task Rejects_a_gateway_without_the_port_that_others_call() => Rejects(
        resource => resource.Name == "us-west-2-eastwest" ? resource.With(null, "values", "service", "ports") : resource,
        "us-west-2: Release us-west-2-eastwest does not open 15443, on which other clusters call. Add it to service.ports.");

    [Fact]
    public Task Rejects_members_that_nobody_leads_through_their_proxies() => Rejects(
        resource => resource.Name == "us-west-2-cni" ? null : resource,
        "us-west-2: Release us-west-2-istiod-1-30-4 leaves the pods' traffic to agents on the nodes, and none are planned. Declare the chart cni: no member would start.");

    [Fact]
    public Task Rejects_a_public_gateway_outside_of_a_strict_mesh() => Rejects(
        resource => IsPublicGateway(resource) ? resource.With(null, [.. Pod, "labels"]) : resource,
        "us-west-2: the public gateway is outside the mesh, whose members answer members only. Label its pods istio.io/rev.");

    [Fact]
    public Task Rejects_a_public_gateway_that_goes_around_its_proxy() => Rejects(
        resource => IsPublicGateway(resource) ? resource.With(null, "spec", "routingType") : resource,
        "us-west-2: the public gateway sends to pods' addresses, which its proxy takes for none of the mesh. Set routingType to Service.");

    [Fact]
    public Task Rejects_a_public_gateway_that_refuses_its_load_balancer() => Rejects(
        resource => IsPublicGateway(resource) ? resource.With(Text("*"), [.. Pod, "annotations", "traffic.sidecar.istio.io/includeInboundPorts"]) : resource,
        "us-west-2: the public gateway's proxy takes in what the load balancer sends, and refuses it without a certificate. Set traffic.sidecar.istio.io/includeInboundPorts to nothing.");

    [Fact]
    public Task Rejects_a_public_gateway_that_is_cut_off_from_its_controller() => Rejects(
        resource => IsPublicGateway(resource) ? resource.With(null, [.. Pod, "annotations", "traffic.sidecar.istio.io/excludeOutboundPorts"]) : resource,
        "us-west-2: the public gateway's proxy breaks its way to Envoy Gateway, which configures it. Add 18000 to traffic.sidecar.istio.io/excludeOutboundPorts.");

    [Fact]
    public async Task Accepts_a_public_gateway_outside_while_members_answer_everybody()
    {
        var plan = (await PlannedMesh.PlanAsync(2, settings: """{ "version": "1.30.4", "mtls": "permissive" }"""))
            .Changed(resource => IsPublicGateway(resource) ? resource.With(null, [.. Pod, "labels"]) : resource);

        Assert.Equal(CheckStatus.Pass, new MeshCheck().Run(plan).Status);
    }

    private static readonly string[] Pod = ["spec", "provider", "kubernetes", "envoyDeployment", "pod"];

    private static bool IsPublicGateway(PlannedResource resource) => resource.Name == "us-west-2-public-pods";

    private static bool IsRule(PlannedResource resource) => resource.Type == "kubernetes:networking.istio.io/v1:DestinationRule";

    private static async Task Rejects(Func<PlannedResource, PlannedResource?> change, string line)
    {
        Assert.Equal(CheckStatus.Pass, new MeshCheck().Run(await Planned.Value).Status);

        var verdict = new MeshCheck().Run((await Planned.Value).Changed(change));

        Assert.Equal(CheckStatus.Fail, verdict.Status);
        Assert.Equal(line, Assert.Single(verdict.Lines));
    }
}
