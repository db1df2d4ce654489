using Pulumi;
using Pulumi.Kubernetes.ApiExtensions;

namespace MultiRegion.Components.Mesh.Istio;

/// <summary>A <c>PeerAuthentication</c> of Istio: whether pods answer callers without a certificate of the mesh.</summary>
/// <seealso href="https://istio.io/latest/docs/reference/config/security/peer_authentication/"/>
public sealed class PeerAuthenticationArgs() : CustomResourceArgs("security.istio.io/v1", "PeerAuthentication")
{
    /// <summary>The rule.</summary>
    [Input("spec", required: true)]
    public Input<PeerAuthenticationSpecArgs> Spec { get; set; } = null!;
}

/// <summary>What is asked of callers.</summary>
public sealed class PeerAuthenticationSpecArgs : ResourceArgs
{
    /// <summary>Mutual TLS.</summary>
    [Input("mtls", required: true)]
    public Input<MutualTlsArgs> Mtls { get; set; } = null!;
}

/// <summary>Mutual TLS.</summary>
public sealed class MutualTlsArgs : ResourceArgs
{
    /// <summary><c>STRICT</c> or <c>PERMISSIVE</c>.</summary>
    [Input("mode", required: true)]
    public Input<string> Mode { get; set; } = null!;
}
