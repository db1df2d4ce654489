namespace MultiRegion.Infra.Configuration;

/// <summary>How far the clusters of the regions work together.</summary>
public enum CoordinationPattern
{
    /// <summary>By data and failover names only.</summary>
    Independent,

    /// <summary>As <see cref="Independent"/>, and they find each other's services by DNS. The default.</summary>
    Dns,

    /// <summary>As <see cref="Dns"/>, and one multi-primary service mesh spans them.</summary>
    Mesh,
}
