namespace MultiRegion.Components.Cluster;

/// <summary>From where the Kubernetes API answers.</summary>
public enum ClusterEndpoint
{
    /// <summary>Inside the VPC and what is routed to it only. The default.</summary>
    Private,

    /// <summary>Inside the VPC, and from the listed public address ranges.</summary>
    PublicAndPrivate,
}
