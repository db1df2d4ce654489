using System.Collections.Immutable;

namespace MultiRegion.Components.Network;

/// <summary>
/// The AWS services that nodes and controllers call while a region is scaling up: reached inside the VPC, so that no
/// NAT gateway stands between a promotion and its capacity.
/// </summary>
/// <seealso href="https://docs.aws.amazon.com/eks/latest/userguide/private-clusters.html"/>
internal static class VpcEndpointServices
{
    /// <summary>Free, by route. Image layers come from S3 too.</summary>
    internal static readonly ImmutableArray<string> Gateways = ["s3"];

    /// <summary>By network interface in every private subnet, in alphabetical order.</summary>
    internal static readonly ImmutableArray<string> Interfaces =
    [
        "autoscaling",
        "ec2",
        "ecr.api",
        "ecr.dkr",
        "eks",
        "eks-auth", // Pod Identity
        "elasticloadbalancing",
        "kms",
        "logs",
        "secretsmanager",
        "sqs", // Karpenter's interruption queue
        "ssm",
        "sts",
    ];
}
