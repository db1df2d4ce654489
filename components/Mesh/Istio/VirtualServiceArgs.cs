using Pulumi;
using Pulumi.Kubernetes.ApiExtensions;

namespace MultiRegion.Components.Mesh.Istio;

/// <summary>A <c>VirtualService</c> of Istio: where the requests for a host go, and how long callers keep trying.</summary>
/// <seealso href="https://istio.io/latest/docs/reference/config/networking/virtual-service/"/>
public sealed class VirtualServiceArgs() : CustomResourceArgs("networking.istio.io/v1", "VirtualService")
{
    /// <summary>The routes.</summary>
    [Input("spec", required: true)]
    public Input<VirtualServiceSpecArgs> Spec { get; set; } = null!;
}

/// <summary>Hosts and their routes.</summary>
public sealed class VirtualServiceSpecArgs : ResourceArgs
{
    /// <summary>The hosts' full names.</summary>
    [Input("hosts", required: true)]
    public InputList<string> Hosts { get; set; } = null!;

    /// <summary>The routes, the first that matches.</summary>
    [Input("http", required: true)]
    public InputList<HttpRouteArgs> Http { get; set; } = null!;
}

/// <summary>A route of requests.</summary>
public sealed class HttpRouteArgs : ResourceArgs
{
    /// <summary>Where to.</summary>
    [Input("route", required: true)]
    public InputList<HttpRouteDestinationArgs> Route { get; set; } = null!;

    /// <summary>How long a request may take with all its tries, for instance <c>10s</c>.</summary>
    [Input("timeout", required: true)]
    public Input<string> Timeout { get; set; } = null!;

    /// <summary>What is tried again.</summary>
    [Input("retries", required: true)]
    public Input<HttpRetryArgs> Retries { get; set; } = null!;
}

/// <summary>A destination of a route.</summary>
public sealed class HttpRouteDestinationArgs : ResourceArgs
{
    /// <summary>The destination.</summary>
    [Input("destination", required: true)]
    public Input<DestinationArgs> Destination { get; set; } = null!;
}

/// <summary>A host as a destination.</summary>
public sealed class DestinationArgs : ResourceArgs
{
    /// <summary>The host's full name.</summary>
    [Input("host", required: true)]
    public Input<string> Host { get; set; } = null!;
}

/// <summary>What is tried again, and how often.</summary>
public sealed class HttpRetryArgs : ResourceArgs
{
    /// <summary>Tries after the first one.</summary>
    [Input("attempts", required: true)]
    public Input<int> Attempts { get; set; } = null!;

    /// <summary>How long each try may take, for instance <c>2s</c>.</summary>
    [Input("perTryTimeout")]
    public Input<string>? PerTryTimeout { get; set; }

    /// <summary>On what, as a list with commas.</summary>
    [Input("retryOn")]
    public Input<string>? RetryOn { get; set; }

    /// <summary>True where a further try may leave the locality.</summary>
    [Input("retryRemoteLocalities")]
    public Input<bool>? RetryRemoteLocalities { get; set; }
}
