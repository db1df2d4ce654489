using System.Collections.Immutable;
using MultiRegion.Components.Cluster;
using MultiRegion.Components.Sizing;
using Pulumi;

namespace MultiRegion.Components.Ingress;

/// <summary>What a <see cref="RegionIngress"/> is made of.</summary>
public sealed record RegionIngressArgs
{
    /// <summary>The regional name, for instance <c>us-east-1.example.com</c>.</summary>
    public required string Domain { get; init; }

    /// <summary>The public hosted zone's name.</summary>
    public required string Zone { get; init; }

    /// <summary>The public hosted zone's id.</summary>
    public required string ZoneId { get; init; }

    /// <summary>The name of the cluster that serves.</summary>
    public required string ClusterName { get; init; }

    /// <summary>The security group of the pods that serve.</summary>
    public required Output<string> ClusterSecurityGroupId { get; init; }

    /// <summary>True where the services behind the gateway are a mesh.</summary>
    public required bool InMesh { get; init; }

    /// <summary>Who runs gateways.</summary>
    public required Resource GatewayController { get; init; }

    /// <summary>Who puts pods behind load balancers; null where EKS does it itself.</summary>
    public required Resource? LoadBalancerController { get; init; }

    /// <summary>How much the region can run.</summary>
    public required RegionCapacity Capacity { get; init; }

    /// <summary>What provides the nodes.</summary>
    public required ComputeMode Compute { get; init; }

    /// <summary>The region's VPC.</summary>
    public required Output<string> VpcId { get; init; }

    /// <summary>Public subnets by zone.</summary>
    public required ImmutableSortedDictionary<string, Output<string>> PublicSubnetIds { get; init; }
}
