using Pulumi;
using Storage = Pulumi.Kubernetes.Storage.V1;

namespace MultiRegion.Components.Addons.EbsCsi;

/// <summary>
/// The class of volumes that claims get by default: gp3, encrypted with the account's own EBS key, made where the pod
/// runs. EKS itself marks none as default since Kubernetes 1.30.
/// </summary>
internal static class EncryptedStorageClass
{
    internal const string Name = "gp3";

    /// <summary>The driver of the add-on.</summary>
    internal const string AddonDriver = "ebs.csi.aws.com";

    /// <summary>The driver inside EKS Auto Mode.</summary>
    internal const string AutoModeDriver = "ebs.csi.eks.amazonaws.com";

    internal static Storage.StorageClass Declare(string region, string driver, CustomResourceOptions options) => new($"{region}-{Name}", new()
    {
        Metadata = new Pulumi.Kubernetes.Types.Inputs.Meta.V1.ObjectMetaArgs
        {
            Name = Name,
            Annotations = new() { ["storageclass.kubernetes.io/is-default-class"] = "true" },
        },
        Provisioner = driver,
        Parameters = new() { ["type"] = "gp3", ["encrypted"] = "true" },
        AllowVolumeExpansion = true,
        ReclaimPolicy = "Delete",
        // A volume in a zone without room for its pod would pin the pod there.
        VolumeBindingMode = "WaitForFirstConsumer",
    }, options);
}
