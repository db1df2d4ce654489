using System.Collections.Immutable;
using MultiRegion.Offline;
using MultiRegion.Planner.Checks;
using MultiRegion.Planner.Planning;
using MultiRegion.Tests.Planner.Regions;
using static MultiRegion.Tests.Planner.PlanBuilder;

namespace MultiRegion.Tests.Planner.Checks;

public class VersionsCheckTests
{
    [Fact]
    public void Passes_regions_of_different_versions_and_says_what_it_could_not_judge()
    {
        var result = new VersionsCheck().Run(Plan(("us-east-1", "1.35", "1.35"), ("us-west-2", "1.36", "1.35")));

        Assert.Equal(("versions", CheckStatus.Pass), (result.Name, result.Status));
        Assert.Equal("Kubernetes 1.35 in us-east-1, 1.36 in us-west-2; upgrades not judged: no reviewed plan to compare with", result.Detail);
    }

    [Theory]
    [InlineData("1.35", "1.36", "us-west-2: nodes 1.36 is newer than the control plane 1.35")]
    [InlineData("1.36", "1.32", "us-west-2: nodes 1.32 is more than 3 versions older than the control plane 1.36")]
    public void Fails_nodes_that_the_control_plane_does_not_support(string controlPlane, string nodes, string line)
    {
        var result = new VersionsCheck().Run(Plan(("us-west-2", controlPlane, nodes)));

        Assert.Equal((CheckStatus.Fail, "1 unsupported combination"), (result.Status, result.Detail));
        Assert.Equal<string>([line], result.Lines);
    }

    [Theory]
    [InlineData("1.36", "1.33")]
    [InlineData("1.35", "1.35")]
    public void Passes_nodes_up_to_three_versions_older(string controlPlane, string nodes) =>
        Assert.Equal(CheckStatus.Pass, new VersionsCheck().Run(Plan(("us-west-2", controlPlane, nodes))).Status);

    [Fact]
    public void Warns_when_one_change_upgrades_both_regions()
    {
        var result = Against(
            [("us-east-1", "1.35", "1.35"), ("us-west-2", "1.35", "1.35")],
            [("us-east-1", "1.36", "1.35"), ("us-west-2", "1.36", "1.35")]);

        Assert.Equal((CheckStatus.Warn, "1 upgrade of two regions at once"), (result.Status, result.Detail));
        Assert.Equal<string>(
            ["Kubernetes: us-east-1 1.35 to 1.36, us-west-2 1.35 to 1.36. Upgrade the warm region first, and the other one in a change of its own."],
            result.Lines);
    }

    [Fact]
    public void Passes_an_upgrade_of_one_region_and_then_of_the_other()
    {
        Assert.Equal(CheckStatus.Pass, Against([("us-east-1", "1.35", "1.35"), ("us-west-2", "1.35", "1.35")], [("us-east-1", "1.35", "1.35"), ("us-west-2", "1.36", "1.36")]).Status);
        Assert.Equal(CheckStatus.Pass, Against([("us-east-1", "1.35", "1.35"), ("us-west-2", "1.36", "1.36")], [("us-east-1", "1.36", "1.36"), ("us-west-2", "1.36", "1.36")]).Status);
    }

    // Different things in different regions are two small changes, not one large one.
    [Fact]
    public void Passes_upgrades_of_different_things() => Assert.Equal(
        CheckStatus.Pass,
        Against([("us-east-1", "1.35", "1.34"), ("us-west-2", "1.35", "1.35")], [("us-east-1", "1.35", "1.35"), ("us-west-2", "1.36", "1.35")]).Status);

    [Fact]
    public void Judges_no_region_that_was_not_there_before() => Assert.Equal(
        CheckStatus.Pass, Against([("us-east-1", "1.35", "1.35")], [("us-east-1", "1.36", "1.35"), ("us-west-2", "1.36", "1.36")]).Status);

    [Fact]
    public async Task Reads_the_version_of_everything_that_a_region_pins()
    {
        var versions = RegionVersions.Of(await PlannedRegion.With("managed").PlanAsync())!.Versions;

        Assert.Equal(
            [
                "Kubernetes", "amazon-cloudwatch-observability", "argocd", "aws-ebs-csi-driver", "aws-load-balancer-controller",
                "cluster-autoscaler", "coredns", "eks-pod-identity-agent", "envoy-gateway", "external-dns", "kube-proxy",
                "metrics-server", "nodes", "vpc-cni",
            ],
            versions.Keys);
        Assert.All(versions.Values, version => Assert.Matches("[0-9]", version));
    }

    // An add-on that is upgraded by its pin alone, in both regions at once.
    [Fact]
    public async Task Warns_when_one_change_upgrades_an_add_on_in_both_regions()
    {
        async Task<ImmutableArray<PlannedStack>> Regions(string version) =>
        [
            .. await Task.WhenAll(new[] { "us-east-1", "us-west-2" }.Select(region => new PlannedRegion
            {
                Region = region,
                Cluster = $$"""{ "version": "1.35", "addons": { "coredns": "{{version}}" } }""",
            }.PlanAsync())),
        ];
        var before = await Regions("v1.13.2-eksbuild.21");
        var after = await Regions("v1.14.3-eksbuild.3");

        var result = new VersionsCheck().Run(new SystemPlan(after) { Recorded = new SystemPlan([.. before]) });

        Assert.Equal(CheckStatus.Warn, result.Status);
        Assert.StartsWith("coredns: us-east-1 v1.13.2-eksbuild.21 to v1.14.3-eksbuild.3", Assert.Single(result.Lines), StringComparison.Ordinal);
    }

    private static CheckResult Against((string, string, string)[] reviewed, (string, string, string)[] planned) =>
        new VersionsCheck().Run(Plan(planned) with { Recorded = Plan(reviewed) });

    private static SystemPlan Plan(params (string Stack, string ControlPlane, string Nodes)[] regions) => new([.. regions.Select(region =>
    {
        var plan = new PlanBuilder(region.Stack);
        plan.Resource("eks:index:Cluster", region.Stack, inputs: ("version", Text(region.ControlPlane)));
        plan.Resource("aws:eks/nodeGroup:NodeGroup", $"{region.Stack}-system", inputs: ("version", Text(region.Nodes)));
        return plan.Build();
    })]);
}
