using System.Collections.Immutable;

namespace MultiRegion.Components.Mesh.Trust;

/// <summary>What a <see cref="MeshTrust"/> is made of.</summary>
public sealed record MeshTrustArgs
{
    /// <summary>The mesh, as its certificates name it.</summary>
    public required string Mesh { get; init; }

    /// <summary>The clusters' regions.</summary>
    public required ImmutableArray<string> Regions { get; init; }

    /// <summary>Where the authorities come from.</summary>
    public required TrustSource Source { get; init; }
}
