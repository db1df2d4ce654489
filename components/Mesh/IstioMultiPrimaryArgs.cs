using System.Collections.Immutable;
using MultiRegion.Components.Mesh.Traffic;
using MultiRegion.Components.Mesh.Trust;

namespace MultiRegion.Components.Mesh;

/// <summary>What an <see cref="IstioMultiPrimary"/> is made of.</summary>
public sealed record IstioMultiPrimaryArgs
{
    /// <summary>Istio's own default of <see cref="TrustDomain"/>.</summary>
    public const string DefaultTrustDomain = "cluster.local";

    /// <summary>What tells this mesh from others, for instance <c>production</c>.</summary>
    public required string MeshId { get; init; }

    /// <summary>The clusters, two or more, in failover order.</summary>
    public required ImmutableArray<MeshCluster> Clusters { get; init; }

    /// <summary>The domain of the workloads' identities. Default: <c>cluster.local</c>.</summary>
    public string TrustDomain { get; init; } = DefaultTrustDomain;

    /// <summary>Where the certificate authorities come from. Default: generated.</summary>
    public TrustSource Trust { get; init; } = new GeneratedTrust();

    /// <summary>True where members answer members only. Default: true; false while sidecars are rolled out.</summary>
    public bool Strict { get; init; } = true;

    /// <summary>What proxies report, to their own region. Default: a hundredth of the requests, to the CloudWatch agent.</summary>
    public MeshTelemetry Telemetry { get; init; } = new();

    /// <summary>Namespaces of members beside those of <see cref="Services"/>. Default: none.</summary>
    public ImmutableArray<string> Namespaces { get; init; } = [];

    /// <summary>Namespaces of members that outsiders call, for instance that of the public gateway. Default: none.</summary>
    public ImmutableArray<string> Entrances { get; init; } = [];

    /// <summary>Namespaces whose services answer for their own region, and are never called across. Default: none.</summary>
    public ImmutableArray<string> RegionalNamespaces { get; init; } = [];

    /// <summary>The services that are called across the regions, each once. Default: none.</summary>
    public ImmutableArray<MeshService> Services { get; init; } = [];
}
