using MultiRegion.Components.Network;

namespace MultiRegion.Infra.Configuration;

/// <summary>How a region's network is built; its addresses stand in the topology.</summary>
public sealed record NetworkSettings
{
    /// <summary>How private subnets reach the internet. Default: <see cref="NatMode.PerZone"/>.</summary>
    public required NatMode Nat { get; init; }
}
