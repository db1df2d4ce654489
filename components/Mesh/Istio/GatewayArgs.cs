using Pulumi;
using Pulumi.Kubernetes.ApiExtensions;

namespace MultiRegion.Components.Mesh.Istio;

/// <summary>A <c>Gateway</c> of Istio: what proxies at the edge of a network listen to.</summary>
/// <seealso href="https://istio.io/latest/docs/reference/config/networking/gateway/"/>
public sealed class GatewayArgs() : CustomResourceArgs("networking.istio.io/v1", "Gateway")
{
    /// <summary>The gateway.</summary>
    [Input("spec", required: true)]
    public Input<GatewaySpecArgs> Spec { get; set; } = null!;
}

/// <summary>Which proxies listen, and to what.</summary>
public sealed class GatewaySpecArgs : ResourceArgs
{
    /// <summary>The labels of the proxies' pods.</summary>
    [Input("selector", required: true)]
    public InputMap<string> Selector { get; set; } = null!;

    /// <summary>What they listen to.</summary>
    [Input("servers", required: true)]
    public InputList<ServerArgs> Servers { get; set; } = null!;
}

/// <summary>A port, its protocol and the hosts behind it.</summary>
public sealed class ServerArgs : ResourceArgs
{
    /// <summary>The port.</summary>
    [Input("port", required: true)]
    public Input<ServerPortArgs> Port { get; set; } = null!;

    /// <summary>What happens to TLS.</summary>
    [Input("tls")]
    public Input<ServerTlsArgs>? Tls { get; set; }

    /// <summary>The hosts, wildcards allowed.</summary>
    [Input("hosts", required: true)]
    public InputList<string> Hosts { get; set; } = null!;
}

/// <summary>A port of a gateway.</summary>
public sealed class ServerPortArgs : ResourceArgs
{
    /// <summary>1 to 65535.</summary>
    [Input("number", required: true)]
    public Input<int> Number { get; set; } = null!;

    /// <summary>Its name.</summary>
    [Input("name", required: true)]
    public Input<string> Name { get; set; } = null!;

    /// <summary>For instance <c>TLS</c>.</summary>
    [Input("protocol", required: true)]
    public Input<string> Protocol { get; set; } = null!;
}

/// <summary>What a gateway does with TLS.</summary>
public sealed class ServerTlsArgs : ResourceArgs
{
    /// <summary>For instance <c>AUTO_PASSTHROUGH</c>: route by the name in the handshake, end nothing.</summary>
    [Input("mode", required: true)]
    public Input<string> Mode { get; set; } = null!;
}
