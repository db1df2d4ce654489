using Pulumi;
using Pulumi.Kubernetes.ApiExtensions;

namespace MultiRegion.Components.Ingress;

/// <summary>A <c>GatewayClass</c> of the Gateway API: who runs gateways, and how.</summary>
/// <seealso href="https://gateway-api.sigs.k8s.io/reference/spec/"/>
public sealed class GatewayClassArgs() : CustomResourceArgs("gateway.networking.k8s.io/v1", "GatewayClass")
{
    /// <summary>The class.</summary>
    [Input("spec", required: true)]
    public Input<GatewayClassSpecArgs> Spec { get; set; } = null!;
}

/// <summary>Who runs the gateways of a class.</summary>
public sealed class GatewayClassSpecArgs : ResourceArgs
{
    /// <summary>The controller.</summary>
    [Input("controllerName", required: true)]
    public Input<string> ControllerName { get; set; } = null!;

    /// <summary>Its settings for these gateways.</summary>
    [Input("parametersRef")]
    public Input<ParametersReferenceArgs>? ParametersRef { get; set; }
}

/// <summary>Where a controller's settings are.</summary>
public sealed class ParametersReferenceArgs : ResourceArgs
{
    /// <summary>The API group.</summary>
    [Input("group", required: true)]
    public Input<string> Group { get; set; } = null!;

    /// <summary>The kind.</summary>
    [Input("kind", required: true)]
    public Input<string> Kind { get; set; } = null!;

    /// <summary>The name.</summary>
    [Input("name", required: true)]
    public Input<string> Name { get; set; } = null!;

    /// <summary>The namespace.</summary>
    [Input("namespace", required: true)]
    public Input<string> Namespace { get; set; } = null!;
}

/// <summary>A <c>Gateway</c> of the Gateway API.</summary>
public sealed class GatewayArgs() : CustomResourceArgs("gateway.networking.k8s.io/v1", "Gateway")
{
    /// <summary>The gateway.</summary>
    [Input("spec", required: true)]
    public Input<GatewaySpecArgs> Spec { get; set; } = null!;
}

/// <summary>What a gateway listens to.</summary>
public sealed class GatewaySpecArgs : ResourceArgs
{
    /// <summary>The class.</summary>
    [Input("gatewayClassName", required: true)]
    public Input<string> GatewayClassName { get; set; } = null!;

    /// <summary>The listeners.</summary>
    [Input("listeners", required: true)]
    public InputList<GatewayListenerArgs> Listeners { get; set; } = null!;
}

/// <summary>A listener of a gateway.</summary>
public sealed class GatewayListenerArgs : ResourceArgs
{
    /// <summary>Its name.</summary>
    [Input("name", required: true)]
    public Input<string> Name { get; set; } = null!;

    /// <summary>Its port.</summary>
    [Input("port", required: true)]
    public Input<int> Port { get; set; } = null!;

    /// <summary>Its protocol, for instance <c>HTTP</c>.</summary>
    [Input("protocol", required: true)]
    public Input<string> Protocol { get; set; } = null!;

    /// <summary>Whose routes may attach.</summary>
    [Input("allowedRoutes")]
    public Input<AllowedRoutesArgs>? AllowedRoutes { get; set; }
}

/// <summary>Whose routes may attach to a listener.</summary>
public sealed class AllowedRoutesArgs : ResourceArgs
{
    /// <summary>Those of these namespaces.</summary>
    [Input("namespaces", required: true)]
    public Input<RouteNamespacesArgs> Namespaces { get; set; } = null!;
}

/// <summary>Namespaces of routes.</summary>
public sealed class RouteNamespacesArgs : ResourceArgs
{
    /// <summary><c>All</c> or <c>Same</c>.</summary>
    [Input("from", required: true)]
    public Input<string> From { get; set; } = null!;
}
