using MultiRegion.Components.Identity;
using Pulumi;
using Aws = Pulumi.Aws;

namespace MultiRegion.Components.Recovery;

/// <summary>
/// Two runbooks of Systems Manager in a region, to bring the work there: one for a loss, one for a plan. A person starts
/// them; nothing else does. They lie in the region that takes over, so that they are there when the other is not.
/// </summary>
public sealed class RecoveryDocuments : ComponentResource
{
    // In every URN below it: renaming needs an alias.
    internal const string TypeToken = "multi-region:recovery:RecoveryDocuments";

    /// <summary>Declares the documents and the role they run under.</summary>
    /// <param name="name">The region.</param>
    /// <param name="args">What they act on.</param>
    /// <param name="options">Options; name the region's AWS provider in <c>Providers</c>.</param>
    public RecoveryDocuments(string name, RecoveryDocumentsArgs args, ComponentResourceOptions? options = null)
        : base(TypeToken, name, options)
    {
        var role = new Aws.Iam.Role($"{name}-recovery", new()
        {
            Description = $"Brings the work to {args.Region} when a person starts it.",
            AssumeRolePolicy = args.AccountId.Apply(account => Trust(account).ToJson()),
        }, new() { Parent = this });

        var document = Output.Tuple(role.Arn, args.AccountId, args.ClusterName, args.FullNodes).Apply(values => new AutomationDocument
        {
            RoleArn = values.Item1,
            Region = args.Region,
            Account = values.Item2,
            GlobalDatabase = args.GlobalDatabase,
            Member = args.Member,
            Cluster = values.Item3,
            FullNodes = values.Item4,
            LagLimit = args.LagLimit,
        });
        _ = new Aws.Iam.RolePolicy($"{name}-recovery", new()
        {
            Role = role.Id,
            Policy = document.Apply(known => Permissions(known).ToJson()),
        }, new() { Parent = this });

        Declare($"{name}-failover", document.Apply(known => known.Failover()));
        Declare($"{name}-switchover", document.Apply(known => known.Switchover()));
        RegisterOutputs();
    }

    private static PolicyDocument Trust(string account) => new(new PolicyStatement
    {
        Principal = Principal.Service("ssm.amazonaws.com"),
        Actions = ["sts:AssumeRole"],
        Conditions = [PolicyCondition.Is("aws:SourceAccount", account)],
    });

    private static PolicyDocument Permissions(AutomationDocument document) => new(
        new PolicyStatement { Actions = ["cloudwatch:GetMetricStatistics"], Resources = ["*"] },
        new PolicyStatement
        {
            Actions = ["rds:DescribeGlobalClusters", "rds:FailoverGlobalCluster", "rds:SwitchoverGlobalCluster"],
            Resources = [$"arn:aws:rds::{document.Account}:global-cluster:{document.GlobalDatabase}", document.MemberArn],
        },
        new PolicyStatement
        {
            Actions = ["eks:ListNodegroups"],
            Resources = [$"arn:aws:eks:{document.Region}:{document.Account}:cluster/{document.Cluster}"],
        },
        new PolicyStatement
        {
            Actions = ["eks:DescribeNodegroup", "eks:UpdateNodegroupConfig"],
            Resources = [$"arn:aws:eks:{document.Region}:{document.Account}:nodegroup/{document.Cluster}/*"],
        });

    private void Declare(string name, Output<string> content) => _ = new Aws.Ssm.Document(name, new()
    {
        DocumentType = "Automation",
        DocumentFormat = "JSON",
        Content = content,
        Tags = new() { ["Name"] = name },
    }, new() { Parent = this });
}
