using MultiRegion.Components.Identity;

namespace MultiRegion.Components.Addons.ClusterAutoscaler;

/// <summary>
/// Grows managed node groups when pods wait for room: the one who takes a warm region to full service without anybody's
/// <c>pulumi up</c>. It starts prepared machines where the group has some.
/// </summary>
/// <seealso href="https://docs.aws.amazon.com/eks/latest/userguide/warm-pools-managed-node-groups.html"/>
internal static class ClusterAutoscalerAddon
{
    internal const string ServiceAccount = "cluster-autoscaler";

    // August 2026.
    private const string Version = "9.59.0";

    // The chart's own default image (1.35.0) was withdrawn from the registry, https://github.com/kubernetes/autoscaler/pull/10169.
    private const string ImageTag = "v1.36.1";

    internal static HelmAddonSpec Spec(AddonCluster cluster) => new("cluster-autoscaler", "cluster-autoscaler", Version)
    {
        Repository = "https://kubernetes.github.io/autoscaler",
        Values = new Dictionary<string, object>
        {
            ["cloudProvider"] = "aws",
            ["awsRegion"] = cluster.Region,
            ["autoDiscovery"] = new Dictionary<string, object> { ["clusterName"] = cluster.Name },
            ["image"] = new Dictionary<string, object> { ["tag"] = ImageTag },
            ["replicaCount"] = 2, // one leads, one waits: the leader may sit on the node that dies
            ["fullnameOverride"] = "cluster-autoscaler",
            ["extraArgs"] = new Dictionary<string, object>
            {
                ["balance-similar-node-groups"] = true,
                ["expander"] = "least-waste",
                ["skip-nodes-with-system-pods"] = false,
                // Two minutes to full service leave no time to look around: look every ten seconds, act at once.
                ["scan-interval"] = "10s",
                ["new-pod-scale-up-delay"] = "0s",
                // Traffic that failed over may fail back and forth; nodes stay until it has settled.
                ["scale-down-delay-after-add"] = "30m",
            },
            ["rbac"] = new Dictionary<string, object>
            {
                ["serviceAccount"] = new Dictionary<string, object> { ["create"] = true, ["name"] = ServiceAccount },
            },
        },
    };

    // https://github.com/kubernetes/autoscaler/blob/master/cluster-autoscaler/cloudprovider/aws/README.md
    internal static PolicyDocument Permissions(AddonScope scope) => new(
        new PolicyStatement
        {
            Sid = "Read",
            Actions =
            [
                "autoscaling:DescribeAutoScalingGroups", "autoscaling:DescribeAutoScalingInstances",
                "autoscaling:DescribeLaunchConfigurations", "autoscaling:DescribeScalingActivities",
                "autoscaling:DescribeTags", "ec2:DescribeImages", "ec2:DescribeInstanceTypes",
                "ec2:DescribeLaunchTemplateVersions", "ec2:GetInstanceTypesFromInstanceRequirements",
            ],
            Resources = ["*"],
        },
        new PolicyStatement
        {
            Sid = "ReadNodeGroups",
            Actions = ["eks:DescribeNodegroup"],
            Resources = [$"arn:aws:eks:{scope.Region}:{scope.AccountId}:nodegroup/{scope.ClusterName}/*"],
        },
        new PolicyStatement
        {
            Sid = "Scale",
            Actions = ["autoscaling:SetDesiredCapacity", "autoscaling:TerminateInstanceInAutoScalingGroup"],
            Resources = [$"arn:aws:autoscaling:{scope.Region}:{scope.AccountId}:autoScalingGroup:*:autoScalingGroupName/*"],
            // EKS tags the groups of its node groups for discovery.
            Conditions = [PolicyCondition.Is($"aws:ResourceTag/k8s.io/cluster-autoscaler/{scope.ClusterName}", "owned")],
        });
}
