using System.Collections.Immutable;
using MultiRegion.Components.Encryption;
using Pulumi;
using Pulumi.Utilities;
using Aws = Pulumi.Aws;
using Eks = Pulumi.Eks;
using Kubernetes = Pulumi.Kubernetes;

namespace MultiRegion.Components.Cluster;

/// <summary>
/// One region's Kubernetes control plane, complete in itself: no other region's cluster knows of it or is needed by it.
/// Nodes are added beside it.
/// </summary>
public sealed class EksCluster : ComponentResource
{
    // In every URN below it: renaming needs an alias.
    internal const string TypeToken = "multi-region:cluster:EksCluster";

    // A quarter: incidents are looked into within weeks, audits ask for the last quarter.
    internal const int LogRetentionInDays = 90;

    // All there are; an outage is explained by the one that was left out.
    internal static readonly ImmutableArray<string> LogTypes = ["api", "audit", "authenticator", "controllerManager", "scheduler"];

    // Extended support costs six times the price; standard upgrades the cluster by itself when support ends.
    // https://docs.aws.amazon.com/eks/latest/userguide/view-support-policy.html
    private const string StandardSupport = "STANDARD";

    /// <summary>Declares the control plane and the Kubernetes provider that speaks to it.</summary>
    /// <param name="name">The region: the cluster is named by where it is, never by its role.</param>
    /// <param name="args">Its shape.</param>
    /// <param name="options">Options; name the region's AWS provider in <c>Providers</c>.</param>
    public EksCluster(string name, EksClusterArgs args, ComponentResourceOptions? options = null)
        : base(TypeToken, name, options)
    {
        var secretsKey = new EncryptionKey($"{name}-cluster", new()
        {
            Purpose = $"Encrypts the Kubernetes secrets of {args.ClusterName}.",
            AccountId = args.AccountId,
        }, new() { Parent = this });

        // EKS would make this group by itself, unencrypted and kept for ever.
        var logs = new Aws.CloudWatch.LogGroup($"{name}-control-plane", new()
        {
            Name = $"/aws/eks/{args.ClusterName}/cluster",
            RetentionInDays = LogRetentionInDays,
            KmsKeyId = args.LogKeyArn,
        }, new() { Parent = this });

        var isPublic = args.Endpoint is ClusterEndpoint.PublicAndPrivate;
        var cluster = new Eks.Cluster(name, new()
        {
            Name = args.ClusterName,
            Version = args.Version,
            VpcId = args.VpcId,
            PrivateSubnetIds = args.SubnetIds.Values.ToList(),
            KubernetesServiceIpAddressRange = args.ServiceCidr.ToString(),
            EndpointPrivateAccess = true,
            EndpointPublicAccess = isPublic,
            PublicAccessCidrs = isPublic ? args.PublicAccessCidrs.Select(block => block.ToString()).ToList() : [],
            AuthenticationMode = Eks.AuthenticationMode.Api,
            EnabledClusterLogTypes = LogTypes,
            EncryptionConfigKeyArn = secretsKey.Arn,
            DeletionProtection = true,
            // Everything that runs in it is declared with its version; EKS would add its own, at versions of its own.
            BootstrapSelfManagedAddons = false,
            UseDefaultVpcCni = true, // "default" means here that the package declares none
            KubeProxyAddonOptions = new() { Enabled = false },
            CorednsAddonOptions = new() { Enabled = false },
            AutoMode = AutoModeOf(args.Compute),
            UpgradePolicy = new Aws.Eks.Inputs.ClusterUpgradePolicyArgs { SupportType = StandardSupport },
            SkipDefaultNodeGroup = true,
            SkipDefaultSecurityGroups = true, // the group that EKS makes for control plane and nodes is enough
            NodeAssociatePublicIpAddress = false,
        }, new()
        {
            Parent = this,
            Protect = true,
            Providers = { args.Provider },
            DependsOn = { logs },
            ResourceTransforms = { ClusterTransforms.EnableZonalShift },
        });

        ClusterName = OutputUtilities.WithDependency(Output.Create(args.ClusterName), cluster);
        SecurityGroupId = cluster.ClusterSecurityGroupId;
        Arn = cluster.EksCluster.Apply(eks => eks.Arn);
        Endpoint = cluster.EksCluster.Apply(eks => eks.Endpoint);
        Kubeconfig = Output.CreateSecret(cluster.KubeconfigJson);

        KubernetesProvider = new Kubernetes.Provider(name, new()
        {
            KubeConfig = Kubeconfig,
            // Without it a changed credential in the kubeconfig would replace every object in the cluster.
            ClusterIdentifier = Endpoint,
            EnableServerSideApply = true,
        }, new() { Parent = this });

        RegisterOutputs(new Dictionary<string, object?>
        {
            ["arn"] = Arn,
            ["clusterName"] = ClusterName,
            ["endpoint"] = Endpoint,
            ["kubeconfig"] = Kubeconfig,
            ["securityGroupId"] = SecurityGroupId,
        });
    }

    /// <summary>The cluster's name, once the cluster is there.</summary>
    public Output<string> ClusterName { get; }

    /// <summary>The cluster's ARN.</summary>
    public Output<string> Arn { get; }

    /// <summary>The address of the Kubernetes API, <c>https://...</c>.</summary>
    public Output<string> Endpoint { get; }

    /// <summary>How to reach and authenticate to the API; secret.</summary>
    public Output<string> Kubeconfig { get; }

    /// <summary>The security group that control plane and nodes share.</summary>
    public Output<string> SecurityGroupId { get; }

    /// <summary>For what is installed into the cluster.</summary>
    public Kubernetes.Provider KubernetesProvider { get; }

    // The pool that AWS offers for workloads has no limit; the region brings its own, see RegionCompute.
    private static Eks.Inputs.AutoModeOptionsArgs? AutoModeOf(ComputeMode compute) => compute is ComputeMode.Auto
        ? new() { Enabled = true, ComputeConfig = new Eks.Inputs.ClusterComputeConfigArgs { NodePools = "system" } }
        : null;
}
