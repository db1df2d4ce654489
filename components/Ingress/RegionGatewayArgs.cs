using MultiRegion.Components.Cluster;
using MultiRegion.Components.Sizing;
using Pulumi;

namespace MultiRegion.Components.Ingress;

/// <summary>What a <see cref="RegionGateway"/> is made of.</summary>
public sealed record RegionGatewayArgs
{
    /// <summary>The regional name, for instance <c>us-east-1.example.com</c>, which names of services lead to.</summary>
    public required string Domain { get; init; }

    /// <summary>The group that the gateway's pods register with.</summary>
    public required Output<string> TargetGroupArn { get; init; }

    /// <summary>How much the region can run.</summary>
    public required RegionCapacity Capacity { get; init; }

    /// <summary>How many zones the region has.</summary>
    public required int Zones { get; init; }

    /// <summary>What provides the nodes: EKS Auto Mode binds by itself.</summary>
    public required ComputeMode Compute { get; init; }

    /// <summary>True where the services behind it are a mesh, and the gateway has to be a member to reach them.</summary>
    public required bool InMesh { get; init; }

    /// <summary>Who runs gateways.</summary>
    public required Resource Controller { get; init; }

    /// <summary>Who puts pods behind load balancers; null where EKS does it itself.</summary>
    public required Resource? LoadBalancerController { get; init; }
}
