namespace MultiRegion.Components.Cluster;

/// <summary>What provides the nodes that workloads run on.</summary>
public enum ComputeMode
{
    /// <summary>Managed node groups sized from capacity. The default.</summary>
    Managed,

    /// <summary>A small managed node group for the system, Karpenter for the rest.</summary>
    Karpenter,

    /// <summary>EKS Auto Mode: AWS runs the node lifecycle.</summary>
    Auto,
}
