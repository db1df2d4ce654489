using System.Collections.Immutable;
using System.Net;
using Pulumi;
using Aws = Pulumi.Aws;

namespace MultiRegion.Components.Cluster;

/// <summary>What an <see cref="EksCluster"/> is made of.</summary>
public sealed record EksClusterArgs
{
    /// <summary>The cluster's own name in EKS; it is fixed, because tags and discovery refer to it.</summary>
    public required string ClusterName { get; init; }

    /// <summary>The Kubernetes version, for instance <c>1.35</c>.</summary>
    public required string Version { get; init; }

    /// <summary>The region's VPC.</summary>
    public required Input<string> VpcId { get; init; }

    /// <summary>The account that owns the cluster: twelve digits.</summary>
    public required Input<string> AccountId { get; init; }

    /// <summary>The private subnets by zone: the control plane's interfaces and the nodes live here.</summary>
    public required ImmutableSortedDictionary<string, Output<string>> SubnetIds { get; init; }

    /// <summary>The block of service addresses. It cannot change later and must overlap no VPC that pods talk to.</summary>
    public required IPNetwork ServiceCidr { get; init; }

    /// <summary>The KMS key of the control plane's log group.</summary>
    public required Input<string> LogKeyArn { get; init; }

    /// <summary>The region's AWS provider: the packaged cluster component takes it by name, not from its parent.</summary>
    public required Aws.Provider Provider { get; init; }

    /// <summary>What will provide the nodes; EKS Auto Mode is a property of the control plane. Default: managed node groups.</summary>
    public ComputeMode Compute { get; init; } = ComputeMode.Managed;

    /// <summary>From where the Kubernetes API answers. Default: inside the VPC and what is routed to it only.</summary>
    public ClusterEndpoint Endpoint { get; init; } = ClusterEndpoint.Private;

    /// <summary>Public address ranges that may reach the API, for <see cref="ClusterEndpoint.PublicAndPrivate"/>. Default: none.</summary>
    public ImmutableArray<IPNetwork> PublicAccessCidrs { get; init; } = [];
}
