using System.Collections.Immutable;
using MultiRegion.Components.Identity;

namespace MultiRegion.Components.Addons.Karpenter;

/// <summary>
/// What Karpenter may do: make and remove machines that carry its cluster's tag, in its own region, with the one role for
/// nodes.
/// </summary>
/// <seealso href="https://karpenter.sh/v1.14/reference/cloudformation/"/>
internal static class KarpenterPolicy
{
    private static readonly PolicyCondition OfSomePool = PolicyCondition.Like("aws:ResourceTag/karpenter.sh/nodepool", "*");
    private static readonly PolicyCondition ForSomePool = PolicyCondition.Like("aws:RequestTag/karpenter.sh/nodepool", "*");
    private static readonly PolicyCondition OfSomeClass = PolicyCondition.Like("aws:ResourceTag/karpenter.k8s.aws/ec2nodeclass", "*");
    private static readonly PolicyCondition ForSomeClass = PolicyCondition.Like("aws:RequestTag/karpenter.k8s.aws/ec2nodeclass", "*");

    internal static PolicyDocument For(AddonScope scope, string nodeRoleArn, string queueArn) =>
        new([.. Machines(scope), .. Profiles(scope, nodeRoleArn), .. Knowledge(scope, queueArn)]);

    private static IEnumerable<PolicyStatement> Machines(AddonScope scope)
    {
        var cluster = PolicyCondition.Is("aws:RequestTag/eks:eks-cluster-name", scope.ClusterName);
        ImmutableArray<string> made =
        [
            scope.Ec2("fleet/*"), scope.Ec2("instance/*"), scope.Ec2("launch-template/*"), scope.Ec2("network-interface/*"),
            scope.Ec2("volume/*"),
        ];

        yield return new()
        {
            Sid = "LaunchFrom",
            Actions = ["ec2:CreateFleet", "ec2:RunInstances"],
            Resources =
            [
                scope.PublicEc2("image/*"), scope.PublicEc2("snapshot/*"), scope.Ec2("capacity-reservation/*"),
                scope.Ec2("security-group/*"), scope.Ec2("subnet/*"),
            ],
        };
        yield return new()
        {
            Sid = "LaunchFromOwnTemplates",
            Actions = ["ec2:CreateFleet", "ec2:RunInstances"],
            Resources = [scope.Ec2("launch-template/*")],
            Conditions = [scope.OwnsResource, OfSomePool],
        };
        yield return new()
        {
            Sid = "Launch",
            Actions = ["ec2:CreateFleet", "ec2:CreateLaunchTemplate", "ec2:RunInstances"],
            Resources = made,
            Conditions = [scope.OwnsRequest, cluster, ForSomePool],
        };
        yield return new()
        {
            Sid = "TagWhileLaunching",
            Actions = ["ec2:CreateTags"],
            Resources = made,
            Conditions =
            [
                scope.OwnsRequest, cluster,
                PolicyCondition.Is("ec2:CreateAction", "CreateFleet", "CreateLaunchTemplate", "RunInstances"), ForSomePool,
            ],
        };
        yield return new()
        {
            Sid = "NameOwn",
            Actions = ["ec2:CreateTags"],
            Resources = [scope.Ec2("instance/*")],
            Conditions =
            [
                scope.OwnsResource, OfSomePool,
                new("ForAllValues:StringEquals", "aws:TagKeys", "eks:eks-cluster-name", "karpenter.sh/nodeclaim", "Name"),
            ],
        };
        yield return new()
        {
            Sid = "RemoveOwn",
            Actions = ["ec2:DeleteLaunchTemplate", "ec2:TerminateInstances"],
            Resources = [scope.Ec2("instance/*"), scope.Ec2("launch-template/*")],
            Conditions = [scope.OwnsResource, OfSomePool],
        };
    }

    private static IEnumerable<PolicyStatement> Profiles(AddonScope scope, string nodeRoleArn)
    {
        ImmutableArray<string> profiles = [$"arn:aws:iam::{scope.AccountId}:instance-profile/*"];
        var here = PolicyCondition.Is("aws:ResourceTag/topology.kubernetes.io/region", scope.Region);
        var madeHere = PolicyCondition.Is("aws:RequestTag/topology.kubernetes.io/region", scope.Region);
        var cluster = PolicyCondition.Is("aws:RequestTag/eks:eks-cluster-name", scope.ClusterName);

        yield return new()
        {
            Sid = "PassNodeRole",
            Actions = ["iam:PassRole"],
            Resources = [nodeRoleArn],
            Conditions = [PolicyCondition.Is("iam:PassedToService", "ec2.amazonaws.com")],
        };
        yield return new()
        {
            Sid = "CreateProfiles",
            Actions = ["iam:CreateInstanceProfile"],
            Resources = profiles,
            Conditions = [scope.OwnsRequest, cluster, madeHere, ForSomeClass],
        };
        yield return new()
        {
            Sid = "TagOwnProfiles",
            Actions = ["iam:TagInstanceProfile"],
            Resources = profiles,
            Conditions = [scope.OwnsResource, here, scope.OwnsRequest, cluster, madeHere, OfSomeClass, ForSomeClass],
        };
        yield return new()
        {
            Sid = "ManageOwnProfiles",
            Actions = ["iam:AddRoleToInstanceProfile", "iam:DeleteInstanceProfile", "iam:RemoveRoleFromInstanceProfile"],
            Resources = profiles,
            Conditions = [scope.OwnsResource, here, OfSomeClass],
        };
        yield return new() { Sid = "ReadProfiles", Actions = ["iam:GetInstanceProfile"], Resources = profiles };
        yield return new() { Sid = "ListProfiles", Actions = ["iam:ListInstanceProfiles"], Resources = ["*"] };
    }

    private static IEnumerable<PolicyStatement> Knowledge(AddonScope scope, string queueArn)
    {
        yield return new()
        {
            Sid = "ReadHere",
            Actions =
            [
                "ec2:DescribeCapacityReservations", "ec2:DescribeImages", "ec2:DescribeInstanceStatus",
                "ec2:DescribeInstanceTypeOfferings", "ec2:DescribeInstanceTypes", "ec2:DescribeInstances",
                "ec2:DescribeLaunchTemplates", "ec2:DescribePlacementGroups", "ec2:DescribeSecurityGroups",
                "ec2:DescribeSpotPriceHistory", "ec2:DescribeSubnets",
            ],
            Resources = ["*"],
            Conditions = [PolicyCondition.Is("aws:RequestedRegion", scope.Region)],
        };
        yield return new() { Sid = "ReadPrices", Actions = ["pricing:GetProducts"], Resources = ["*"] };
        yield return new()
        {
            Sid = "FindImages",
            Actions = ["ssm:GetParameter"],
            Resources = [$"arn:aws:ssm:{scope.Region}::parameter/aws/service/*"],
        };
        yield return new() { Sid = "FindCluster", Actions = ["eks:DescribeCluster"], Resources = [scope.ClusterArn] };
        yield return new()
        {
            Sid = "AvoidShiftedZones",
            Actions = ["arc-zonal-shift:GetManagedResource"],
            Resources = ["*"],
            Conditions = [PolicyCondition.Is("arc-zonal-shift:ResourceIdentifier", scope.ClusterArn)],
        };
        yield return new()
        {
            Sid = "HearAnnouncements",
            Actions = ["sqs:DeleteMessage", "sqs:GetQueueUrl", "sqs:ReceiveMessage"],
            Resources = [queueArn],
        };
    }
}
