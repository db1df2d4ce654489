using System.Net;
using MultiRegion.Components.Cluster;
using Pulumi;
using Kubernetes = Pulumi.Kubernetes;

namespace MultiRegion.Components.Mesh;

/// <summary>A cluster of the mesh. Its region is its name in the mesh and the name of its network.</summary>
public sealed record MeshCluster
{
    /// <summary>The load balancer class that the AWS Load Balancer Controller serves.</summary>
    public const string ControllerClass = "service.k8s.aws/nlb";

    /// <summary>The load balancer class that EKS Auto Mode serves. <see href="https://docs.aws.amazon.com/eks/latest/userguide/auto-configure-nlb.html"/></summary>
    public const string AutoModeClass = "eks.amazonaws.com/nlb";

    /// <summary>The region, for instance <c>us-east-1</c>: nodes carry it as their locality.</summary>
    public required string Region { get; init; }

    /// <summary>The VPC's block, from which the other gateways let calls in.</summary>
    public required IPNetwork Cidr { get; init; }

    /// <summary>How many zones the cluster spans; a gateway runs in each.</summary>
    public required int Zones { get; init; }

    /// <summary>The address of the Kubernetes API, as the other control planes reach it.</summary>
    public required Output<string> Endpoint { get; init; }

    /// <summary>Where the cluster's resources go.</summary>
    public required Kubernetes.Provider Kubernetes { get; init; }

    /// <summary>The release that serves. A region of its own has one of its own, so that regions upgrade one at a time.</summary>
    public required IstioVersion Version { get; init; }

    /// <summary>A further release beside it, for the namespaces that try it, or that have not left it yet. Default: none.</summary>
    public IstioVersion? Canary { get; init; }

    /// <summary>What makes load balancers in the cluster, as <see cref="LoadBalancerClassOf"/> says.</summary>
    public required Output<string> LoadBalancerClass { get; init; }

    /// <summary>The class of load balancers that a cluster can make.</summary>
    /// <param name="compute">What provides its nodes.</param>
    public static string LoadBalancerClassOf(ComputeMode compute) => compute is ComputeMode.Auto ? AutoModeClass : ControllerClass;

    /// <summary>The newest release in the cluster, whose resource definitions serve the others too.</summary>
    internal IstioVersion Newest => Canary is { } canary && canary > Version ? canary : Version;
}
