namespace MultiRegion.Infra.Configuration;

/// <summary>Who moves users to another region.</summary>
public enum DnsFailover
{
    /// <summary>Nobody: health checks that follow the writer. The default.</summary>
    Automatic,

    /// <summary>An ARC Region switch plan, which moves the database, the capacity and then the names.</summary>
    RegionSwitch,

    /// <summary>A person, by routing controls that safety rules guard.</summary>
    RoutingControls,
}
