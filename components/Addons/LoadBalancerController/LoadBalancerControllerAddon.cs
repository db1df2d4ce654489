using MultiRegion.Components.Identity;
using Pulumi;

namespace MultiRegion.Components.Addons.LoadBalancerController;

/// <summary>
/// Puts pods behind the load balancer that the stack owns, and makes network load balancers for services that ask for
/// one. It may touch what carries its cluster's tag and nothing else.
/// </summary>
internal static class LoadBalancerControllerAddon
{
    internal const string ServiceAccount = "aws-load-balancer-controller";

    /// <summary>On the stack's own target groups: whose pods may be put behind them.</summary>
    internal const string BindingTag = "multi-region/cluster";

    // The controller puts it on everything it makes.
    private const string OwnTag = "elbv2.k8s.aws/cluster";

    // Chart and controller share their version since 3.0; August 2026.
    private const string Version = "3.5.0";

    internal static HelmAddonSpec Spec(AddonCluster cluster, Output<string> vpcId) =>
        new("aws-load-balancer-controller", "aws-load-balancer-controller", Version)
        {
            Repository = "https://aws.github.io/eks-charts",
            Values = new Dictionary<string, object>
            {
                ["clusterName"] = cluster.Name,
                ["region"] = cluster.Region, // pods cannot ask the node's metadata: one hop ends at the node
                ["vpcId"] = vpcId,
                ["replicaCount"] = 2,
                // The webhook fails closed: while the controller is away, nobody could create any service.
                ["enableServiceMutatorWebhook"] = false,
                ["createIngressClassResource"] = false, // traffic enters through the gateway, not through ingresses
                ["serviceAccount"] = new Dictionary<string, object> { ["create"] = true, ["name"] = ServiceAccount },
            },
        };

    // After https://kubernetes-sigs.github.io/aws-load-balancer-controller/latest/deploy/installation/, without what
    // application load balancers, firewalls and other accounts need, and with the cluster's name in every condition.
    internal static PolicyDocument Permissions(AddonScope scope)
    {
        var made = PolicyCondition.Is($"aws:ResourceTag/{OwnTag}", scope.ClusterName);
        var making = PolicyCondition.Is($"aws:RequestTag/{OwnTag}", scope.ClusterName);
        var loadBalancers = Elb(scope, "loadbalancer/net/*");
        var listeners = Elb(scope, "listener/net/*");
        var targetGroups = Elb(scope, "targetgroup/*");
        var securityGroups = scope.Ec2("security-group/*");
        return new(
            new PolicyStatement
            {
                Sid = "Read",
                Actions =
                [
                    "ec2:DescribeAccountAttributes", "ec2:DescribeAddresses", "ec2:DescribeAvailabilityZones",
                    "ec2:DescribeInstances", "ec2:DescribeInternetGateways", "ec2:DescribeNetworkInterfaces",
                    "ec2:DescribeSecurityGroups", "ec2:DescribeSubnets", "ec2:DescribeTags", "ec2:DescribeVpcs",
                    "elasticloadbalancing:DescribeListenerAttributes", "elasticloadbalancing:DescribeListenerCertificates",
                    "elasticloadbalancing:DescribeListeners", "elasticloadbalancing:DescribeLoadBalancerAttributes",
                    "elasticloadbalancing:DescribeLoadBalancers", "elasticloadbalancing:DescribeSSLPolicies",
                    "elasticloadbalancing:DescribeTags", "elasticloadbalancing:DescribeTargetGroupAttributes",
                    "elasticloadbalancing:DescribeTargetGroups", "elasticloadbalancing:DescribeTargetHealth",
                ],
                Resources = ["*"],
            },
            new PolicyStatement
            {
                Sid = "BindToTheStacksTargetGroups",
                Actions = ["elasticloadbalancing:DeregisterTargets", "elasticloadbalancing:RegisterTargets"],
                Resources = [targetGroups],
                Conditions = [PolicyCondition.Is($"aws:ResourceTag/{BindingTag}", scope.ClusterName)],
            },
            new PolicyStatement
            {
                Sid = "Create",
                Actions = ["elasticloadbalancing:CreateLoadBalancer", "elasticloadbalancing:CreateTargetGroup"],
                Resources = [loadBalancers, targetGroups],
                Conditions = [making],
            },
            new PolicyStatement
            {
                Sid = "CreateListeners",
                Actions = ["elasticloadbalancing:CreateListener"],
                Resources = [loadBalancers],
                Conditions = [made],
            },
            new PolicyStatement
            {
                Sid = "TagWhileCreating",
                Actions = ["elasticloadbalancing:AddTags"],
                Resources = [loadBalancers, listeners, targetGroups],
                Conditions =
                [
                    making,
                    PolicyCondition.Is("elasticloadbalancing:CreateAction", "CreateListener", "CreateLoadBalancer", "CreateTargetGroup"),
                ],
            },
            new PolicyStatement
            {
                Sid = "ManageOwn",
                Actions =
                [
                    "elasticloadbalancing:AddTags", "elasticloadbalancing:DeleteListener",
                    "elasticloadbalancing:DeleteLoadBalancer", "elasticloadbalancing:DeleteTargetGroup",
                    "elasticloadbalancing:DeregisterTargets", "elasticloadbalancing:ModifyListener",
                    "elasticloadbalancing:ModifyListenerAttributes", "elasticloadbalancing:ModifyLoadBalancerAttributes",
                    "elasticloadbalancing:ModifyTargetGroup", "elasticloadbalancing:ModifyTargetGroupAttributes",
                    "elasticloadbalancing:RegisterTargets", "elasticloadbalancing:RemoveTags",
                    "elasticloadbalancing:SetSecurityGroups", "elasticloadbalancing:SetSubnets",
                ],
                Resources = [loadBalancers, listeners, targetGroups],
                Conditions = [made],
            },
            new PolicyStatement
            {
                Sid = "CreateSecurityGroups",
                Actions = ["ec2:CreateSecurityGroup"],
                Resources = [securityGroups, scope.Ec2("vpc/*")],
            },
            new PolicyStatement
            {
                Sid = "TagSecurityGroups",
                Actions = ["ec2:CreateTags"],
                Resources = [securityGroups],
                Conditions = [making, PolicyCondition.Is("ec2:CreateAction", "CreateSecurityGroup")],
            },
            new PolicyStatement
            {
                Sid = "ManageOwnSecurityGroups",
                Actions =
                [
                    "ec2:AuthorizeSecurityGroupIngress", "ec2:DeleteSecurityGroup", "ec2:RevokeSecurityGroupIngress",
                ],
                Resources = [securityGroups],
                Conditions = [made],
            },
            new PolicyStatement
            {
                Sid = "OpenNodesToOwnLoadBalancers",
                Actions = ["ec2:AuthorizeSecurityGroupIngress", "ec2:RevokeSecurityGroupIngress"],
                Resources = [securityGroups],
                Conditions = [scope.OwnsResource],
            });
    }

    private static string Elb(AddonScope scope, string resource) =>
        $"arn:aws:elasticloadbalancing:{scope.Region}:{scope.AccountId}:{resource}";
}
