using Pulumi;
using Aws = Pulumi.Aws;

namespace MultiRegion.Components.Cluster;

/// <summary>
/// The managed node group of a cluster, over all its zones: all of its nodes, or those that its controllers need. How many
/// nodes run is decided once, at creation; from then on it belongs to whoever scales the group.
/// </summary>
public sealed class SystemNodes : ComponentResource
{
    // In every URN below it: renaming needs an alias.
    internal const string TypeToken = "multi-region:cluster:SystemNodes";

    // A rolling update takes a third of the nodes at most, a zone's worth in three zones.
    internal const int MaxUnavailablePercentage = 33;

    // Started from stopped in half a minute, and paid by the disk until then.
    private const string StandBy = "STOPPED";

    /// <summary>Declares the node group.</summary>
    /// <param name="name">The region.</param>
    /// <param name="args">Its shape.</param>
    /// <param name="options">Options; name the region's AWS provider in <c>Providers</c>.</param>
    public SystemNodes(string name, SystemNodesArgs args, ComponentResourceOptions? options = null)
        : base(TypeToken, name, options)
    {
        var role = new NodeRole($"{name}-system", $"System nodes of {name}.", new() { Parent = this });

        var template = new Aws.Ec2.LaunchTemplate($"{name}-system", new()
        {
            Description = $"System nodes of {name}",
            UpdateDefaultVersion = true,
            MetadataOptions = new Aws.Ec2.Inputs.LaunchTemplateMetadataOptionsArgs
            {
                HttpEndpoint = "enabled",
                HttpTokens = "required",
                HttpPutResponseHopLimit = NodeMachine.MetadataHops,
            },
            BlockDeviceMappings = new Aws.Ec2.Inputs.LaunchTemplateBlockDeviceMappingArgs
            {
                DeviceName = NodeMachine.RootDevice,
                Ebs = new Aws.Ec2.Inputs.LaunchTemplateBlockDeviceMappingEbsArgs
                {
                    VolumeType = NodeMachine.VolumeType,
                    VolumeSize = NodeMachine.VolumeGibibytes,
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

        var group = new Aws.Eks.NodeGroupArgs
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
                MinSize = args.Size.Minimum,
                DesiredSize = args.Size.Minimum,
                MaxSize = args.Size.Maximum,
            },
            UpdateConfig = new Aws.Eks.Inputs.NodeGroupUpdateConfigArgs { MaxUnavailablePercentage = MaxUnavailablePercentage },
            NodeRepairConfig = new Aws.Eks.Inputs.NodeGroupNodeRepairConfigArgs { Enabled = true },
            LaunchTemplate = new Aws.Eks.Inputs.NodeGroupLaunchTemplateArgs
            {
                Id = template.Id,
                Version = template.LatestVersion.Apply(version => $"{version}"),
            },
            Labels = new() { ["multi-region/pool"] = "system" },
        };
        if (args.Size.Prepared is { } prepared)
        {
            group.WarmPoolConfig = new Aws.Eks.Inputs.NodeGroupWarmPoolConfigArgs
            {
                MaxGroupPreparedCapacity = prepared,
                MinSize = 0,
                PoolState = StandBy,
                ReuseOnScaleIn = true, // the next promotion is as fast as this one
            };
        }

        var nodes = new Aws.Eks.NodeGroup($"{name}-system", group, new()
        {
            Parent = this,
            DependsOn = args.After.ToList(),
            // An update during a failover would shrink the region back to its idle size.
            IgnoreChanges = { "scalingConfig.desiredSize" },
        });

        NodeRoleArn = role.Arn;
        NodeGroupName = nodes.NodeGroupName;
        RegisterOutputs(new Dictionary<string, object?> { ["nodeGroupName"] = NodeGroupName, ["nodeRoleArn"] = NodeRoleArn });
    }

    /// <summary>The role that the nodes run under.</summary>
    public Output<string> NodeRoleArn { get; }

    /// <summary>The node group's name.</summary>
    public Output<string> NodeGroupName { get; }
}
