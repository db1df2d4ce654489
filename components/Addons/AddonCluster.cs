using System.Collections.Immutable;
using MultiRegion.Components.Identity;
using Pulumi;

namespace MultiRegion.Components.Addons;

/// <summary>The cluster that add-ons are for.</summary>
public sealed record AddonCluster
{
    /// <summary>The region, for instance <c>us-east-1</c>.</summary>
    public required string Region { get; init; }

    /// <summary>The cluster's name in EKS.</summary>
    public required string Name { get; init; }

    /// <summary>The same name, once the cluster is there.</summary>
    public required Output<string> Created { get; init; }

    /// <summary>The account that owns the cluster: twelve digits.</summary>
    public required Output<string> AccountId { get; init; }

    /// <summary>The version of each EKS add-on.</summary>
    public required ImmutableSortedDictionary<string, string> Versions { get; init; }

    /// <summary>
    /// What must be there before an add-on can be complete: the nodes, for all but what nodes need themselves. Handed to the
    /// resources one by one, for Pulumi does not give a component's own dependencies to its children. Default: nothing.
    /// </summary>
    public ImmutableArray<Resource> Needs { get; init; } = [];

    /// <summary>What a policy needs to know, with the account known.</summary>
    internal Output<AddonScope> Scope => AccountId.Apply(account => new AddonScope(Region, account, Name));
}

/// <summary>What an add-on's policy names: where it works, and for which cluster.</summary>
/// <param name="Region">The region, for instance <c>us-east-1</c>.</param>
/// <param name="AccountId">The account: twelve digits.</param>
/// <param name="ClusterName">The cluster.</param>
public sealed record AddonScope(string Region, string AccountId, string ClusterName)
{
    /// <summary>The cluster's ARN.</summary>
    public string ClusterArn => $"arn:aws:eks:{Region}:{AccountId}:cluster/{ClusterName}";

    /// <summary>The ARN of an EC2 resource of the account here, for instance of <c>volume/*</c>.</summary>
    public string Ec2(string resource) => $"arn:aws:ec2:{Region}:{AccountId}:{resource}";

    /// <summary>The ARN of an EC2 resource that belongs to no account, for instance of <c>image/*</c>.</summary>
    public string PublicEc2(string resource) => $"arn:aws:ec2:{Region}::{resource}";

    /// <summary>The tag that EKS and Karpenter put on everything the cluster owns, as a condition on the resource.</summary>
    internal PolicyCondition OwnsResource => PolicyCondition.Is($"aws:ResourceTag/kubernetes.io/cluster/{ClusterName}", "owned");

    /// <summary>The same tag as a condition on the request that makes the resource.</summary>
    internal PolicyCondition OwnsRequest => PolicyCondition.Is($"aws:RequestTag/kubernetes.io/cluster/{ClusterName}", "owned");
}
