using MultiRegion.Components.Addons;
using MultiRegion.Components.Addons.CloudWatchObservability;
using MultiRegion.Components.Addons.ClusterAutoscaler;
using MultiRegion.Components.Addons.EbsCsi;
using MultiRegion.Components.Addons.ExternalDns;
using MultiRegion.Components.Addons.Karpenter;
using MultiRegion.Components.Addons.LoadBalancerController;
using MultiRegion.Components.Addons.VpcCni;
using MultiRegion.Components.Identity;

namespace MultiRegion.Tests.Components.Addons;

public class PermissionsTests
{
    private static readonly AddonScope Scope = new("us-east-1", "123456789012", "production-us-east-1");

    private static readonly Dictionary<string, PolicyDocument> Documents = new()
    {
        ["cloudwatch"] = CloudWatchObservabilityAddon.Permissions(Scope),
        ["cluster-autoscaler"] = ClusterAutoscalerAddon.Permissions(Scope),
        ["ebs-csi"] = EbsCsiAddon.Permissions(Scope),
        ["external-dns"] = ExternalDnsAddon.Permissions("us-east-1.example.com", "Z0EXAMPLE"),
        ["karpenter"] = KarpenterPolicy.For(Scope, "arn:aws:iam::123456789012:role/nodes", "arn:aws:sqs:us-east-1:123456789012:queue"),
        ["load-balancer-controller"] = LoadBalancerControllerAddon.Permissions(Scope),
        ["vpc-cni"] = VpcCniAddon.Permissions(Scope),
    };

    public static TheoryData<string> Names => [.. Documents.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void Names_every_action_and_every_resource_that_AWS_lets_it_name(string name) => Assert.All(Documents[name].Statements, statement =>
    {
        Assert.True(statement.Allow);
        Assert.All(statement.Actions, action => Assert.DoesNotContain('*', action));
        Assert.NotEmpty(statement.Resources);
        if (statement.Resources.Contains("*"))
            Assert.All(statement.Actions, action => Assert.NotNull(UnscopableActions.ReasonFor(action)));
    });

    // A statement that lists actions of both kinds would widen the ones that could be narrow.
    [Theory]
    [MemberData(nameof(Names))]
    public void Never_mixes_actions_with_and_without_a_resource(string name) => Assert.All(
        Documents[name].Statements.Where(statement => !statement.Resources.Contains("*")),
        statement => Assert.All(statement.Actions, action => Assert.Null(UnscopableActions.ReasonFor(action))));

    [Theory]
    [MemberData(nameof(Names))]
    public void Stays_in_its_region_and_account(string name) => Assert.All(
        Documents[name].Statements.SelectMany(statement => statement.Resources).Where(resource => resource != "*"),
        resource =>
        {
            var parts = resource.Split(':');
            Assert.True(parts[3] is "us-east-1" || parts[2] is "iam" or "route53", resource);
            Assert.True(parts[4] is "123456789012" or "", resource);
        });

    [Theory]
    [MemberData(nameof(Names))]
    public void Fits_the_ten_kilobytes_that_a_roles_policies_may_have(string name) =>
        Assert.InRange(Documents[name].ToJson().Length, 1, 10_240);

    [Fact]
    public void Lets_ExternalDNS_write_below_its_own_domain_only()
    {
        var write = Documents["external-dns"].Statements.Single(statement => statement.Actions.Contains("route53:ChangeResourceRecordSets"));

        Assert.Equal<string>(["arn:aws:route53:::hostedzone/Z0EXAMPLE"], write.Resources);
        Assert.Equal<string>(
            ["*.us-east-1.example.com"],
            write.Conditions.Single(condition => condition.Key == "route53:ChangeResourceRecordSetsNormalizedRecordNames").Values);
    }

    [Fact]
    public void Lets_Karpenter_pass_the_role_of_nodes_and_no_other()
    {
        var pass = Documents["karpenter"].Statements.Single(statement => statement.Actions.Contains("iam:PassRole"));

        Assert.Equal<string>(["arn:aws:iam::123456789012:role/nodes"], pass.Resources);
        Assert.Equal<string>(["ec2.amazonaws.com"], Assert.Single(pass.Conditions).Values);
    }

    [Theory]
    [InlineData("ec2:TerminateInstances", "aws:ResourceTag/kubernetes.io/cluster/production-us-east-1")]
    [InlineData("iam:DeleteInstanceProfile", "aws:ResourceTag/kubernetes.io/cluster/production-us-east-1")]
    public void Lets_Karpenter_remove_what_its_cluster_owns_only(string action, string tag) => Assert.Contains(
        tag,
        Documents["karpenter"].Statements.Single(statement => statement.Actions.Contains(action)).Conditions.Select(condition => condition.Key));

    [Theory]
    [InlineData("elasticloadbalancing:DeleteLoadBalancer")]
    [InlineData("elasticloadbalancing:DeleteTargetGroup")]
    [InlineData("elasticloadbalancing:ModifyListener")]
    public void Keeps_the_stacks_own_load_balancer_from_its_controller(string action) => Assert.All(
        Documents["load-balancer-controller"].Statements.Where(statement => statement.Actions.Contains(action)),
        statement => Assert.Equal("aws:ResourceTag/elbv2.k8s.aws/cluster", Assert.Single(statement.Conditions).Key));
}
