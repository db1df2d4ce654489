using System.Collections.Immutable;
using MultiRegion.Components.Cluster;
using MultiRegion.Components.Sizing;
using Pulumi;
using Aws = Pulumi.Aws;
using CustomResource = Pulumi.Kubernetes.ApiExtensions.CustomResource;
using Meta = Pulumi.Kubernetes.Types.Inputs.Meta.V1;

namespace MultiRegion.Components.Addons.Karpenter;

/// <summary>What <see cref="KarpenterAddon"/> is made of.</summary>
public sealed record KarpenterAddonArgs
{
    /// <summary>The cluster it is for.</summary>
    public required AddonCluster Cluster { get; init; }

    /// <summary>How far the region may grow.</summary>
    public required RegionCapacity Capacity { get; init; }

    /// <summary>Instance types, all of one architecture.</summary>
    public required ImmutableArray<string> InstanceTypes { get; init; }

    /// <summary>Private subnets of the cluster's own region, by zone.</summary>
    public required ImmutableSortedDictionary<string, Output<string>> SubnetIds { get; init; }

    /// <summary>The security group that control plane and nodes share.</summary>
    public required Output<string> SecurityGroupId { get; init; }
}

/// <summary>
/// Makes the nodes that waiting pods need, straight from EC2. It runs on the system nodes, and never on nodes that it made
/// itself.
/// </summary>
public sealed class KarpenterAddon : ComponentResource
{
    // In every URN below it: renaming needs an alias.
    internal const string TypeToken = "multi-region:addons:KarpenterAddon";

    internal const string ServiceAccount = "karpenter";

    // Runs Kubernetes up to 1.36; September 2026.
    internal const string Version = "1.14.1";

    private const string Registry = "oci://public.ecr.aws/karpenter";

    /// <summary>Declares the controller, and the pool of the region's workloads.</summary>
    /// <param name="name">The region.</param>
    /// <param name="args">Its shape.</param>
    /// <param name="options">Options; name the region's AWS and Kubernetes providers in <c>Providers</c>.</param>
    public KarpenterAddon(string name, KarpenterAddonArgs args, ComponentResourceOptions? options = null)
        : base(TypeToken, name, options)
    {
        var cluster = args.Cluster;
        var nodeRole = new NodeRole($"{name}-karpenter", $"Nodes that Karpenter makes in {name}.", new() { Parent = this });
        var access = new Aws.Eks.AccessEntry($"{name}-karpenter-nodes", new()
        {
            ClusterName = cluster.Created,
            PrincipalArn = nodeRole.Arn,
            Type = "EC2_LINUX",
        }, new() { Parent = this });

        var queue = new InterruptionQueue(name, new() { Parent = this });
        var permissions = Output.Tuple(cluster.Scope, nodeRole.Arn, queue.QueueArn)
            .Apply(known => KarpenterPolicy.For(known.Item1, known.Item2, known.Item3));

        // A release of their own: beside the controller's chart, Helm would never update them.
        var definitions = new HelmAddon(cluster, new("karpenter-crd", $"{Registry}/karpenter-crd", Version), options: new() { Parent = this });
        var controller = new HelmAddon(cluster, new("karpenter", $"{Registry}/karpenter", Version)
        {
            DefinitionsElsewhere = true,
            After = [definitions],
            Values = new Dictionary<string, object>
            {
                ["replicas"] = 2, // one leads, one waits
                ["serviceAccount"] = new Dictionary<string, object> { ["create"] = true, ["name"] = ServiceAccount },
                ["settings"] = new Dictionary<string, object>
                {
                    ["clusterName"] = cluster.Name,
                    ["interruptionQueue"] = queue.QueueName,
                },
            },
        }, new(ServiceAccount, permissions), new() { Parent = this });

        var nodeClass = new CustomResource($"{name}-{NodePoolPlan.Name}-class", new Ec2NodeClassArgs
        {
            Metadata = new Meta.ObjectMetaArgs { Name = NodePoolPlan.Name },
            Spec = new Ec2NodeClassSpecArgs
            {
                Role = nodeRole.RoleName,
                // Newer images come in as nodes age, a tenth of the nodes at once; a pinned one would age instead.
                AmiSelectorTerms = new SelectorTermArgs { Alias = "al2023@latest" },
                SubnetSelectorTerms = args.SubnetIds.Values.Select(id => new SelectorTermArgs { Id = id }).ToList(),
                SecurityGroupSelectorTerms = new SelectorTermArgs { Id = args.SecurityGroupId },
                MetadataOptions = new MetadataOptionsArgs
                {
                    HttpEndpoint = "enabled",
                    HttpTokens = "required",
                    HttpPutResponseHopLimit = NodeMachine.MetadataHops,
                },
                BlockDeviceMappings = new BlockDeviceMappingArgs
                {
                    DeviceName = NodeMachine.RootDevice,
                    Ebs = new BlockDeviceArgs
                    {
                        VolumeType = NodeMachine.VolumeType,
                        VolumeSize = $"{NodeMachine.VolumeGibibytes}Gi",
                        Encrypted = true,
                        DeleteOnTermination = true,
                    },
                },
                Tags = new() { ["Name"] = $"{name}-{NodePoolPlan.Name}" },
            },
        }, new() { Parent = this, DependsOn = { controller, access } });

        _ = new CustomResource($"{name}-{NodePoolPlan.Name}-pool", new NodePoolArgs
        {
            Metadata = new Meta.ObjectMetaArgs { Name = NodePoolPlan.Name },
            Spec = NodePoolPlan.Spec(args.Capacity, args.SubnetIds.Count, args.InstanceTypes, NodePoolPlan.OwnClass),
        }, new() { Parent = this, DependsOn = { nodeClass } });

        RegisterOutputs(new Dictionary<string, object?> { ["nodeRoleArn"] = nodeRole.Arn });
    }
}
