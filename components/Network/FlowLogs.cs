using MultiRegion.Components.Identity;
using Pulumi;
using Aws = Pulumi.Aws;

namespace MultiRegion.Components.Network;

/// <summary>Where a region's network reports its flows: one encrypted log group, and the role that delivers to it.</summary>
public sealed class FlowLogs : ComponentResource
{
    // In every URN below it: renaming needs an alias.
    internal const string TypeToken = "multi-region:network:FlowLogs";

    // A quarter: incidents are looked into within weeks, audits ask for the last quarter.
    internal const int RetentionInDays = 90;

    /// <summary>Declares the log group and the role.</summary>
    /// <param name="name">The region, for instance <c>us-east-1</c>.</param>
    /// <param name="keyArn">The KMS key of the log group; its policy must let CloudWatch Logs use it.</param>
    /// <param name="options">Options; the AWS provider comes from the parent.</param>
    public FlowLogs(string name, Input<string> keyArn, ComponentResourceOptions? options = null)
        : base(TypeToken, name, options)
    {
        var group = new Aws.CloudWatch.LogGroup($"{name}-flow", new()
        {
            RetentionInDays = RetentionInDays,
            KmsKeyId = keyArn,
        }, new() { Parent = this });

        var role = new Aws.Iam.Role($"{name}-flow-logs", new()
        {
            Description = $"Delivers the flow logs of {name}.",
            AssumeRolePolicy = PolicyDocument.TrustedBy("vpc-flow-logs.amazonaws.com").ToJson(),
        }, new() { Parent = this });

        var delivery = new Aws.Iam.RolePolicy($"{name}-flow-logs", new()
        {
            Role = role.Id,
            Policy = group.Arn.Apply(arn => DeliveryTo(arn).ToJson()),
        }, new() { Parent = this });

        GroupArn = group.Arn;
        // The service checks the role's permissions when a flow log is made, so those who use it wait for the policy.
        RoleArn = Output.Tuple(role.Arn, delivery.Id).Apply(both => both.Item1);
        RegisterOutputs(new Dictionary<string, object?> { ["groupArn"] = GroupArn, ["roleArn"] = RoleArn });
    }

    /// <summary>The log group's ARN.</summary>
    public Output<string> GroupArn { get; }

    /// <summary>The delivering role's ARN, once the role may deliver.</summary>
    public Output<string> RoleArn { get; }

    // https://docs.aws.amazon.com/vpc/latest/userguide/flow-logs-iam-role.html
    private static PolicyDocument DeliveryTo(string groupArn) => new(
        new PolicyStatement
        {
            Actions = ["logs:CreateLogStream", "logs:DescribeLogStreams", "logs:PutLogEvents"],
            Resources = [groupArn, $"{groupArn}:*"],
        },
        new PolicyStatement { Actions = ["logs:DescribeLogGroups"], Resources = ["*"] });
}
