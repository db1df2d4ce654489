namespace MultiRegion.Components.Discovery;

/// <summary>The domain of a region's services in every cluster.</summary>
public static class ClustersetDomain
{
    /// <summary>The name that stands for all clusters. No public domain ends in it, and no cluster uses it for itself.</summary>
    public const string Name = "clusterset";

    /// <summary>A region's domain, for instance <c>us-east-1.clusterset</c>.</summary>
    public static string Of(string region) => $"{region}.{Name}";
}
