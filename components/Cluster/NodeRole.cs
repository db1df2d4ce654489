using System.Collections.Immutable;
using MultiRegion.Components.Identity;
using Pulumi;
using Aws = Pulumi.Aws;

namespace MultiRegion.Components.Cluster;

/// <summary>
/// The role that machines run under to join a cluster. Pod networking is not among its permissions: the add-on has a role
/// of its own, so that nothing else on the node can move addresses.
/// </summary>
public sealed class NodeRole : ComponentResource
{
    // In every URN below it: renaming needs an alias.
    internal const string TypeToken = "multi-region:cluster:NodeRole";

    // https://docs.aws.amazon.com/eks/latest/userguide/create-node-role.html
    private static readonly ImmutableSortedDictionary<string, string> Policies = new Dictionary<string, string>
    {
        ["images"] = "arn:aws:iam::aws:policy/AmazonEC2ContainerRegistryPullOnly",
        ["sessions"] = "arn:aws:iam::aws:policy/AmazonSSMManagedInstanceCore",
        ["worker"] = "arn:aws:iam::aws:policy/AmazonEKSWorkerNodePolicy",
    }.ToImmutableSortedDictionary();

    /// <summary>Declares the role.</summary>
    /// <param name="name">For instance <c>us-east-1-system</c>.</param>
    /// <param name="description">Whose role it is, in a few words.</param>
    /// <param name="options">Options; the AWS provider comes from the parent.</param>
    public NodeRole(string name, string description, ComponentResourceOptions? options = null)
        : base(TypeToken, name, options)
    {
        var role = new Aws.Iam.Role($"{name}-nodes", new()
        {
            Description = description,
            AssumeRolePolicy = PolicyDocument.TrustedBy("ec2.amazonaws.com").ToJson(),
        }, new() { Parent = this });

        var attachments = Policies.Select(policy => new Aws.Iam.RolePolicyAttachment($"{name}-nodes-{policy.Key}", new()
        {
            Role = role.Name,
            PolicyArn = policy.Value,
        }, new() { Parent = this }).Id).ToImmutableArray();

        // Nodes that start before the role may do anything never join.
        Arn = Output.Tuple(role.Arn, Output.All(attachments)).Apply(both => both.Item1);
        RoleName = role.Name;
        RegisterOutputs(new Dictionary<string, object?> { ["arn"] = Arn, ["roleName"] = RoleName });
    }

    /// <summary>The role's ARN, once the role has its permissions.</summary>
    public Output<string> Arn { get; }

    /// <summary>The role's name.</summary>
    public Output<string> RoleName { get; }
}
