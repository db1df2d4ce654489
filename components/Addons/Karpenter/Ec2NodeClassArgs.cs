using Pulumi;
using Pulumi.Kubernetes.ApiExtensions;

namespace MultiRegion.Components.Addons.Karpenter;

/// <summary>An <c>EC2NodeClass</c> of <c>karpenter.k8s.aws/v1</c>: how a node's machine is made.</summary>
/// <seealso href="https://karpenter.sh/docs/concepts/nodeclasses/"/>
public sealed class Ec2NodeClassArgs() : CustomResourceArgs("karpenter.k8s.aws/v1", "EC2NodeClass")
{
    /// <summary>How machines are made.</summary>
    [Input("spec", required: true)]
    public Input<Ec2NodeClassSpecArgs> Spec { get; set; } = null!;
}

/// <summary>How a node's machine is made.</summary>
public sealed class Ec2NodeClassSpecArgs : ResourceArgs
{
    /// <summary>The name of the role that nodes run under.</summary>
    [Input("role", required: true)]
    public Input<string> Role { get; set; } = null!;

    /// <summary>The images to boot from.</summary>
    [Input("amiSelectorTerms", required: true)]
    public InputList<SelectorTermArgs> AmiSelectorTerms { get; set; } = null!;

    /// <summary>The subnets to live in.</summary>
    [Input("subnetSelectorTerms", required: true)]
    public InputList<SelectorTermArgs> SubnetSelectorTerms { get; set; } = null!;

    /// <summary>The security groups to join.</summary>
    [Input("securityGroupSelectorTerms", required: true)]
    public InputList<SelectorTermArgs> SecurityGroupSelectorTerms { get; set; } = null!;

    /// <summary>How pods and node reach the instance metadata.</summary>
    [Input("metadataOptions", required: true)]
    public Input<MetadataOptionsArgs> MetadataOptions { get; set; } = null!;

    /// <summary>The disks.</summary>
    [Input("blockDeviceMappings", required: true)]
    public InputList<BlockDeviceMappingArgs> BlockDeviceMappings { get; set; } = null!;

    /// <summary>Tags of the machines.</summary>
    [Input("tags")]
    public InputMap<string>? Tags { get; set; }
}

/// <summary>Names what to choose: by <c>id</c>, or an image by <c>alias</c>.</summary>
public sealed class SelectorTermArgs : ResourceArgs
{
    /// <summary>The id of a subnet or security group.</summary>
    [Input("id")]
    public Input<string>? Id { get; set; }

    /// <summary>A family of images and a version, for instance <c>al2023@latest</c>.</summary>
    [Input("alias")]
    public Input<string>? Alias { get; set; }
}

/// <summary>How instance metadata is reached.</summary>
public sealed class MetadataOptionsArgs : ResourceArgs
{
    /// <summary><c>enabled</c> or <c>disabled</c>.</summary>
    [Input("httpEndpoint", required: true)]
    public Input<string> HttpEndpoint { get; set; } = null!;

    /// <summary><c>required</c> for session tokens only.</summary>
    [Input("httpTokens", required: true)]
    public Input<string> HttpTokens { get; set; } = null!;

    /// <summary>How many hops an answer survives.</summary>
    [Input("httpPutResponseHopLimit", required: true)]
    public Input<int> HttpPutResponseHopLimit { get; set; } = null!;
}

/// <summary>A disk of a node.</summary>
public sealed class BlockDeviceMappingArgs : ResourceArgs
{
    /// <summary>The device, for instance <c>/dev/xvda</c>.</summary>
    [Input("deviceName", required: true)]
    public Input<string> DeviceName { get; set; } = null!;

    /// <summary>The volume.</summary>
    [Input("ebs", required: true)]
    public Input<BlockDeviceArgs> Ebs { get; set; } = null!;
}

/// <summary>The volume of a disk.</summary>
public sealed class BlockDeviceArgs : ResourceArgs
{
    /// <summary>The type, for instance <c>gp3</c>.</summary>
    [Input("volumeType", required: true)]
    public Input<string> VolumeType { get; set; } = null!;

    /// <summary>The size, for instance <c>80Gi</c>.</summary>
    [Input("volumeSize", required: true)]
    public Input<string> VolumeSize { get; set; } = null!;

    /// <summary>True for a volume encrypted at rest.</summary>
    [Input("encrypted", required: true)]
    public Input<bool> Encrypted { get; set; } = null!;

    /// <summary>True for a volume that goes with its machine.</summary>
    [Input("deleteOnTermination", required: true)]
    public Input<bool> DeleteOnTermination { get; set; } = null!;
}
