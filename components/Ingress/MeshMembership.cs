using MultiRegion.Components.Mesh;

namespace MultiRegion.Components.Ingress;

/// <summary>
/// What makes the public gateway a member of the mesh: a proxy beside it that gives its calls the certificate without which
/// members do not answer. Until the mesh is there the pods start without one.
/// </summary>
/// <remarks>
/// The proxy knows services by their addresses and requests by their host names, so both have to be a service's: the gateway
/// routes to services (<see cref="RoutingType"/>), and a route to members rewrites its host name. Anything else passes the
/// proxy as it is, which is right for what is no member.
/// </remarks>
internal static class MeshMembership
{
    /// <summary>Sends to services: calls to pods' addresses are none that the proxy knows. <see href="https://gateway.envoyproxy.io/docs/api/extension_types/#routingtype"/></summary>
    internal const string RoutingType = "Service";

    /// <summary>The annotation that names the ports whose incoming calls go through the proxy.</summary>
    internal const string IncludeInbound = "traffic.sidecar.istio.io/includeInboundPorts";

    /// <summary>The annotation that names the ports whose outgoing calls do not.</summary>
    internal const string ExcludeOutbound = "traffic.sidecar.istio.io/excludeOutboundPorts";

    /// <summary>
    /// Envoy Gateway configures its pods over this port, with certificates of its own under a name that says gRPC in clear,
    /// so the proxy would take the handshake for a broken request.
    /// </summary>
    internal const string ConfigurationPort = "18000";

    /// <summary>The pods follow the same tag as members' namespaces do; the rest of their namespace stays outside.</summary>
    internal static Dictionary<string, string> Labels => new() { [MeshNames.RevisionLabel] = MeshNames.StableTag };

    /// <summary>The load balancer, and its health checks, come without a certificate: none of their ports goes through the proxy.</summary>
    internal static Dictionary<string, string> Annotations => new() { [IncludeInbound] = "", [ExcludeOutbound] = ConfigurationPort };
}
