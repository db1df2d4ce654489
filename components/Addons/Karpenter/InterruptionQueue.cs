using System.Collections.Immutable;
using System.Text.Json;
using MultiRegion.Components.Identity;
using Pulumi;
using Aws = Pulumi.Aws;

namespace MultiRegion.Components.Addons.Karpenter;

/// <summary>Where EC2 announces that it takes a machine away, so that Karpenter replaces it before it is gone.</summary>
/// <seealso href="https://karpenter.sh/docs/concepts/disruption/#interruption"/>
public sealed class InterruptionQueue : ComponentResource
{
    // In every URN below it: renaming needs an alias.
    internal const string TypeToken = "multi-region:addons:InterruptionQueue";

    // A warning precedes the end by two minutes; what is older than five speaks of a machine that is gone.
    internal const int RetentionInSeconds = 300;

    internal static readonly ImmutableArray<(string Name, string Source, string DetailType)> Announcements =
    [
        ("health", "aws.health", "AWS Health Event"),
        ("rebalance", "aws.ec2", "EC2 Instance Rebalance Recommendation"),
        ("spot", "aws.ec2", "EC2 Spot Instance Interruption Warning"),
        ("state", "aws.ec2", "EC2 Instance State-change Notification"),
    ];

    /// <summary>Declares the queue and what fills it.</summary>
    /// <param name="name">The region.</param>
    /// <param name="options">Options; the AWS provider comes from the parent.</param>
    public InterruptionQueue(string name, ComponentResourceOptions? options = null)
        : base(TypeToken, name, options)
    {
        var queue = new Aws.Sqs.Queue($"{name}-interruptions", new()
        {
            MessageRetentionSeconds = RetentionInSeconds,
            SqsManagedSseEnabled = true,
        }, new() { Parent = this });

        var rules = Announcements.Select(announcement =>
        {
            var rule = new Aws.CloudWatch.EventRule($"{name}-interruptions-{announcement.Name}", new()
            {
                Description = $"{announcement.DetailType}, for Karpenter of {name}.",
                EventPattern = JsonSerializer.Serialize(new SortedDictionary<string, string[]>
                {
                    ["detail-type"] = [announcement.DetailType],
                    ["source"] = [announcement.Source],
                }),
            }, new() { Parent = this });
            _ = new Aws.CloudWatch.EventTarget($"{name}-interruptions-{announcement.Name}", new()
            {
                Rule = rule.Name,
                Arn = queue.Arn,
            }, new() { Parent = this });
            return rule.Arn;
        }).ToImmutableArray();

        _ = new Aws.Sqs.QueuePolicy($"{name}-interruptions", new()
        {
            QueueUrl = queue.Url,
            Policy = Output.Tuple(queue.Arn, Output.All(rules)).Apply(arns => FilledBy(arns.Item1, arns.Item2).ToJson()),
        }, new() { Parent = this });

        QueueName = queue.Name;
        QueueArn = queue.Arn;
        RegisterOutputs(new Dictionary<string, object?> { ["queueName"] = QueueName, ["queueArn"] = QueueArn });
    }

    /// <summary>The queue's name.</summary>
    public Output<string> QueueName { get; }

    /// <summary>The queue's ARN.</summary>
    public Output<string> QueueArn { get; }

    // Events without the condition could come from any account's rules.
    private static PolicyDocument FilledBy(string queueArn, ImmutableArray<string> ruleArns) => new(new PolicyStatement
    {
        Sid = "Announcements",
        Principal = Principal.Service("events.amazonaws.com"),
        Actions = ["sqs:SendMessage"],
        Resources = [queueArn],
        Conditions = [new("ArnEquals", "aws:SourceArn", ruleArns)],
    });
}
