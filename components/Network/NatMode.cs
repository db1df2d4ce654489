namespace MultiRegion.Components.Network;

/// <summary>How private subnets reach the internet.</summary>
public enum NatMode
{
    /// <summary>One gateway per zone: losing a zone takes no other zone's way out along. The default.</summary>
    PerZone,

    /// <summary>One gateway for all zones: a third of the cost, and its zone becomes a dependency of the region.</summary>
    Single,

    /// <summary>One regional gateway that AWS spreads over the zones in use.</summary>
    Regional,
}
