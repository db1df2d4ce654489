using System.Text.RegularExpressions;
using MultiRegion.Components.Mesh.Metrics;
using MultiRegion.Components.Mesh.Traffic;
using Pulumi;
using Core = Pulumi.Kubernetes.Core.V1;
using Helm = Pulumi.Kubernetes.Helm.V3;
using HelmInputs = Pulumi.Kubernetes.Types.Inputs.Helm.V3;
using Meta = Pulumi.Kubernetes.Types.Inputs.Meta.V1;

namespace MultiRegion.Components.Mesh;

/// <summary>
/// Istio's control plane in one cluster: the namespace that says which network this is, the authority it signs with, the
/// resource definitions, the agent on every node that leads pods' traffic through their proxies, istiod itself, and the tags
/// that namespaces follow. It needs no other cluster to run.
/// </summary>
/// <remarks>
/// A canary is a second istiod beside the first. Making it the one that serves moves the tags in place and removes the
/// old one; no namespace changes its label.
/// </remarks>
public sealed class ControlPlane : ComponentResource
{
    // In every URN below it: renaming needs an alias.
    internal const string TypeToken = "multi-region:mesh:ControlPlane";

    // One is replaced while the other configures new proxies.
    internal const int MinimumReplicas = 2;
    internal const int MaximumReplicas = 5;

    // The provider of traces, as Telemetry resources name it.
    internal const string TraceProvider = "region-collector";

    private readonly string name;
    private readonly ControlPlaneArgs args;

    /// <summary>Declares the control plane.</summary>
    /// <param name="name">The cluster's region.</param>
    /// <param name="args">Its shape.</param>
    /// <param name="options">Options; name the cluster's Kubernetes provider in <c>Providers</c>.</param>
    public ControlPlane(string name, ControlPlaneArgs args, ComponentResourceOptions? options = null)
        : base(TypeToken, name, options)
    {
        (this.name, this.args) = (name, args);
        var cluster = args.Cluster;
        var home = new Core.Namespace($"{name}-istio", new()
        {
            Metadata = new Meta.ObjectMetaArgs { Name = MeshNames.Namespace, Labels = { [MeshNames.NetworkLabel] = cluster.Region } },
        }, new() { Parent = this });

        // Before istiod: one that finds no authority makes up its own, which no other cluster trusts.
        var authority = new Core.Secret($"{name}-authority", new()
        {
            Metadata = new Meta.ObjectMetaArgs { Name = MeshNames.AuthoritySecret, Namespace = MeshNames.Namespace },
            Type = "Opaque",
            StringData =
            {
                ["ca-cert.pem"] = args.Authority.Certificate,
                ["ca-key.pem"] = args.Authority.Key,
                ["cert-chain.pem"] = args.Authority.Chain,
                ["root-cert.pem"] = args.Authority.Roots,
            },
        }, new() { Parent = this, DependsOn = { home } });

        var definitions = Release("base", "istio-base", "base", cluster.Newest, new() { ["defaultRevision"] = cluster.Version.Revision }, home);
        var agents = Release("cni", "istio-cni", "cni", cluster.Newest, new() { ["resources"] = ResourceRequests.NodeAgent.ToValues() }, definitions);
        var serving = Istiod(cluster.Version, authority, definitions, agents);
        Tag(MeshNames.StableTag, cluster.Version, serving);
        if (cluster.Canary is { } canary && canary != cluster.Version)
            Tag(MeshNames.CanaryTag, canary, Istiod(canary, authority, definitions, agents));

        RegisterOutputs(new Dictionary<string, object?> { ["version"] = $"{cluster.Version}" });
    }

    /// <summary>istiod beside others: every object of it carries the revision.</summary>
    private Helm.Release Istiod(IstioVersion version, params Resource[] needed) =>
        Release($"istiod-{version.Revision}", $"istiod-{version.Revision}", "istiod", version, Values(version), needed);

    private Helm.Release Release(
        string what, string release, string chart, IstioVersion version, Dictionary<string, object> values, params Resource[] needed) =>
        new($"{name}-{what}", new HelmInputs.ReleaseArgs
        {
            Name = release,
            Chart = chart,
            Version = $"{version}",
            Namespace = MeshNames.Namespace,
            RepositoryOpts = new HelmInputs.RepositoryOptsArgs { Repo = MeshNames.Charts },
            Timeout = MeshNames.TimeoutInSeconds,
            Values = values,
        }, new() { Parent = this, DependsOn = [.. needed] });

    private Dictionary<string, object> Values(IstioVersion version) => new()
    {
        ["revision"] = version.Revision,
        ["autoscaleEnabled"] = true,
        ["autoscaleMin"] = MinimumReplicas,
        ["autoscaleMax"] = MaximumReplicas,
        ["replicaCount"] = MinimumReplicas,
        ["resources"] = ResourceRequests.Istiod.ToValues(),
        ["topologySpreadConstraints"] = ZoneSpread.Of(("app", "istiod"), (MeshNames.RevisionLabel, version.Revision)),
        // Without the agents every member would start a container that may change its node's network, which a namespace
        // that enforces the restricted profile refuses. https://istio.io/latest/docs/setup/additional-setup/pod-security-admission/
        ["cni"] = new Dictionary<string, object> { ["enabled"] = true },
        // Takes a bundle of two roots over while it runs, which is what a rotation of the root consists of.
        ["env"] = new Dictionary<string, object> { ["ISTIO_MULTIROOT_MESH"] = "true" },
        ["global"] = new Dictionary<string, object>
        {
            ["meshID"] = args.MeshId,
            ["network"] = args.Cluster.Region,
            ["multiCluster"] = new Dictionary<string, object> { ["clusterName"] = args.Cluster.Region },
            ["proxy"] = new Dictionary<string, object> { ["resources"] = ResourceRequests.Sidecar.ToValues() },
        },
        ["meshConfig"] = MeshConfig(),
    };

    private Dictionary<string, object> MeshConfig() => new()
    {
        ["trustDomain"] = args.TrustDomain,
        ["accessLogEncoding"] = "JSON",
        ["defaultConfig"] = ProxyConfig(),
        ["extensionProviders"] = new object[]
        {
            new Dictionary<string, object>
            {
                ["name"] = TraceProvider,
                ["opentelemetry"] = new Dictionary<string, object> { ["service"] = args.Telemetry.Collector.FullName, ["port"] = args.Telemetry.Port },
            },
        },
        // Each region's proxies report to their own region: a collector that is gone must not draw traces across. And what
        // answers for its region alone must not be answered for by another.
        ["serviceSettings"] = new object[]
        {
            new Dictionary<string, object>
            {
                ["settings"] = new Dictionary<string, object> { ["clusterLocal"] = true },
                ["hosts"] = args.RegionalNamespaces.Select(place => $"*.{place}.svc.cluster.local").Prepend(args.Telemetry.Collector.FullName).ToArray<object>(),
            },
        },
    };

    private Dictionary<string, object> ProxyConfig()
    {
        var config = new Dictionary<string, object>
        {
            ["proxyMetadata"] = new Dictionary<string, object>
            {
                // The proxy answers for names that only another cluster's DNS knows.
                ["ISTIO_META_DNS_CAPTURE"] = "true",
                // It is told of a second root when there is one, and need not start anew to trust it.
                ["PROXY_CONFIG_XDS_AGENT"] = "true",
            },
            ["holdApplicationUntilProxyStarts"] = true,
        };

        // Beside Istio's own choice, which leaves out what Envoy counts of each service: every proxy has all services of
        // the mesh, and all of them would be too much.
        if (!args.Counted.IsEmpty)
            config["proxyStatsMatcher"] = new Dictionary<string, object> { ["inclusionRegexps"] = args.Counted.Select(Counters).ToArray<object>() };
        return config;
    }

    // Envoy's name for a service is outbound|PORT|SUBSET|HOST, with a delimiter behind it in some releases.
    private static string Counters(ServiceHost host) =>
        $@"cluster\.outbound\|.*\|{Regex.Escape(host.FullName)}\W.*({string.Join('|', MeshMetricNames.OfEnvoy.Select(Regex.Escape))})";

    private void Tag(string tag, IstioVersion version, Resource istiod) =>
        _ = new RevisionTag($"{name}-{tag}", tag, version, args.Cluster.Region, istiod, new() { Parent = this });
}
