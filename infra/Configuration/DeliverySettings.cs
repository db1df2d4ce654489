using MultiRegion.Components.Delivery;

namespace MultiRegion.Infra.Configuration;

/// <summary>How applications come into a region's cluster.</summary>
public sealed record DeliverySettings
{
    /// <summary>Who brings them. Default: <see cref="DeliveryEngine.None"/>.</summary>
    public required DeliveryEngine Engine { get; init; }

    /// <summary>From where: the branch <c>main</c> and the region's own overlay by default. Null when the engine is none.</summary>
    public required DeliverySource? Source { get; init; }
}
