using System.Text.Json.Nodes;
using MultiRegion.Components.Identity;

namespace MultiRegion.Components.Addons.VpcCni;

/// <summary>Pods get addresses of the VPC, so that a pod is reached from the other region as a machine is.</summary>
internal static class VpcCniAddon
{
    // A transit gateway passes 8500 bytes; nodes would send 9001, and what is too large for it is dropped silently.
    // https://docs.aws.amazon.com/vpc/latest/tgw/transit-gateway-quotas.html
    internal const int MaximumTransmissionUnit = 8500;

    internal static ManagedAddonSpec Spec { get; } = new(AddonName.VpcCni)
    {
        // Without it, network policies are accepted and not enforced.
        Configuration = new()
        {
            ["enableNetworkPolicy"] = "true",
            ["env"] = new JsonObject { ["AWS_VPC_ENI_MTU"] = $"{MaximumTransmissionUnit}" },
        },
        Identity = new("kube-system", "aws-node", Permissions),
    };

    // https://docs.aws.amazon.com/eks/latest/userguide/cni-iam-role.html, narrowed to this region and account.
    internal static PolicyDocument Permissions(AddonScope scope) => new(
        new PolicyStatement
        {
            Sid = "Read",
            Actions =
            [
                "ec2:DescribeInstanceTypes", "ec2:DescribeInstances", "ec2:DescribeNetworkInterfaces",
                "ec2:DescribeSubnets", "ec2:DescribeTags",
            ],
            Resources = ["*"],
        },
        new PolicyStatement
        {
            Sid = "Interfaces",
            Actions =
            [
                "ec2:AssignPrivateIpAddresses", "ec2:AttachNetworkInterface", "ec2:CreateNetworkInterface",
                "ec2:DeleteNetworkInterface", "ec2:DetachNetworkInterface", "ec2:ModifyNetworkInterfaceAttribute",
                "ec2:UnassignPrivateIpAddresses",
            ],
            Resources =
            [
                scope.Ec2("instance/*"), scope.Ec2("network-interface/*"), scope.Ec2("security-group/*"),
                scope.Ec2("subnet/*"),
            ],
        },
        new PolicyStatement
        {
            Sid = "Tags",
            Actions = ["ec2:CreateTags"],
            Resources = [scope.Ec2("network-interface/*")],
        });
}
