using System.Collections.Immutable;

namespace MultiRegion.Components.Addons;

/// <summary>The add-ons that EKS ships and every region runs, by the names that EKS gives them.</summary>
public static class AddonName
{
    /// <summary>Gives pods addresses of the VPC.</summary>
    public const string VpcCni = "vpc-cni";

    /// <summary>Answers for service names.</summary>
    public const string CoreDns = "coredns";

    /// <summary>Leads service addresses to pods.</summary>
    public const string KubeProxy = "kube-proxy";

    /// <summary>Makes volumes.</summary>
    public const string EbsCsi = "aws-ebs-csi-driver";

    /// <summary>Hands pods the credentials of their role.</summary>
    public const string PodIdentityAgent = "eks-pod-identity-agent";

    /// <summary>Tells autoscalers what pods use.</summary>
    public const string MetricsServer = "metrics-server";

    /// <summary>Sends metrics and logs to CloudWatch.</summary>
    public const string CloudWatchObservability = "amazon-cloudwatch-observability";

    /// <summary>All of them, in alphabetical order.</summary>
    public static readonly ImmutableArray<string> All =
        [CloudWatchObservability, EbsCsi, CoreDns, PodIdentityAgent, KubeProxy, MetricsServer, VpcCni];
}
