using System.Collections.Immutable;
using MultiRegion.Components.Identity;
using Pulumi;
using Aws = Pulumi.Aws;

namespace MultiRegion.Components.Cluster;

/// <summary>
/// The managed node group that every cluster has, over all its zones, sized from capacity. How many nodes run is
/// decided once, at creation; from then on it belongs to whoever scales the group.
/// </summary>
public sealed class SystemNodes : ComponentResource
{
    // In every URN below it: renaming needs an alias.
    internal const string TypeToken = "multi-region:cluster:SystemNodes";

    // Room for images and logs; the AMI's own 20 GiB fill up with a dozen large images.
    internal const int VolumeGibibytes = 80;

    // A rolling update takes a third of the nodes at most, a zone's worth in three zones.
    internal const int MaxUnavailablePercentage = 33;

    // Pods must not reach the node's credentials: one hop ends at the node.
    // https://docs.aws.amazon.com/eks/latest/best-practices/identity-and-access-management.html
    private const int MetadataHops = 1;

    // https://docs.aws.amazon.com/eks/latest/userguide/create-node-role.html
    private static readonly ImmutableSortedDictionary<string, string> RolePolicies = new Dictionary<string, string>
    {
        ["cni"] = "arn:aws:iam::aws:policy/AmazonEKS_CNI_Policy",
        ["images"] = "arn:aws:iam::aws:policy/AmazonEC2ContainerRegistryPullOnly",
        ["sessions"] = "arn:aws:iam::aws:policy/AmazonSSMManagedInstanceCore",
        ["worker"] = "arn:aws:iam::aws:policy/AmazonEKSWorkerNodePolicy",
    }.ToImmutableSortedDictionary();

    /// <summary>Declares the node group.</summary>
    /// <param name="name">The region.</param>
    /// <param name="args">Its shape.</param>
    /// <param name="options">Options; name the region's AWS provider in <c>Providers</c>.</param>
    public SystemNodes(string name, SystemNodesArgs args, ComponentResourceOptions? options = null)
        : base(TypeToken, name, options)
    {
        var role = new Aws.Iam.Role($"{name}-nodes", new()
        {
            Description = $"Nodes of {name}.",
            AssumeRolePolicy = PolicyDocument.TrustedBy("ec2.amazonaws.com").ToJson(),
        }, new() { Parent = this });
        var policies = RolePolicies.Select(Resource (policy) => new Aws.Iam.RolePolicyAttachment($"{name}-nodes-{policy.Key}", new()
        {
            Role = role.Name,
            PolicyArn = policy.Value,
        }, new() { Parent = this })).ToList();

        var template = new Aws.Ec2.LaunchTemplate($"{name}-system", new()
        {
            Description = $"System nodes of {name}",
            UpdateDefaultVersion = true,
            MetadataOptions = new Aws.Ec2.Inputs.LaunchTemplateMetadataOptionsArgs
            {
                HttpEndpoint = "enabled",
                HttpTokens = "required",
                HttpPutResponseHopLimit = MetadataHops,
            },
            BlockDeviceMappings = new Aws.Ec2.Inputs.LaunchTemplateBlockDeviceMappingArgs
            {
                DeviceName = "/dev/xvda",
                Ebs = new Aws.Ec2.Inputs.LaunchTemplateBlockDeviceMappingEbsArgs
                {
                    VolumeType = "gp3",
                    VolumeSize = VolumeGibibytes,
                    Encrypted = "true",
                    DeleteOnTermination = "true",
                },
            },
            TagSpecifications = new Aws.Ec2.Inputs.LaunchTemplateTagSpecificationArgs
            {
                ResourceType = "instance",
                Tags = new() { ["Name"] = $"{name}-system" },
            },
        }, new() { Parent = this });

        var zones = args.SubnetIds.Count;
        var group = new Aws.Eks.NodeGroup($"{name}-system", new()
        {
            ClusterName = args.ClusterName,
            NodeRoleArn = role.Arn,
            Version = args.Version,
            AmiType = NodeArchitecture.ImageFor(args.InstanceTypes),
            CapacityType = "ON_DEMAND", // a region that must take over cannot wait for a spot market
            InstanceTypes = args.InstanceTypes,
            SubnetIds = args.SubnetIds.Values.ToList(),
            ScalingConfig = new Aws.Eks.Inputs.NodeGroupScalingConfigArgs
            {
                MinSize = args.Capacity.Minimum(zones),
                DesiredSize = args.Capacity.Minimum(zones),
                MaxSize = args.Capacity.Maximum(zones),
            },
            UpdateConfig = new Aws.Eks.Inputs.NodeGroupUpdateConfigArgs { MaxUnavailablePercentage = MaxUnavailablePercentage },
            NodeRepairConfig = new Aws.Eks.Inputs.NodeGroupNodeRepairConfigArgs { Enabled = true },
            LaunchTemplate = new Aws.Eks.Inputs.NodeGroupLaunchTemplateArgs
            {
                Id = template.Id,
                Version = template.LatestVersion.Apply(version => $"{version}"),
            },
            Labels = new() { ["multi-region/pool"] = "system" },
        }, new()
        {
            Parent = this,
            DependsOn = policies,
            // An update during a failover would shrink the region back to its idle size.
            IgnoreChanges = { "scalingConfig.desiredSize" },
        });

        NodeRoleArn = role.Arn;
        NodeGroupName = group.NodeGroupName;
        RegisterOutputs(new Dictionary<string, object?> { ["nodeGroupName"] = NodeGroupName, ["nodeRoleArn"] = NodeRoleArn });
    }

    /// <summary>The role that the nodes run under.</summary>
    public Output<string> NodeRoleArn { get; }

    /// <summary>The node group's name.</summary>
    public Output<string> NodeGroupName { get; }
}
