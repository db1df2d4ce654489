using Pulumi;
using Pulumi.Kubernetes.ApiExtensions;

namespace MultiRegion.Components.Mesh.Istio;

/// <summary>A <c>Telemetry</c> of Istio: what proxies report, and to whom.</summary>
/// <seealso href="https://istio.io/latest/docs/reference/config/telemetry/"/>
public sealed class TelemetryArgs() : CustomResourceArgs("telemetry.istio.io/v1", "Telemetry")
{
    /// <summary>The reports.</summary>
    [Input("spec", required: true)]
    public Input<TelemetrySpecArgs> Spec { get; set; } = null!;
}

/// <summary>Traces, logs and metrics.</summary>
public sealed class TelemetrySpecArgs : ResourceArgs
{
    /// <summary>Traces.</summary>
    [Input("tracing", required: true)]
    public InputList<TracingArgs> Tracing { get; set; } = null!;

    /// <summary>One line per request.</summary>
    [Input("accessLogging", required: true)]
    public InputList<ReportArgs> AccessLogging { get; set; } = null!;

    /// <summary>Counters and durations.</summary>
    [Input("metrics", required: true)]
    public InputList<ReportArgs> Metrics { get; set; } = null!;
}

/// <summary>Who is told.</summary>
public sealed class ReportArgs : ResourceArgs
{
    /// <summary>The providers, as the mesh's configuration calls them.</summary>
    [Input("providers", required: true)]
    public InputList<ProviderRefArgs> Providers { get; set; } = null!;
}

/// <summary>Which requests are traced, and who is told.</summary>
public sealed class TracingArgs : ResourceArgs
{
    /// <summary>The providers, as the mesh's configuration calls them.</summary>
    [Input("providers", required: true)]
    public InputList<ProviderRefArgs> Providers { get; set; } = null!;

    /// <summary>How many of the requests, in percent.</summary>
    [Input("randomSamplingPercentage", required: true)]
    public Input<double> RandomSamplingPercentage { get; set; } = null!;
}

/// <summary>A provider of telemetry.</summary>
public sealed class ProviderRefArgs : ResourceArgs
{
    /// <summary>Its name in the mesh's configuration.</summary>
    [Input("name", required: true)]
    public Input<string> Name { get; set; } = null!;
}
