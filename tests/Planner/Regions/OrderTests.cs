namespace MultiRegion.Tests.Planner.Regions;

/// <summary>What waits for what: all that must, and nothing that need not.</summary>
public class OrderTests
{
    private const string Addon = "aws:eks/addon:Addon";
    private const string NodeGroup = "aws:eks/nodeGroup:NodeGroup";
    private const string Release = "kubernetes:helm.sh/v3:Release";

    // Without pod networking a node never gets ready, and the node group fails after twenty minutes.
    [Theory]
    [InlineData("managed")]
    [InlineData("karpenter")]
    public async Task Networks_pods_before_the_first_node(string mode)
    {
        var stack = await PlannedRegion.With(mode).PlanAsync();

        Assert.Equal(
            ["us-west-2-eks-pod-identity-agent", "us-west-2-kube-proxy", "us-west-2-vpc-cni"],
            stack.Single(NodeGroup).WaitsFor(Addon).Order(StringComparer.Ordinal));
        Assert.All(
            ["vpc-cni", "kube-proxy", "eks-pod-identity-agent"],
            name => Assert.Empty(stack.Single(Addon, $"us-west-2-{name}").WaitsFor(NodeGroup)));
    }

    // They would be DEGRADED for want of a node, and time out.
    [Theory]
    [InlineData("coredns")]
    [InlineData("aws-ebs-csi-driver")]
    [InlineData("metrics-server")]
    [InlineData("amazon-cloudwatch-observability")]
    public async Task Waits_with_pods_for_nodes(string addon) =>
        Assert.Equal(["us-west-2-system"], (await new PlannedRegion().PlanAsync()).Single(Addon, $"us-west-2-{addon}").WaitsFor(NodeGroup));

    [Theory]
    [InlineData("karpenter", "us-west-2-karpenter-crd")]
    [InlineData("external-dns", "us-west-2-envoy-gateway")]
    public async Task Waits_for_the_release_that_brings_its_definitions(string release, string other)
    {
        var stack = await PlannedRegion.With("karpenter").PlanAsync();

        Assert.Equal([other], stack.Single(Release, $"us-west-2-{release}").WaitsFor(Release));
    }

    [Theory]
    [InlineData("cluster-autoscaler")]
    [InlineData("aws-load-balancer-controller")]
    [InlineData("envoy-gateway")]
    [InlineData("argocd")]
    public async Task Waits_for_no_other_release_without_need(string release) =>
        Assert.Empty((await new PlannedRegion().PlanAsync()).Single(Release, $"us-west-2-{release}").WaitsFor(Release));

    // Objects in a namespace that is not there are refused, and tried again only minutes later.
    [Fact]
    public async Task Has_the_namespace_of_the_health_pods_before_anything_is_delivered_into_it() => Assert.Equal(
        ["us-west-2-region-health"],
        (await new PlannedRegion().PlanAsync()).Single(Release, "us-west-2-argocd").WaitsFor("kubernetes:core/v1:Namespace"));

    // The way in is there before the cluster is, and stays when the cluster is replaced.
    [Theory]
    [InlineData("aws:lb/loadBalancer:LoadBalancer")]
    [InlineData("aws:lb/targetGroup:TargetGroup")]
    [InlineData("aws:lb/listener:Listener")]
    [InlineData("aws:acm/certificate:Certificate")]
    [InlineData("aws:cloudwatch/metricAlarm:MetricAlarm")]
    public async Task Needs_no_cluster(string type) => Assert.All(
        (await new PlannedRegion().PlanAsync()).OfType(type), resource => Assert.Empty(resource.WaitsFor("eks:index:Cluster")));

    [Fact]
    public async Task Binds_targets_once_controller_and_gateway_are_there() => Assert.Equal(
        ["us-west-2-aws-load-balancer-controller", "us-west-2-envoy-gateway"],
        (await new PlannedRegion().PlanAsync()).Single("kubernetes:elbv2.k8s.aws/v1beta1:TargetGroupBinding", "us-west-2-gateway").WaitsFor(Release).Order(StringComparer.Ordinal));

    [Fact]
    public async Task Makes_log_groups_before_the_agent_that_would_make_its_own() => Assert.Equal(
        ["us-west-2-application", "us-west-2-dataplane", "us-west-2-host", "us-west-2-performance"],
        (await new PlannedRegion().PlanAsync()).Single(Addon, "us-west-2-amazon-cloudwatch-observability")
            .WaitsFor("aws:cloudwatch/logGroup:LogGroup").Order(StringComparer.Ordinal));
}
