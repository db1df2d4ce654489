using System.Collections.Immutable;
using Pulumi;
using Aws = Pulumi.Aws;

namespace MultiRegion.Components.Mesh.Metrics;

/// <summary>
/// The counters of one region's mesh: a Prometheus workspace in the region, a collector of AWS that asks the proxies and
/// istiod for them, and the alerts out of them. Nothing runs in the cluster for it, and nothing of it leaves the region.
/// </summary>
/// <remarks>
/// In the region's own stack: a region tells of itself whether or not the others are there. What the collector may read
/// of the Kubernetes API needs no access entry here: AWS makes one for the role of its own that it reads with, and lets
/// nobody else do so.
/// </remarks>
/// <seealso href="https://docs.aws.amazon.com/prometheus/latest/userguide/AMP-collector-how-to.html"/>
public sealed class MeshMetrics : ComponentResource
{
    // In every URN below it: renaming needs an alias.
    internal const string TypeToken = "multi-region:mesh:MeshMetrics";

    // The collector's service marks the workspace it writes to; without the tag here every update would take it away.
    private const string CollectorTag = "AMPAgentlessScraper";

    private const string Tcp = "tcp";

    // All that the collector reaches. Istio leaves the proxies' port out of what it captures, so that mutual TLS does not
    // refuse it. https://istio.io/latest/docs/ops/deployment/application-requirements/#ports-used-by-istio
    private static readonly ImmutableArray<(string Name, int Port, string Purpose)> Ports =
    [
        ("kubernetes-api", 443, "Kubernetes API, which says where the pods are"),
        ("istiod", MeshNames.ControlPlaneMetricsPort, "counters of istiod"),
        ("envoy", MeshNames.ProxyMetricsPort, "counters of the proxies"),
    ];

    private readonly string name;
    private readonly MeshMetricsArgs args;

    /// <summary>Declares the workspace, its collector and its alerts.</summary>
    /// <param name="name">The region.</param>
    /// <param name="args">The cluster that is asked, and who is told.</param>
    /// <param name="options">Options; name the region's AWS provider in <c>Providers</c>.</param>
    public MeshMetrics(string name, MeshMetricsArgs args, ComponentResourceOptions? options = null)
        : base(TypeToken, name, options)
    {
        (this.name, this.args) = (name, args);
        // Encrypted by AWS with a key of its own. With a customer's key AWS's page on encryption allows no collector, and its
        // page on collectors does, so nobody should have to find out during an update.
        // https://docs.aws.amazon.com/prometheus/latest/userguide/encryption-at-rest-Amazon-Service-Prometheus.html
        var workspace = new Aws.Amp.Workspace($"{name}-mesh", new()
        {
            Alias = $"{name}-mesh",
            Tags = { [CollectorTag] = "" },
        }, Child());

        var group = SecurityGroup();
        _ = new Aws.Amp.Scraper($"{name}-mesh", new()
        {
            Alias = $"{name}-mesh",
            Source = new Aws.Amp.Inputs.ScraperSourceArgs
            {
                Eks = new Aws.Amp.Inputs.ScraperSourceEksArgs
                {
                    ClusterArn = args.ClusterArn,
                    SubnetIds = args.SubnetIds.Values.ToList(),
                    SecurityGroupIds = group.Id,
                },
            },
            Destination = new Aws.Amp.Inputs.ScraperDestinationArgs
            {
                Amp = new Aws.Amp.Inputs.ScraperDestinationAmpArgs { WorkspaceArn = workspace.Arn },
            },
            ScrapeConfiguration = PrometheusText.Of(ScrapeConfiguration.Of(name)),
        }, new() { Parent = this, DependsOn = [.. Ways(group)] });

        _ = new Aws.Amp.RuleGroupNamespace($"{name}-mesh", new()
        {
            Name = "mesh",
            WorkspaceId = workspace.Id,
            Data = PrometheusText.Of(AlertRules.Of(name)),
        }, Child());
        _ = new Aws.Amp.AlertManagerDefinition($"{name}-mesh", new()
        {
            WorkspaceId = workspace.Id,
            Definition = args.AlarmTopicArn.Apply(topic => AlertRouting.Of(name, topic)),
        }, Child());

        RegisterOutputs(new Dictionary<string, object?> { ["workspaceArn"] = workspace.Arn });
    }

    private Aws.Ec2.SecurityGroup SecurityGroup() => new($"{name}-mesh-metrics", new()
    {
        Description = "Collector of the mesh's counters",
        VpcId = args.VpcId,
    }, Child());

    /// <summary>Out of the collector's group and into the cluster's, by group: both are in one VPC.</summary>
    private IEnumerable<Resource> Ways(Aws.Ec2.SecurityGroup group)
    {
        foreach (var port in Ports)
        {
            yield return new Aws.Vpc.SecurityGroupEgressRule($"{name}-mesh-metrics-{port.Name}", new()
            {
                SecurityGroupId = group.Id,
                Description = port.Purpose,
                ReferencedSecurityGroupId = args.ClusterSecurityGroupId,
                IpProtocol = Tcp,
                FromPort = port.Port,
                ToPort = port.Port,
            }, Child());
            yield return new Aws.Vpc.SecurityGroupIngressRule($"{name}-mesh-metrics-{port.Name}", new()
            {
                SecurityGroupId = args.ClusterSecurityGroupId,
                Description = $"{port.Purpose}, for the collector",
                ReferencedSecurityGroupId = group.Id,
                IpProtocol = Tcp,
                FromPort = port.Port,
                ToPort = port.Port,
            }, Child());
        }
    }

    private CustomResourceOptions Child() => new() { Parent = this };
}
