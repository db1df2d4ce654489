using System.Collections.Immutable;

namespace MultiRegion.Components.Mesh.Metrics;

/// <summary>Whom the collector asks, how often, and what it keeps of the answers.</summary>
/// <seealso href="https://docs.aws.amazon.com/prometheus/latest/userguide/AMP-collector-how-to.html#AMP-collector-configuration"/>
/// <param name="Global">What holds for every job.</param>
/// <param name="ScrapeConfigs">The jobs.</param>
internal sealed record ScrapeConfiguration(GlobalScrape Global, ImmutableArray<ScrapeJob> ScrapeConfigs)
{
    internal const string ControlPlaneJob = "istiod";
    internal const string ProxyJob = "envoy";

    // Alerts wait for five minutes: twice as often, the other choice of AWS, would double the bill and show nothing more.
    internal static readonly TimeSpan Interval = TimeSpan.FromMinutes(1);

    private const string Pod = "__meta_kubernetes_pod_name";
    private const string Namespace = "__meta_kubernetes_namespace";
    private const string Phase = "__meta_kubernetes_pod_phase";
    private const string Port = "__meta_kubernetes_pod_container_port_number";
    private const string Address = "__address__";

    private static readonly ImmutableArray<Discovery> Pods = [new("pod")];

    private static readonly ImmutableArray<Relabelling> OfPod =
    [
        new("drop", [Phase]) { Regex = "Pending|Succeeded|Failed" },
        new("replace", [Namespace]) { TargetLabel = "namespace" },
        new("replace", [Pod]) { TargetLabel = "pod" },
    ];

    /// <summary>The control plane and the proxies, gateways among them, of one region's cluster.</summary>
    /// <param name="region">The region, which every series says: queries over several workspaces tell them apart by it.</param>
    internal static ScrapeConfiguration Of(string region) => new(
        new(PrometheusText.Of(Interval), ImmutableSortedDictionary<string, string>.Empty.Add("region", region)),
        [
            new(ControlPlaneJob, "/metrics", Pods)
            {
                // Not by a declared port, which charts of some releases leave out. A pod that declares several is found
                // several times, and is one target again once all of them have the same address.
                RelabelConfigs =
                [
                    new("keep", [Namespace, "__meta_kubernetes_pod_label_app"]) { Regex = $"{MeshNames.Namespace};istiod" },
                    new("replace", ["__meta_kubernetes_pod_ip"]) { TargetLabel = Address, Replacement = $"$1:{MeshNames.ControlPlaneMetricsPort}" },
                    .. OfPod,
                ],
                MetricRelabelConfigs = [Keep(MeshMetricNames.OfControlPlanes)],
            },
            new(ProxyJob, "/stats/prometheus", Pods)
            {
                RelabelConfigs = [new("keep", [Port]) { Regex = $"{MeshNames.ProxyMetricsPort}" }, .. OfPod],
                MetricRelabelConfigs =
                [
                    Keep(MeshMetricNames.OfProxies),
                    // Twenty series each, and callers say it as well, with the way to the other region in it.
                    new("drop", ["__name__", "reporter"]) { Regex = $"{MeshMetricNames.Durations};destination" },
                ],
            },
        ]);

    private static Relabelling Keep(IEnumerable<string> names) => new("keep", ["__name__"]) { Regex = string.Join('|', names) };
}

/// <summary>What holds for every job.</summary>
/// <param name="ScrapeInterval">How often; 30 s or more.</param>
/// <param name="ExternalLabels">What every series says beside its own.</param>
internal sealed record GlobalScrape(string ScrapeInterval, ImmutableSortedDictionary<string, string> ExternalLabels);

/// <summary>Targets that are asked alike.</summary>
/// <param name="JobName">Their name.</param>
/// <param name="MetricsPath">Where they tell their counters.</param>
/// <param name="KubernetesSdConfigs">How they are found.</param>
internal sealed record ScrapeJob(string JobName, string MetricsPath, ImmutableArray<Discovery> KubernetesSdConfigs)
{
    /// <summary>Which of what is found is asked, and what its series say of it.</summary>
    public required ImmutableArray<Relabelling> RelabelConfigs { get; init; }

    /// <summary>What is kept of the answer.</summary>
    public required ImmutableArray<Relabelling> MetricRelabelConfigs { get; init; }
}

/// <summary>How targets are found.</summary>
/// <param name="Role">The kind of Kubernetes object: <c>pod</c>.</param>
internal sealed record Discovery(string Role);

/// <summary>A step that keeps, drops or labels.</summary>
/// <param name="Action"><c>keep</c>, <c>drop</c> or <c>replace</c>.</param>
/// <param name="SourceLabels">What is looked at, with semicolons between.</param>
internal sealed record Relabelling(string Action, ImmutableArray<string> SourceLabels)
{
    /// <summary>What all of it must match. Default: anything.</summary>
    public string? Regex { get; init; }

    /// <summary>The label that is set. Default: none, as in <c>keep</c>.</summary>
    public string? TargetLabel { get; init; }

    /// <summary>What it is set to. Default: what was looked at.</summary>
    public string? Replacement { get; init; }
}
