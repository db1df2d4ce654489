using System.Collections.Immutable;
using Pulumi;

namespace MultiRegion.Components.Mesh.Traffic;

/// <summary>What a <see cref="TrafficPolicy"/> is made of.</summary>
public sealed record TrafficPolicyArgs
{
    /// <summary>The mesh's regions, in failover order.</summary>
    public required ImmutableArray<string> Regions { get; init; }

    /// <summary>The services, each once. Empty: the own region first, for every service alike.</summary>
    public required ImmutableArray<MeshService> Services { get; init; }

    /// <summary>What has to serve before: it judges every rule that is written.</summary>
    public required Resource ControlPlane { get; init; }
}
