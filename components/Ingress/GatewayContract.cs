namespace MultiRegion.Components.Ingress;

/// <summary>
/// Where traffic enters a cluster. The load balancer, the gateway and the applications' routes meet at these names; each
/// can be replaced as long as they hold.
/// </summary>
public static class GatewayContract
{
    /// <summary>The namespace of the gateway and everything about it.</summary>
    public const string Namespace = "ingress";

    /// <summary>The gateway that routes attach to.</summary>
    public const string Gateway = "public";

    /// <summary>The gateway's listener.</summary>
    public const string Listener = "http";

    /// <summary>The service in front of the gateway's pods, which the load balancer is bound to.</summary>
    public const string Service = "gateway";

    /// <summary>The service's port.</summary>
    public const int ServicePort = 80;

    /// <summary>The pods' own port: Envoy Gateway adds ten thousand to ports that need privileges.</summary>
    public const int PodPort = 10080;
}
