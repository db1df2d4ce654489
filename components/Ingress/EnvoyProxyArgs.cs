using Pulumi;
using Pulumi.Kubernetes.ApiExtensions;
using Core = Pulumi.Kubernetes.Types.Inputs.Core.V1;

namespace MultiRegion.Components.Ingress;

/// <summary>An <c>EnvoyProxy</c> of Envoy Gateway: how the pods of a gateway run.</summary>
/// <seealso href="https://gateway.envoyproxy.io/docs/api/extension_types/#envoyproxy"/>
public sealed class EnvoyProxyArgs() : CustomResourceArgs("gateway.envoyproxy.io/v1alpha1", "EnvoyProxy")
{
    /// <summary>How they run.</summary>
    [Input("spec", required: true)]
    public Input<EnvoyProxySpecArgs> Spec { get; set; } = null!;
}

/// <summary>How the pods of a gateway run.</summary>
public sealed class EnvoyProxySpecArgs : ResourceArgs
{
    /// <summary>On what.</summary>
    [Input("provider", required: true)]
    public Input<EnvoyProviderArgs> Provider { get; set; } = null!;

    /// <summary><c>Service</c> to send to services' addresses; otherwise to the pods' own.</summary>
    [Input("routingType")]
    public Input<string>? RoutingType { get; set; }
}

/// <summary>What a gateway runs on.</summary>
public sealed class EnvoyProviderArgs : ResourceArgs
{
    /// <summary><c>Kubernetes</c>.</summary>
    [Input("type", required: true)]
    public Input<string> Type { get; set; } = null!;

    /// <summary>The objects in Kubernetes.</summary>
    [Input("kubernetes", required: true)]
    public Input<EnvoyObjectsArgs> Kubernetes { get; set; } = null!;
}

/// <summary>The objects of a gateway in Kubernetes.</summary>
public sealed class EnvoyObjectsArgs : ResourceArgs
{
    /// <summary>The pods.</summary>
    [Input("envoyDeployment", required: true)]
    public Input<EnvoyDeploymentArgs> EnvoyDeployment { get; set; } = null!;

    /// <summary>The service.</summary>
    [Input("envoyService", required: true)]
    public Input<EnvoyServiceArgs> EnvoyService { get; set; } = null!;

    /// <summary>How many pods an eviction leaves.</summary>
    [Input("envoyPDB", required: true)]
    public Input<EnvoyDisruptionBudgetArgs> EnvoyPdb { get; set; } = null!;
}

/// <summary>The pods of a gateway.</summary>
public sealed class EnvoyDeploymentArgs : ResourceArgs
{
    /// <summary>How many.</summary>
    [Input("replicas", required: true)]
    public Input<int> Replicas { get; set; } = null!;

    /// <summary>Where.</summary>
    [Input("pod")]
    public Input<EnvoyPodArgs>? Pod { get; set; }

    /// <summary>What each needs.</summary>
    [Input("container")]
    public Input<EnvoyContainerArgs>? Container { get; set; }
}

/// <summary>Where the pods of a gateway run, and what they are marked with.</summary>
public sealed class EnvoyPodArgs : ResourceArgs
{
    /// <summary>Labels beside those of Envoy Gateway.</summary>
    [Input("labels")]
    public InputMap<string>? Labels { get; set; }

    /// <summary>Annotations.</summary>
    [Input("annotations")]
    public InputMap<string>? Annotations { get; set; }

    /// <summary>How they spread.</summary>
    [Input("topologySpreadConstraints")]
    public InputList<Core.TopologySpreadConstraintArgs>? TopologySpreadConstraints { get; set; }
}

/// <summary>What each pod of a gateway needs.</summary>
public sealed class EnvoyContainerArgs : ResourceArgs
{
    /// <summary>Requests and limits.</summary>
    [Input("resources")]
    public Input<Core.ResourceRequirementsArgs>? Resources { get; set; }
}

/// <summary>The service of a gateway.</summary>
public sealed class EnvoyServiceArgs : ResourceArgs
{
    /// <summary>Its name.</summary>
    [Input("name", required: true)]
    public Input<string> Name { get; set; } = null!;

    /// <summary>Its type, for instance <c>ClusterIP</c>.</summary>
    [Input("type", required: true)]
    public Input<string> Type { get; set; } = null!;
}

/// <summary>How many pods of a gateway an eviction leaves.</summary>
public sealed class EnvoyDisruptionBudgetArgs : ResourceArgs
{
    /// <summary>At least.</summary>
    [Input("minAvailable", required: true)]
    public Input<int> MinAvailable { get; set; } = null!;
}
