using MultiRegion.Components.Ingress;
using YamlDotNet.RepresentationModel;

namespace MultiRegion.Tests.Planner.Manifests;

/// <summary>What the example service must have to be promoted with.</summary>
public class BaseTests
{
    private static IEnumerable<YamlNode> Deployments => Repository.Base().Where(one => one.Text("kind") == "Deployment");

    public static TheoryData<string> Names => [.. Deployments.Select(deployment => deployment.Text("metadata", "name")!)];

    [Fact]
    public void Leaves_the_number_of_pods_to_the_autoscaler()
    {
        Assert.Null(Repository.Base().OfKind("Deployment", "api").At("spec", "replicas"));
        Assert.Equal("api", Repository.Base().OfKind("HorizontalPodAutoscaler", "api").Text("spec", "scaleTargetRef", "name"));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Probes_requests_and_locks_down_every_container(string name) => Assert.All(
        Repository.Base().OfKind("Deployment", name).Items("spec", "template", "spec", "containers"),
        container =>
        {
            Assert.NotNull(container.At("readinessProbe"));
            Assert.NotNull(container.Text("resources", "requests", "cpu"));
            Assert.NotNull(container.Text("resources", "requests", "memory"));
            Assert.NotNull(container.Text("resources", "limits", "memory"));
            Assert.Equal("false", container.Text("securityContext", "allowPrivilegeEscalation"));
            Assert.Equal("true", container.Text("securityContext", "readOnlyRootFilesystem"));
            Assert.Matches(@":[0-9][^:]*\z", container.Text("image")!);
        });

    [Theory]
    [MemberData(nameof(Names))]
    public void Spreads_over_zones_and_survives_one(string name)
    {
        var pods = Repository.Base().OfKind("Deployment", name).At("spec", "template", "spec")!;

        var zones = Assert.Single(pods.Items("topologySpreadConstraints"), spread => spread.Text("topologyKey") == "topology.kubernetes.io/zone");
        Assert.Equal("ScheduleAnyway", zones.Text("whenUnsatisfiable"));
    }

    // The search list would ask four questions before the right one, and a lost name server would hold a client for 10 s.
    [Theory]
    [MemberData(nameof(Names))]
    public void Asks_for_names_as_they_stand_and_gives_up_in_time(string name) => Assert.Equal(
        [("ndots", "2"), ("timeout", "2"), ("attempts", "2")],
        Repository.Base().OfKind("Deployment", name).At("spec", "template", "spec")!.Items("dnsConfig", "options")
            .Select(option => (option.Text("name"), option.Text("value"))));

    [Theory]
    [MemberData(nameof(Names))]
    public void Bounds_disruption_of_exactly_its_own_pods(string name)
    {
        var budget = Repository.Base().OfKind("PodDisruptionBudget", name);

        Assert.NotNull(budget.Text("spec", "maxUnavailable"));
        Assert.Equal(
            Repository.Base().OfKind("Deployment", name).Text("spec", "template", "metadata", "labels", "app.kubernetes.io/name"),
            budget.Text("spec", "selector", "matchLabels", "app.kubernetes.io/name"));
    }

    // The stack declares the gateway; a route under another name would be accepted and never reached.
    [Fact]
    public void Attaches_routes_to_the_gateway_that_the_stack_declares() => Assert.All(
        Repository.Base().Where(one => one.Text("kind") == "HTTPRoute"),
        route => Assert.Equal(
            (GatewayContract.Gateway, GatewayContract.Namespace, GatewayContract.Listener),
            (route.Text("spec", "parentRefs", 0, "name"), route.Text("spec", "parentRefs", 0, "namespace"), route.Text("spec", "parentRefs", 0, "sectionName"))));

    [Fact]
    public void Answers_for_the_region_only_while_the_writer_is_here()
    {
        var route = Repository.Base().OfKind("HTTPRoute", "region-health");
        Assert.Equal("/healthz/region", route.Text("spec", "rules", 0, "matches", 0, "path", "value"));
        Assert.Equal("region-health", route.Text("spec", "rules", 0, "backendRefs", 0, "name"));

        var writer = Assert.Single(
            Repository.Base().OfKind("Deployment", "region-health").Items("spec", "template", "spec", "containers"),
            container => container.Text("name") == "writer");
        Assert.Equal("/checks/writer.sh", writer.Text("readinessProbe", "exec", "command", 1));
    }
}
