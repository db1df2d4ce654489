namespace MultiRegion.Infra.Configuration;

/// <summary>How a cluster finds the services of another.</summary>
public enum ServiceDiscovery
{
    /// <summary>ExternalDNS in each cluster writes its services to the public zone. The default.</summary>
    ExternalDns,

    /// <summary>CoreDNS forwards the other cluster's domain to it.</summary>
    CoreDns,
}
