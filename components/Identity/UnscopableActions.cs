using System.Collections.Frozen;

namespace MultiRegion.Components.Identity;

/// <summary>
/// The actions that stand beside <c>Resource: *</c> in this project, each with the reason: AWS evaluates them against no
/// resource, or against one that nobody can name beforehand. Every other action names what it reaches.
/// </summary>
/// <seealso href="https://docs.aws.amazon.com/service-authorization/latest/reference/reference_policies_actions-resources-contextkeys.html"/>
public static class UnscopableActions
{
    private const string Lists = "lists what there is; AWS evaluates it against no resource";
    private const string Publishes = "takes no resource; a condition names the metric namespace";

    private static readonly FrozenDictionary<string, string> Reasons = new Dictionary<string, string>
    {
        ["arc-zonal-shift:GetManagedResource"] = "its resource is the shifted one's service's, a condition names the cluster",
        ["autoscaling:DescribeAutoScalingGroups"] = Lists,
        ["autoscaling:DescribeAutoScalingInstances"] = Lists,
        ["autoscaling:DescribeLaunchConfigurations"] = Lists,
        ["autoscaling:DescribeScalingActivities"] = Lists,
        ["autoscaling:DescribeTags"] = Lists,
        ["cloudwatch:GetMetricStatistics"] = "reads metrics; AWS evaluates it against no resource",
        ["cloudwatch:PutMetricData"] = Publishes,
        ["ec2:DescribeAccountAttributes"] = Lists,
        ["ec2:DescribeAddresses"] = Lists,
        ["ec2:DescribeAvailabilityZones"] = Lists,
        ["ec2:DescribeCapacityReservations"] = Lists,
        ["ec2:DescribeImages"] = Lists,
        ["ec2:DescribeInstanceStatus"] = Lists,
        ["ec2:DescribeInstanceTypeOfferings"] = Lists,
        ["ec2:DescribeInstanceTypes"] = Lists,
        ["ec2:DescribeInstances"] = Lists,
        ["ec2:DescribeInternetGateways"] = Lists,
        ["ec2:DescribeLaunchTemplateVersions"] = Lists,
        ["ec2:DescribeLaunchTemplates"] = Lists,
        ["ec2:DescribeNetworkInterfaces"] = Lists,
        ["ec2:DescribePlacementGroups"] = Lists,
        ["ec2:DescribeSecurityGroups"] = Lists,
        ["ec2:DescribeSnapshots"] = Lists,
        ["ec2:DescribeSpotPriceHistory"] = Lists,
        ["ec2:DescribeSubnets"] = Lists,
        ["ec2:DescribeTags"] = Lists,
        ["ec2:DescribeVolumeStatus"] = Lists,
        ["ec2:DescribeVolumes"] = Lists,
        ["ec2:DescribeVolumesModifications"] = Lists,
        ["ec2:DescribeVpcs"] = Lists,
        ["ec2:GetInstanceTypesFromInstanceRequirements"] = Lists,
        ["elasticloadbalancing:DescribeListenerAttributes"] = Lists,
        ["elasticloadbalancing:DescribeListenerCertificates"] = Lists,
        ["elasticloadbalancing:DescribeListeners"] = Lists,
        ["elasticloadbalancing:DescribeLoadBalancerAttributes"] = Lists,
        ["elasticloadbalancing:DescribeLoadBalancers"] = Lists,
        ["elasticloadbalancing:DescribeSSLPolicies"] = Lists,
        ["elasticloadbalancing:DescribeTags"] = Lists,
        ["elasticloadbalancing:DescribeTargetGroupAttributes"] = Lists,
        ["elasticloadbalancing:DescribeTargetGroups"] = Lists,
        ["elasticloadbalancing:DescribeTargetHealth"] = Lists,
        ["iam:ListInstanceProfiles"] = "filters by path only, and profiles have no path here",
        ["logs:DescribeLogGroups"] = "flow logs look for their group by listing all; AWS documents the role like this",
        ["pricing:GetProducts"] = Lists,
        ["rds:DescribeDBClusters"] = "Region switch's evaluation lists the members; AWS documents the role like this",
        ["rds:DescribeGlobalClusters"] = "Region switch's evaluation lists the databases; AWS documents the role like this",
        ["route53:ListHostedZones"] = Lists,
    }.ToFrozenDictionary();

    /// <summary>Why an action may stand beside <c>Resource: *</c>, or null when it may not.</summary>
    public static string? ReasonFor(string action) => Reasons.GetValueOrDefault(action);
}
