using System.Collections.Immutable;
using Pulumi;

namespace MultiRegion.Components.Mesh;

/// <summary>What <see cref="RemoteSecrets"/> are made of.</summary>
public sealed record RemoteSecretsArgs
{
    /// <summary>The clusters, two or more.</summary>
    public required ImmutableArray<MeshCluster> Clusters { get; init; }

    /// <summary>Each cluster's control plane, by region: it brings the account that others read with.</summary>
    public required ImmutableSortedDictionary<string, Resource> ControlPlanes { get; init; }
}
