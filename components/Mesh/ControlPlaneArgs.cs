using System.Collections.Immutable;
using MultiRegion.Components.Mesh.Traffic;
using MultiRegion.Components.Mesh.Trust;

namespace MultiRegion.Components.Mesh;

/// <summary>What a <see cref="ControlPlane"/> is made of.</summary>
public sealed record ControlPlaneArgs
{
    /// <summary>The mesh; the same in every cluster.</summary>
    public required string MeshId { get; init; }

    /// <summary>The domain of the workloads' identities; the same in every cluster.</summary>
    public required string TrustDomain { get; init; }

    /// <summary>The cluster.</summary>
    public required MeshCluster Cluster { get; init; }

    /// <summary>What it signs with.</summary>
    public required ClusterAuthority Authority { get; init; }

    /// <summary>Namespaces whose services answer for their own region, and are never called across.</summary>
    public required ImmutableArray<string> RegionalNamespaces { get; init; }

    /// <summary>The services whose endpoints and connections every caller's proxy counts.</summary>
    public required ImmutableArray<ServiceHost> Counted { get; init; }

    /// <summary>Where its proxies report to.</summary>
    public required MeshTelemetry Telemetry { get; init; }
}
