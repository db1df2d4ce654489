using System.Collections.Immutable;

namespace MultiRegion.Components.Discovery;

/// <summary>What <see cref="PrivateNames"/> are made of.</summary>
public sealed record PrivateNamesArgs
{
    /// <summary>The zone's name, for instance <c>internal.example.com</c>.</summary>
    public required string Zone { get; init; }

    /// <summary>The shared services, each one label: <c>api</c> answers as <c>api.internal.example.com</c>.</summary>
    public required ImmutableArray<string> Services { get; init; }

    /// <summary>Two or more, in failover order.</summary>
    public required ImmutableArray<PrivateRegion> Regions { get; init; }
}
