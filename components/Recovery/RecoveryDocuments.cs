using System.Collections.Immutable;
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

    internal const string Failover = "failover";
    internal const string Switchover = "switchover";

    private const string Automation = "ssm.amazonaws.com";

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
            AssumeRolePolicy = args.AccountId.Apply(account => Trust(args.Region, account).ToJson()),
        }, new() { Parent = this });

        var document = Output.Tuple(role.Arn, args.AccountId, args.ClusterName, args.FullNodes).Apply(values => new AutomationDocument
        {
            RoleArn = values.Item1,
            Region = args.Region,
            Account = values.Item2,
            GlobalDatabase = args.GlobalDatabase,
            Members = args.Members,
            Cluster = values.Item3,
            FullNodes = values.Item4,
            LagLimit = args.LagLimit,
        });
        _ = new Aws.Iam.RolePolicy($"{name}-recovery", new()
        {
            Role = role.Id,
            Policy = document.Apply(known => Permissions(known).ToJson()),
        }, new() { Parent = this });
        _ = new Aws.Iam.Policy($"{name}-recovery-starter", new()
        {
            Description = $"May start the documents that bring the work to {args.Region}, and watch them.",
            PolicyDocument = document.Apply(known => Starter(known, Name(args, Failover), Name(args, Switchover)).ToJson()),
            Tags = new() { ["Name"] = $"{name}-recovery-starter" },
        }, new() { Parent = this });

        Declare(name, Failover, args, document.Apply(known => known.Failover()));
        Declare(name, Switchover, args, document.Apply(known => known.Switchover()));
        RegisterOutputs();
    }

    // Not just the account: another service's confused deputy, or an execution elsewhere, must not wear the role.
    private static PolicyDocument Trust(string region, string account) => new(new PolicyStatement
    {
        Principal = Principal.Service(Automation),
        Actions = ["sts:AssumeRole"],
        Conditions =
        [
            PolicyCondition.Is("aws:SourceAccount", account),
            new("ArnLike", "aws:SourceArn", $"arn:aws:ssm:{region}:{account}:automation-execution/*"),
        ],
    });

    // https://docs.aws.amazon.com/r53recovery/latest/dg/security_iam_region_switch_execution_blocks.html: a call that
    // moves the writer is evaluated against the global database and the members, the old writer's among them.
    private static PolicyDocument Permissions(AutomationDocument document) => new(
        new PolicyStatement
        {
            Actions = ["cloudwatch:GetMetricStatistics"],
            Resources = ["*"],
            Conditions = [PolicyCondition.Is("aws:RequestedRegion", document.Region)],
        },
        new PolicyStatement { Actions = ["rds:DescribeGlobalClusters"], Resources = [GlobalArn(document)] },
        new PolicyStatement
        {
            Actions = ["rds:FailoverGlobalCluster", "rds:SwitchoverGlobalCluster"],
            Resources = [GlobalArn(document), .. document.MemberArns],
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

    /// <summary>For whoever is on call: to start the documents, hand them their role, and see how they get on.</summary>
    private static PolicyDocument Starter(AutomationDocument document, params ImmutableArray<string> names)
    {
        string Arn(string resource) => $"arn:aws:ssm:{document.Region}:{document.Account}:{resource}";
        return new(
            new PolicyStatement
            {
                Actions = ["ssm:StartAutomationExecution"],
                Resources = [.. names.SelectMany(name => new[] { Arn($"automation-definition/{name}:*"), Arn($"document/{name}") }), Arn("automation-execution/*")],
            },
            new PolicyStatement
            {
                Actions = ["ssm:GetAutomationExecution", "ssm:DescribeAutomationStepExecutions", "ssm:StopAutomationExecution"],
                Resources = [Arn("automation-execution/*")],
            },
            new PolicyStatement
            {
                Actions = ["iam:PassRole"],
                Resources = [document.RoleArn],
                Conditions = [PolicyCondition.Is("iam:PassedToService", Automation)],
            });
    }

    private static string GlobalArn(AutomationDocument document) => $"arn:aws:rds::{document.Account}:global-cluster:{document.GlobalDatabase}";

    // The runbooks call them by name, so the name is known beforehand.
    private static string Name(RecoveryDocumentsArgs args, string kind) => $"{args.GlobalDatabase}-{kind}";

    private void Declare(string name, string kind, RecoveryDocumentsArgs args, Output<string> content) => _ = new Aws.Ssm.Document($"{name}-{kind}", new()
    {
        Name = Name(args, kind),
        DocumentType = "Automation",
        DocumentFormat = "JSON",
        Content = content,
        Tags = new() { ["Name"] = $"{name}-{kind}" },
    }, new() { Parent = this, DeleteBeforeReplace = true });
}
