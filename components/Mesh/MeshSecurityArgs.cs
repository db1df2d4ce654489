using System.Collections.Immutable;
using Pulumi;

namespace MultiRegion.Components.Mesh;

/// <summary>What a <see cref="MeshSecurity"/> is made of.</summary>
public sealed record MeshSecurityArgs
{
    /// <summary>
    /// True where pods answer only callers with a certificate of the mesh; false while sidecars are still being rolled out.
    /// </summary>
    public required bool Strict { get; init; }

    /// <summary>What the proxies report.</summary>
    public required MeshTelemetry Telemetry { get; init; }

    /// <summary>
    /// Namespaces of members that outsiders call, such as the pods behind a public load balancer: these answer callers
    /// without a certificate too, and nobody else does. Each must exist.
    /// </summary>
    public required ImmutableArray<string> Entrances { get; init; }

    /// <summary>The namespaces whose pods get a proxy when they next start; each must exist.</summary>
    public required ImmutableArray<string> Namespaces { get; init; }

    /// <summary>What has to serve before.</summary>
    public required Resource ControlPlane { get; init; }
}
