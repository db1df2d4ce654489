using Pulumi;
using Aws = Pulumi.Aws;

namespace MultiRegion.Components.Identity;

/// <summary>
/// A role for the pods of one service account, by EKS Pod Identity: its trust names no cluster's identity provider, so
/// it is the same in every region and stays right when a cluster is replaced.
/// </summary>
/// <seealso href="https://docs.aws.amazon.com/eks/latest/userguide/pod-identities.html"/>
public sealed class PodRole : ComponentResource
{
    // In every URN below it: renaming needs an alias.
    internal const string TypeToken = "multi-region:identity:PodRole";

    /// <summary>Declares the role and what it may do.</summary>
    /// <param name="name">For instance <c>us-east-1-external-dns</c>.</param>
    /// <param name="description">Whose role it is, in a few words.</param>
    /// <param name="permissions">All it may do.</param>
    /// <param name="options">Options; the AWS provider comes from the parent.</param>
    public PodRole(string name, string description, Output<PolicyDocument> permissions, ComponentResourceOptions? options = null)
        : base(TypeToken, name, options)
    {
        var role = new Aws.Iam.Role(name, new()
        {
            Description = description,
            AssumeRolePolicy = PolicyDocument.TrustedByPods().ToJson(),
        }, new() { Parent = this });

        var policy = new Aws.Iam.RolePolicy(name, new()
        {
            Role = role.Id,
            Policy = permissions.Apply(document => document.ToJson()),
        }, new() { Parent = this });

        // Who gets the role before it may do anything fails once and backs off, so its users wait for the policy.
        Arn = Output.Tuple(role.Arn, policy.Id).Apply(both => both.Item1);
        RegisterOutputs(new Dictionary<string, object?> { ["arn"] = Arn });
    }

    /// <summary>The role's ARN, once it may do what it is for.</summary>
    public Output<string> Arn { get; }
}
