using System.Collections.Immutable;
using MultiRegion.Components.Mesh;
using MultiRegion.Components.Mesh.Traffic;
using MultiRegion.Components.Mesh.Trust;

namespace MultiRegion.Infra.Configuration;

/// <summary>The service mesh over the clusters. Read in every pattern, declared in <see cref="CoordinationPattern.Mesh"/> only.</summary>
public sealed record MeshSettings
{
    /// <summary>What each region runs, by region.</summary>
    public required ImmutableSortedDictionary<string, MeshRegionSettings> Regions { get; init; }

    /// <summary>The domain of the workloads' identities. Default: <c>cluster.local</c>. Changing it changes every identity.</summary>
    public required string TrustDomain { get; init; }

    /// <summary>True where members answer members only. Default: true; <c>mtls: permissive</c> while sidecars are rolled out.</summary>
    public required bool Strict { get; init; }

    /// <summary>Namespaces of members beside those of <see cref="Services"/>; each must exist in every cluster. Default: none.</summary>
    public required ImmutableArray<string> Namespaces { get; init; }

    /// <summary>Namespaces of members that outsiders call, and that therefore answer without a certificate too. Default: none.</summary>
    public required ImmutableArray<string> Entrances { get; init; }

    /// <summary>Where the certificate authorities come from. Default: generated.</summary>
    public required TrustSource Trust { get; init; }

    /// <summary>What the proxies report.</summary>
    public required MeshTelemetry Telemetry { get; init; }

    /// <summary>The services that are called across the regions. Default: none.</summary>
    public required ImmutableArray<MeshService> Services { get; init; }
}

/// <summary>What one region's cluster runs.</summary>
/// <param name="Version">The release that serves.</param>
/// <param name="Canary">A further one for the namespaces that try it, or that have not left it yet; null for none.</param>
public sealed record MeshRegionSettings(IstioVersion Version, IstioVersion? Canary)
{
    /// <summary>Where the configuration says so, for messages: a region names its own release or follows that of all.</summary>
    internal string VersionKey { get; init; } = "";

    /// <summary>Where the configuration names the canary, for messages.</summary>
    internal string CanaryKey { get; init; } = "";
}
