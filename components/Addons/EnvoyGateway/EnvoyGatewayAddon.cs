using MultiRegion.Components.Ingress;

namespace MultiRegion.Components.Addons.EnvoyGateway;

/// <summary>
/// Runs the gateway. It speaks the Gateway API, which outlives any one controller, and needs neither a mesh nor an AWS
/// permission. ingress-nginx is retired.
/// </summary>
internal static class EnvoyGatewayAddon
{
    /// <summary>The name under which it takes gateway classes.</summary>
    internal const string ControllerName = "gateway.envoyproxy.io/gatewayclass-controller";

    // Supports Kubernetes 1.33 to 1.36; brings the Gateway API's definitions along. October 2026.
    private const string Version = "v1.9.2";

    internal static HelmAddonSpec Spec { get; } = new("envoy-gateway", "oci://docker.io/envoyproxy/gateway-helm", Version)
    {
        Namespace = GatewayContract.Namespace,
        OwnsNamespace = true,
        Values = new Dictionary<string, object>
        {
            ["deployment"] = new Dictionary<string, object> { ["replicas"] = 2 }, // one leads, one waits
        },
    };
}
