using MultiRegion.Components.Identity;

namespace MultiRegion.Components.Addons.EbsCsi;

/// <summary>Volumes for pods. The driver touches only volumes and snapshots that it made itself.</summary>
internal static class EbsCsiAddon
{
    // The driver puts it on everything it makes.
    // https://docs.aws.amazon.com/aws-managed-policy/latest/reference/AmazonEBSCSIDriverPolicyV2.html
    private const string OwnTag = "ebs.csi.aws.com/cluster";

    private static readonly PolicyCondition Made = PolicyCondition.Is($"aws:ResourceTag/{OwnTag}", "true");
    private static readonly PolicyCondition Making = PolicyCondition.Is($"aws:RequestTag/{OwnTag}", "true");

    internal static ManagedAddonSpec Spec { get; } = new(AddonName.EbsCsi)
    {
        Identity = new("kube-system", "ebs-csi-controller-sa", Permissions),
    };

    internal static PolicyDocument Permissions(AddonScope scope)
    {
        var volumes = scope.Ec2("volume/*");
        var snapshots = scope.PublicEc2("snapshot/*");
        return new(
            new PolicyStatement
            {
                Sid = "Read",
                Actions =
                [
                    "ec2:DescribeAvailabilityZones", "ec2:DescribeInstanceTypes", "ec2:DescribeInstances",
                    "ec2:DescribeSnapshots", "ec2:DescribeTags", "ec2:DescribeVolumeStatus", "ec2:DescribeVolumes",
                    "ec2:DescribeVolumesModifications",
                ],
                Resources = ["*"],
            },
            new PolicyStatement { Sid = "CreateVolumes", Actions = ["ec2:CreateVolume"], Resources = [volumes], Conditions = [Making] },
            new PolicyStatement { Sid = "RestoreSnapshots", Actions = ["ec2:CreateVolume"], Resources = [snapshots], Conditions = [Made] },
            new PolicyStatement { Sid = "CreateSnapshots", Actions = ["ec2:CreateSnapshot"], Resources = [snapshots], Conditions = [Making] },
            new PolicyStatement
            {
                Sid = "Tag",
                Actions = ["ec2:CreateTags"],
                Resources = [volumes, snapshots],
                Conditions = [PolicyCondition.Is("ec2:CreateAction", "CreateVolume", "CreateSnapshot")],
            },
            new PolicyStatement
            {
                Sid = "OwnVolumes",
                Actions =
                [
                    "ec2:AttachVolume", "ec2:CreateSnapshot", "ec2:DeleteVolume", "ec2:DetachVolume", "ec2:ModifyVolume",
                ],
                Resources = [volumes],
                Conditions = [Made],
            },
            new PolicyStatement
            {
                Sid = "OwnNodes",
                Actions = ["ec2:AttachVolume", "ec2:DetachVolume"],
                Resources = [scope.Ec2("instance/*")],
                Conditions = [scope.OwnsResource],
            },
            new PolicyStatement { Sid = "OwnSnapshots", Actions = ["ec2:DeleteSnapshot"], Resources = [snapshots], Conditions = [Made] });
    }
}
