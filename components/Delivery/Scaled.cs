using System.Collections.Immutable;

namespace MultiRegion.Components.Delivery;

/// <summary>
/// The fields that belong to whoever scales and not to Git: an agent that puts them back undoes a failover's scale-up in
/// the minute it is needed.
/// </summary>
internal static class Scaled
{
    /// <summary>The API group, the kind, and the field as a JSON pointer.</summary>
    internal static readonly ImmutableArray<(string Group, string Kind, string Pointer)> Fields =
    [
        ("apps", "Deployment", "/spec/replicas"),
        ("apps", "StatefulSet", "/spec/replicas"),
        ("autoscaling", "HorizontalPodAutoscaler", "/spec/minReplicas"),
    ];
}
