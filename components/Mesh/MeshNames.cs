namespace MultiRegion.Components.Mesh;

/// <summary>Names and ports that Istio, its charts and its proxies agree on: none of them is free to choose.</summary>
internal static class MeshNames
{
    /// <summary>Where the control plane lives, and whose configuration holds for the whole mesh.</summary>
    internal const string Namespace = "istio-system";

    /// <summary>Where the charts come from.</summary>
    internal const string Charts = "https://istio-release.storage.googleapis.com/charts";

    /// <summary>The release, from whose name the chart derives the label <c>istio: eastwestgateway</c>.</summary>
    internal const string EastWestGateway = "istio-eastwestgateway";

    /// <summary>The label's value, which the gateway's configuration selects.</summary>
    internal const string EastWestLabel = "eastwestgateway";

    /// <summary>Calls between networks, with the mesh's own TLS from end to end.</summary>
    internal const int CrossNetworkPort = 15443;

    /// <summary>A proxy's readiness.</summary>
    internal const int StatusPort = 15021;

    /// <summary>A proxy's counters; unlike all of a member's ports, never captured.</summary>
    internal const int ProxyMetricsPort = 15090;

    /// <summary>istiod's counters.</summary>
    internal const int ControlPlaneMetricsPort = 15014;

    /// <summary>Where proxies tell their readiness.</summary>
    internal const string StatusPath = "/healthz/ready";

    /// <summary>The network that a namespace, a service or a pod is in.</summary>
    internal const string NetworkLabel = "topology.istio.io/network";

    /// <summary>The revision, or the tag that stands for one.</summary>
    internal const string RevisionLabel = "istio.io/rev";

    /// <summary>The tag that namespaces follow.</summary>
    internal const string StableTag = "stable";

    /// <summary>The tag that a few namespaces try the next release under.</summary>
    internal const string CanaryTag = "canary";

    /// <summary>The secret with the cluster's certificate authority.</summary>
    internal const string AuthoritySecret = "cacerts";

    /// <summary>The account that other clusters' control planes read this cluster with; the base chart makes it.</summary>
    internal const string ReaderAccount = "istio-reader-service-account";

    /// <summary>A Helm release may take this long, in seconds: charts pull images onto nodes that have none of them.</summary>
    internal const int TimeoutInSeconds = 600;
}
