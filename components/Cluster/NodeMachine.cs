namespace MultiRegion.Components.Cluster;

/// <summary>What the machines of all nodes have in common, whoever makes them.</summary>
internal static class NodeMachine
{
    // Room for images and logs; the AMI's own 20 GiB fill up with a dozen large images.
    internal const int VolumeGibibytes = 80;

    // Pods must not reach the node's credentials: one hop ends at the node.
    // https://docs.aws.amazon.com/eks/latest/best-practices/identity-and-access-management.html
    internal const int MetadataHops = 1;

    internal const string VolumeType = "gp3";

    // Where Amazon Linux 2023 has its root volume.
    internal const string RootDevice = "/dev/xvda";
}
