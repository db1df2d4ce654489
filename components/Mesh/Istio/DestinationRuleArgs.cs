using Pulumi;
using Pulumi.Kubernetes.ApiExtensions;

namespace MultiRegion.Components.Mesh.Istio;

/// <summary>A <c>DestinationRule</c> of Istio: how callers treat the endpoints of one host.</summary>
/// <seealso href="https://istio.io/latest/docs/reference/config/networking/destination-rule/"/>
public sealed class DestinationRuleArgs() : CustomResourceArgs("networking.istio.io/v1", "DestinationRule")
{
    /// <summary>The rule.</summary>
    [Input("spec", required: true)]
    public Input<DestinationRuleSpecArgs> Spec { get; set; } = null!;
}

/// <summary>A host and how it is called.</summary>
public sealed class DestinationRuleSpecArgs : ResourceArgs
{
    /// <summary>The host's full name.</summary>
    [Input("host", required: true)]
    public Input<string> Host { get; set; } = null!;

    /// <summary>How it is called.</summary>
    [Input("trafficPolicy", required: true)]
    public Input<TrafficPolicyArgs> TrafficPolicy { get; set; } = null!;
}

/// <summary>Choice of endpoints, limits and ejection.</summary>
public sealed class TrafficPolicyArgs : ResourceArgs
{
    /// <summary>Which endpoint is next.</summary>
    [Input("loadBalancer", required: true)]
    public Input<LoadBalancerSettingsArgs> LoadBalancer { get; set; } = null!;

    /// <summary>How much a caller may have open: the circuit breaker.</summary>
    [Input("connectionPool")]
    public Input<ConnectionPoolArgs>? ConnectionPool { get; set; }

    /// <summary>When an endpoint is left alone. Without it Istio ignores every locality setting.</summary>
    [Input("outlierDetection", required: true)]
    public Input<OutlierDetectionArgs> OutlierDetection { get; set; } = null!;
}

/// <summary>Which endpoint is next.</summary>
public sealed class LoadBalancerSettingsArgs : ResourceArgs
{
    /// <summary>Within a locality, for instance <c>LEAST_REQUEST</c>.</summary>
    [Input("simple", required: true)]
    public Input<string> Simple { get; set; } = null!;

    /// <summary>Between localities.</summary>
    [Input("localityLbSetting", required: true)]
    public Input<LocalityLbSettingArgs> LocalityLbSetting { get; set; } = null!;
}

/// <summary>Preference between localities. Istio takes <see cref="Failover"/> or <see cref="Distribute"/>, never both.</summary>
public sealed class LocalityLbSettingArgs : ResourceArgs
{
    /// <summary>Switches the preference on.</summary>
    [Input("enabled", required: true)]
    public Input<bool> Enabled { get; set; } = null!;

    /// <summary>Where calls go when their own region fails.</summary>
    [Input("failover")]
    public InputList<LocalityFailoverArgs>? Failover { get; set; }

    /// <summary>Fixed shares.</summary>
    [Input("distribute")]
    public InputList<LocalityDistributeArgs>? Distribute { get; set; }
}

/// <summary>A region and its substitute.</summary>
public sealed class LocalityFailoverArgs : ResourceArgs
{
    /// <summary>The callers' region.</summary>
    [Input("from", required: true)]
    public Input<string> From { get; set; } = null!;

    /// <summary>The region that stands in.</summary>
    [Input("to", required: true)]
    public Input<string> To { get; set; } = null!;
}

/// <summary>How the calls of one locality are shared out.</summary>
public sealed class LocalityDistributeArgs : ResourceArgs
{
    /// <summary>The callers' locality: <c>us-east-1/*</c>.</summary>
    [Input("from", required: true)]
    public Input<string> From { get; set; } = null!;

    /// <summary>Percent by locality, 100 together; a locality that is not listed gets nothing.</summary>
    [Input("to", required: true)]
    public InputMap<int> To { get; set; } = null!;
}

/// <summary>What a caller may have open to one host.</summary>
public sealed class ConnectionPoolArgs : ResourceArgs
{
    /// <summary>Limits of connections.</summary>
    [Input("tcp", required: true)]
    public Input<TcpPoolArgs> Tcp { get; set; } = null!;

    /// <summary>Limits of requests.</summary>
    [Input("http", required: true)]
    public Input<HttpPoolArgs> Http { get; set; } = null!;
}

/// <summary>Limits of connections.</summary>
public sealed class TcpPoolArgs : ResourceArgs
{
    /// <summary>The most connections.</summary>
    [Input("maxConnections", required: true)]
    public Input<int> MaxConnections { get; set; } = null!;

    /// <summary>How long to wait for one, for instance <c>1s</c>.</summary>
    [Input("connectTimeout", required: true)]
    public Input<string> ConnectTimeout { get; set; } = null!;
}

/// <summary>Limits of requests.</summary>
public sealed class HttpPoolArgs : ResourceArgs
{
    /// <summary>The most requests waiting for a connection.</summary>
    [Input("http1MaxPendingRequests", required: true)]
    public Input<int> Http1MaxPendingRequests { get; set; } = null!;

    /// <summary>The most requests under way.</summary>
    [Input("http2MaxRequests", required: true)]
    public Input<int> Http2MaxRequests { get; set; } = null!;

    /// <summary>The most retries under way.</summary>
    [Input("maxRetries", required: true)]
    public Input<int> MaxRetries { get; set; } = null!;
}

/// <summary>When an endpoint is left alone, and for how long.</summary>
public sealed class OutlierDetectionArgs : ResourceArgs
{
    /// <summary>Errors 5xx in a row.</summary>
    [Input("consecutive5xxErrors", required: true)]
    public Input<int> Consecutive5xxErrors { get; set; } = null!;

    /// <summary>Errors 502, 503 and 504 in a row.</summary>
    [Input("consecutiveGatewayErrors", required: true)]
    public Input<int> ConsecutiveGatewayErrors { get; set; } = null!;

    /// <summary>Counts failures to connect apart from answers.</summary>
    [Input("splitExternalLocalOriginErrors", required: true)]
    public Input<bool> SplitExternalLocalOriginErrors { get; set; } = null!;

    /// <summary>Failures to connect in a row.</summary>
    [Input("consecutiveLocalOriginFailures", required: true)]
    public Input<int> ConsecutiveLocalOriginFailures { get; set; } = null!;

    /// <summary>How often endpoints are looked over, for instance <c>10s</c>.</summary>
    [Input("interval", required: true)]
    public Input<string> Interval { get; set; } = null!;

    /// <summary>The first time out, for instance <c>30s</c>; each further one is longer.</summary>
    [Input("baseEjectionTime", required: true)]
    public Input<string> BaseEjectionTime { get; set; } = null!;

    /// <summary>The most endpoints to leave alone at once, in percent.</summary>
    [Input("maxEjectionPercent", required: true)]
    public Input<int> MaxEjectionPercent { get; set; } = null!;
}
