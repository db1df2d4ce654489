using System.Text.Json.Nodes;
using MultiRegion.Offline;
using MultiRegion.Planner.Checks;

namespace MultiRegion.Tests.Planner.Regions;

/// <summary>Settings whose absence goes unnoticed until the day it hurts.</summary>
public class AddonSettingsTests
{
    private const string Addon = "aws:eks/addon:Addon";
    private const string Release = "kubernetes:helm.sh/v3:Release";

    [Theory]
    [MemberData(nameof(PlannedRegion.Modes), MemberType = typeof(PlannedRegion))]
    public async Task Encrypts_volumes_by_default(string mode)
    {
        var storage = (await PlannedRegion.With(mode).PlanAsync()).Single("kubernetes:storage.k8s.io/v1:StorageClass");

        Assert.Equal(("gp3", "true", "gp3"), (storage.Text("metadata", "name"), storage.Text("parameters", "encrypted"), storage.Text("parameters", "type")));
        Assert.Equal("true", storage.Text("metadata", "annotations", "storageclass.kubernetes.io/is-default-class"));
        Assert.Equal("WaitForFirstConsumer", storage.Text("volumeBindingMode"));
    }

    // Each of them alone lets ExternalDNS write other clusters' names, or none at all.
    [Fact]
    public async Task Keeps_ExternalDNS_to_its_own_names()
    {
        var values = (await new PlannedRegion().PlanAsync()).Single(Release, "us-west-2-external-dns").At("values")!;

        Assert.Equal("production-us-west-2", Values.Text(Values.At(values, "txtOwnerId")));
        Assert.Equal("owner-%{record_type}-", Values.Text(Values.At(values, "txtPrefix")));
        Assert.Equal("sync", Values.Text(Values.At(values, "policy")));
        Assert.Equal("external-dns.alpha.kubernetes.io/", Values.Text(Values.At(values, "annotationPrefix")));
        Assert.Equal<string>(["us-west-2.example.com"], Values.Texts(Values.At(values, "domainFilters")));
        Assert.Equal<string>(["--zone-id-filter=Z0EXAMPLE", "--aws-zone-type=public", "--aws-zone-match-parent"], Values.Texts(Values.At(values, "extraArgs")));
        Assert.Equal("Recreate", Values.Text(Values.At(values, "deploymentStrategy", "type")));
    }

    // Its webhook fails closed: while the controller is away, nobody could create any service.
    [Fact]
    public async Task Lets_services_be_made_without_the_load_balancer_controller() => Assert.Equal(
        new PlannedBool(false),
        (await new PlannedRegion().PlanAsync()).Single(Release, "us-west-2-aws-load-balancer-controller").At("values", "enableServiceMutatorWebhook"));

    // The chart's own default was withdrawn from the registry.
    [Fact]
    public async Task Names_the_autoscalers_image() => Assert.Equal(
        "v1.36.1", (await new PlannedRegion().PlanAsync()).Single(Release, "us-west-2-cluster-autoscaler").Text("values", "image", "tag"));

    // What is larger than a transit gateway passes is dropped without a word.
    [Fact]
    public async Task Keeps_packets_small_enough_for_the_other_region()
    {
        var configuration = JsonNode.Parse((await new PlannedRegion().PlanAsync()).Single(Addon, "us-west-2-vpc-cni").Text("configurationValues")!)!;

        Assert.Equal("8500", (string?)configuration["env"]!["AWS_VPC_ENI_MTU"]);
        Assert.Equal("true", (string?)configuration["enableNetworkPolicy"]);
    }

    [Fact]
    public async Task Leads_names_of_routes_to_the_regional_name() => Assert.Equal(
        "us-west-2.example.com",
        (await new PlannedRegion().PlanAsync()).Single("kubernetes:gateway.networking.k8s.io/v1:Gateway")
            .Text("metadata", "annotations", "external-dns.alpha.kubernetes.io/target"));

    [Theory]
    [MemberData(nameof(PlannedRegion.Modes), MemberType = typeof(PlannedRegion))]
    public async Task Pins_every_add_on_and_every_chart(string mode)
    {
        var stack = await PlannedRegion.With(mode).PlanAsync();

        Assert.All(stack.OfType(Addon), addon => Assert.Matches(@"\Av[0-9].*-eksbuild\.[0-9]+\z", addon.Text("addonVersion")!));
        Assert.All(stack.OfType(Release), release => Assert.Matches(@"\Av?[0-9]+\.[0-9]+\.[0-9]+\z", release.Text("version")!));
    }

    // They are encrypted and forgotten in time, which the agent would not see to.
    [Fact]
    public async Task Encrypts_every_log_group_and_forgets_it_in_time() => Assert.All(
        (await new PlannedRegion().PlanAsync()).OfType("aws:cloudwatch/logGroup:LogGroup"),
        group =>
        {
            Assert.Equal("<us-west-2-logs-key.arn>", group.Text("kmsKeyId"));
            Assert.InRange(group.Number("retentionInDays")!.Value, 30, 90);
        });
}
