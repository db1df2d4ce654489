using System.Collections.Immutable;
using MultiRegion.Components.Identity;
using Pulumi;
using Aws = Pulumi.Aws;

namespace MultiRegion.Components.Database;

/// <summary>
/// Alarms and events of one region's member, in that region, so that they work while the other is gone. The same ones
/// stand in every region whoever writes; only their text and tags name the configured roles.
/// </summary>
public sealed class DatabaseAlarms : ComponentResource
{
    // In every URN below it: renaming needs an alias.
    internal const string TypeToken = "multi-region:database:DatabaseAlarms";

    // Where the metrics are, and how often.
    private const string MetricNamespace = "AWS/RDS";
    private const int PeriodInSeconds = 60;

    // An instance that is away reports nothing at all; five minutes outlast a restart.
    internal const int MissingAfterMinutes = 5;

    /// <summary>What a cluster tells of: roles that move, and what it did by itself.</summary>
    /// <seealso href="https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/USER_Events.Messages.html"/>
    internal static readonly ImmutableArray<string> ClusterEvents =
        ["deletion", "failover", "failure", "global-failover", "maintenance", "notification"];

    /// <summary>What an instance tells of: storage that runs out, restarts, recovery.</summary>
    internal static readonly ImmutableArray<string> InstanceEvents =
        ["availability", "deletion", "failover", "failure", "low storage", "maintenance", "notification", "recovery"];

    private static readonly ImmutableArray<string> Publishers = ["cloudwatch.amazonaws.com", "events.rds.amazonaws.com"];

    private readonly string name;
    private readonly DatabaseAlarmsArgs args;
    private readonly InputMap<string> tags;

    /// <summary>Declares the topic, the alarms and the event subscriptions.</summary>
    /// <param name="name">The region.</param>
    /// <param name="args">What they watch.</param>
    /// <param name="options">Options; the AWS provider comes from the parent.</param>
    public DatabaseAlarms(string name, DatabaseAlarmsArgs args, ComponentResourceOptions? options = null)
        : base(TypeToken, name, options)
    {
        (this.name, this.args) = (name, args);
        tags = new() { ["role"] = IsActive ? "active" : "standby" };

        var topic = new Aws.Sns.Topic($"{name}-database", new() { KmsMasterKeyId = args.KeyArn }, Child());
        var policy = new Aws.Sns.TopicPolicy($"{name}-database", new()
        {
            Arn = topic.Arn,
            Policy = Output.Tuple(topic.Arn, args.AccountId).Apply(values => PublishingTo(values.Item1, values.Item2).ToJson()),
        }, Child());
        // Who notifies waits until it may.
        TopicArn = Output.Tuple(topic.Arn, policy.Id).Apply(both => both.Item1);

        foreach (var rule in AlarmRule.For(args.InstanceClass))
            Alarm(rule, "DBClusterIdentifier", args.ClusterIdentifier, whenMissing: "notBreaching");
        foreach (var (zone, instance) in args.InstanceIdentifiers)
            MissingInstance(zone, instance);

        Events("cluster", "db-cluster", args.ClusterIdentifier, ClusterEvents);
        Events("instances", "db-instance", args.InstanceIdentifiers.Values.ToList(), InstanceEvents);

        RegisterOutputs(new Dictionary<string, object?> { ["topicArn"] = TopicArn });
    }

    /// <summary>Where alarms and events go; subscribe whoever is to know.</summary>
    public Output<string> TopicArn { get; }

    private bool IsActive => args.ActiveRegion == name;

    private string Role => IsActive
        ? "The writer is configured to be here."
        : $"The writer is configured to be in {args.ActiveRegion}.";

    /// <summary>Lets CloudWatch and RDS send notifications to a topic that the key encrypts; whose, the topic's own policy says.</summary>
    /// <seealso href="https://docs.aws.amazon.com/sns/latest/dg/sns-key-management.html"/>
    public static PolicyStatement NotificationGrant { get; } = new()
    {
        Sid = "Notifications",
        Principal = Principal.Service(Publishers),
        Actions = ["kms:Decrypt", "kms:GenerateDataKey*"],
        Resources = ["*"],
    };

    private static PolicyDocument PublishingTo(string topicArn, string accountId) => new(new PolicyStatement
    {
        Sid = "Notifications",
        Principal = Principal.Service(Publishers),
        Actions = ["sns:Publish"],
        Resources = [topicArn],
        Conditions = [PolicyCondition.Is("aws:SourceAccount", accountId)],
    });

    private void Alarm(AlarmRule rule, string dimension, Output<string> of, string whenMissing) =>
        _ = new Aws.CloudWatch.MetricAlarm($"{name}-database-{rule.Name}", new()
        {
            AlarmDescription = $"{rule.Meaning} {Role}",
            Namespace = MetricNamespace,
            MetricName = rule.Metric,
            Dimensions = new() { [dimension] = of },
            Statistic = rule.Statistic,
            Period = PeriodInSeconds,
            EvaluationPeriods = rule.Minutes,
            ComparisonOperator = rule.Comparison,
            Threshold = rule.Threshold,
            TreatMissingData = whenMissing,
            AlarmActions = TopicArn,
            OkActions = TopicArn,
            Tags = tags,
        }, Child());

    // Any value is a sign of life, so only silence alarms.
    private void MissingInstance(string zone, Output<string> instance) => Alarm(
        new($"{zone}-missing", "EngineUptime", "Maximum", AlarmRule.Below, 0, MissingAfterMinutes,
            $"The instance in {zone} is away; without any, the member here cannot be promoted."),
        "DBInstanceIdentifier",
        instance,
        whenMissing: "breaching");

    private void Events(string what, string sourceType, InputList<string> sources, ImmutableArray<string> categories) =>
        _ = new Aws.Rds.EventSubscription($"{name}-database-{what}", new()
        {
            SnsTopic = TopicArn,
            SourceType = sourceType,
            SourceIds = sources,
            EventCategories = categories,
        }, Child());

    private CustomResourceOptions Child() => new() { Parent = this };
}
