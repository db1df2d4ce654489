using System.Collections.Immutable;

namespace MultiRegion.Components.Mesh.Metrics;

/// <summary>What is kept of the counters: what an alert or a dashboard asks for. Each series costs whether or not anybody looks.</summary>
/// <seealso href="https://istio.io/latest/docs/reference/config/metrics/"/>
internal static class MeshMetricNames
{
    // Of proxies: who called whom, with what answer, and how long it took.
    internal const string Requests = "istio_requests_total";
    internal const string Durations = "istio_request_duration_milliseconds_bucket";

    // Of proxies, for the services of the settings only: Istio leaves Envoy's own counters out unless it is told.
    internal const string Ejected = "envoy_cluster_outlier_detection_ejections_active";
    internal const string FailedConnections = "envoy_cluster_upstream_cx_connect_fail";
    internal const string Connections = "envoy_cluster_upstream_cx_active";

    // Of istiod.
    internal const string RemoteClusters = "istiod_remote_cluster_sync_status";
    internal const string SlowRemoteClusters = "remote_cluster_sync_timeouts_total";
    internal const string Convergence = "pilot_proxy_convergence_time_bucket";
    internal const string Proxies = "pilot_xds";
    internal const string Rejected = "pilot_total_xds_rejects";
    internal const string AuthorityExpiry = "citadel_server_cert_chain_expiry_timestamp";

    /// <summary>Where the collector itself counts what answers.</summary>
    internal const string Up = "up";

    /// <summary>All that proxies are asked for.</summary>
    internal static readonly ImmutableArray<string> OfProxies = [Requests, Durations, Ejected, FailedConnections, Connections];

    /// <summary>All that istiod is asked for.</summary>
    internal static readonly ImmutableArray<string> OfControlPlanes = [RemoteClusters, SlowRemoteClusters, Convergence, Proxies, Rejected, AuthorityExpiry];

    /// <summary>What Envoy has to count beside Istio's choice, as the end of its own names for it.</summary>
    internal static readonly ImmutableArray<string> OfEnvoy = ["outlier_detection.ejections_active", "upstream_cx_connect_fail", "upstream_cx_active"];
}
