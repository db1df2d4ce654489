namespace MultiRegion.Components.Mesh;

/// <summary>What the proxies of a cluster report, and to whom: always to the cluster's own region.</summary>
public sealed record MeshTelemetry
{
    /// <summary>The default of <see cref="Collector"/>: the agent of the EKS add-on for CloudWatch.</summary>
    public const string DefaultCollector = "cloudwatch-agent.amazon-cloudwatch";

    /// <summary>The default of <see cref="Port"/>: where that agent takes OpenTelemetry over gRPC.</summary>
    public const int DefaultPort = 4315;

    /// <summary>The default of <see cref="SamplingPercent"/>, which is Istio's own: a trace of each request would cost more than the mesh.</summary>
    public const int DefaultSampling = 1;

    /// <summary>The service that takes traces, as name and namespace; each cluster has its own.</summary>
    public Traffic.ServiceHost Collector { get; init; } = Traffic.ServiceHost.Parse(DefaultCollector)!;

    /// <summary>The collector's port for OpenTelemetry over gRPC. Default: 4315.</summary>
    public int Port { get; init; } = DefaultPort;

    /// <summary>How many requests are traced, in percent: 0 to 100. Default: 1.</summary>
    public int SamplingPercent { get; init; } = DefaultSampling;
}
