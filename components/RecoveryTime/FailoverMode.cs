namespace MultiRegion.Components.RecoveryTime;

/// <summary>Who moves users to another region.</summary>
public enum FailoverMode
{
    /// <summary>Nobody: there are no failover records.</summary>
    None,

    /// <summary>Route 53, by health checks alone.</summary>
    Automatic,

    /// <summary>An ARC Region switch plan.</summary>
    RegionSwitch,

    /// <summary>A person, by ARC routing controls.</summary>
    RoutingControls,
}
