using System.Collections.Immutable;
using MultiRegion.Components.Identity;
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

    private const string Collector = "scraper.aps.amazonaws.com";
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
        var workspace = new Aws.Amp.Workspace($"{name}-mesh", new()
        {
            Alias = $"{name}-mesh",
            KmsKeyArn = args.KeyArn,
            Tags = { [CollectorTag] = "" },
        }, Child());

        var group = SecurityGroup();
        var target = Writer(workspace);
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
            RoleConfiguration = target,
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

    /// <summary>
    /// What the collector writes with. Its own role may use no key of ours, so a workspace with one takes two of ours: one
    /// that the service assumes, and one that this one assumes to write.
    /// </summary>
    /// <seealso href="https://docs.aws.amazon.com/prometheus/latest/userguide/AMP-collector-how-to.html"/>
    private Aws.Amp.Inputs.ScraperRoleConfigurationArgs Writer(Aws.Amp.Workspace workspace)
    {
        var collectors = args.AccountId.Apply(account => $"arn:aws:aps:{name}:{account}:scraper/*");
        var source = Role("mesh-collector", "Collects", Output.Tuple(args.AccountId, collectors).Apply(known => new PolicyStatement
        {
            Principal = Principal.Service(Collector),
            Actions = ["sts:AssumeRole"],
            // Not the collector's own ARN, which is not known before it exists, and it wants the role first.
            Conditions = [PolicyCondition.Is("aws:SourceAccount", known.Item1), new("ArnLike", "aws:SourceArn", known.Item2)],
        }));
        var target = Role("mesh-writer", "Keeps", Output.Tuple(source.Arn, collectors).Apply(known => new PolicyStatement
        {
            Principal = Principal.Role(known.Item1),
            Actions = ["sts:AssumeRole"],
            Conditions = [PolicyCondition.Like("sts:ExternalId", known.Item2)],
        }));

        var assume = Allow("mesh-collector", source, target.Arn.Apply(arn => new PolicyDocument(
            new PolicyStatement { Actions = ["sts:AssumeRole"], Resources = [arn] })));
        var write = Allow("mesh-writer", target, Output.Tuple(workspace.Arn, args.KeyArn).Apply(known => new PolicyDocument(
            new PolicyStatement { Actions = ["aps:RemoteWrite"], Resources = [known.Item1] },
            new PolicyStatement
            {
                Actions = ["kms:Decrypt", "kms:GenerateDataKey"],
                Resources = [known.Item2],
                Conditions = [PolicyCondition.Is("kms:ViaService", $"aps.{name}.amazonaws.com")],
            })));

        // A collector that may not write yet fails for good, so it waits for the policies.
        return new()
        {
            SourceRoleArn = Output.Tuple(source.Arn, assume.Id).Apply(both => both.Item1),
            TargetRoleArn = Output.Tuple(target.Arn, write.Id).Apply(both => both.Item1),
        };
    }

    private Aws.Iam.Role Role(string what, string does, Output<PolicyStatement> trust) => new($"{name}-{what}", new()
    {
        Description = $"{does} the counters of the mesh in {name}.",
        AssumeRolePolicy = trust.Apply(statement => new PolicyDocument(statement).ToJson()),
    }, Child());

    private Aws.Iam.RolePolicy Allow(string what, Aws.Iam.Role role, Output<PolicyDocument> permissions) => new($"{name}-{what}", new()
    {
        Role = role.Id,
        Policy = permissions.Apply(document => document.ToJson()),
    }, Child());

    private CustomResourceOptions Child() => new() { Parent = this };
}
