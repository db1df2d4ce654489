namespace MultiRegion.Components.Network;

/// <summary>What a <see cref="TransitGatewayPeering"/> joins. Which side stands first makes no difference.</summary>
public sealed record TransitGatewayPeeringArgs
{
    /// <summary>One region.</summary>
    public required PeeringSide One { get; init; }

    /// <summary>The other region.</summary>
    public required PeeringSide Other { get; init; }
}
