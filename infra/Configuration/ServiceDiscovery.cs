namespace MultiRegion.Infra.Configuration;

/// <summary>How a cluster finds the services of another.</summary>
public enum ServiceDiscovery
{
    /// <summary>ExternalDNS in each cluster writes its services to the public zone. The default.</summary>
    ExternalDns,

    /// <summary>
    /// As above, and CoreDNS forwards <c>&lt;region&gt;.clusterset</c> to that region's cluster: every service of every cluster
    /// has a name everywhere.
    /// </summary>
    CoreDns,
}
