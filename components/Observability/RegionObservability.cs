using MultiRegion.Components.Encryption;
using MultiRegion.Components.Identity;
using Pulumi;
using Aws = Pulumi.Aws;

namespace MultiRegion.Components.Observability;

/// <summary>
/// What tells people that the region is not well, complete in the region itself: the alarms, the topic they speak to, and
/// a dashboard. Whoever is to be told subscribes to the topic.
/// </summary>
public sealed class RegionObservability : ComponentResource
{
    // In every URN below it: renaming needs an alias.
    internal const string TypeToken = "multi-region:observability:RegionObservability";

    private const string CloudWatch = "cloudwatch.amazonaws.com";
    private const string Prometheus = "aps.amazonaws.com";

    private readonly string name;
    private readonly RegionObservabilityArgs args;

    /// <summary>Declares the alarms.</summary>
    /// <param name="name">The region.</param>
    /// <param name="args">What is watched.</param>
    /// <param name="options">Options; name the region's AWS provider in <c>Providers</c>.</param>
    public RegionObservability(string name, RegionObservabilityArgs args, ComponentResourceOptions? options = null)
        : base(TypeToken, name, options)
    {
        (this.name, this.args) = (name, args);
        var topic = Topic();
        AlarmTopicArn = topic.Arn;

        var alarms = RegionAlarms.Of(args.ClusterName, args.LoadBalancerSuffix, args.TargetGroupSuffix);
        foreach (var alarm in alarms)
            Alarm(alarm, topic);

        _ = new Aws.CloudWatch.Dashboard(name, new()
        {
            DashboardName = args.ClusterName,
            DashboardBody = Output.All(alarms.Select(alarm => alarm.Metric.Path))
                .Apply(metrics => Dashboard.Of(name, alarms.Zip(metrics)).ToJson()),
        }, new() { Parent = this });

        RegisterOutputs(new Dictionary<string, object?> { ["alarmTopicArn"] = AlarmTopicArn });
    }

    /// <summary>The topic that alarms speak to.</summary>
    public Output<string> AlarmTopicArn { get; }

    private Aws.Sns.Topic Topic()
    {
        var key = new EncryptionKey($"{name}-alarms", new()
        {
            Purpose = $"Encrypts the alarms of {name}.",
            AccountId = args.AccountId,
            Grants = account => args.TakesAlerts ? [Use("Alarms", CloudWatch, account), Use("Alerts", Prometheus, account)] : [Use("Alarms", CloudWatch, account)],
        }, new() { Parent = this });

        var topic = new Aws.Sns.Topic($"{name}-alarms", new() { KmsMasterKeyId = key.Arn }, new() { Parent = this });
        _ = new Aws.Sns.TopicPolicy($"{name}-alarms", new()
        {
            Arn = topic.Arn,
            Policy = Output.Tuple(topic.Arn, args.AccountId).Apply(known => SpokenToBy(known.Item2, known.Item1).ToJson()),
        }, new() { Parent = this });
        return topic;
    }

    private void Alarm(AlarmSpec alarm, Aws.Sns.Topic topic)
    {
        var dimensions = new InputMap<string>();
        foreach (var (dimension, value) in alarm.Metric.Dimensions)
            dimensions.Add(dimension, value);

        _ = new Aws.CloudWatch.MetricAlarm($"{name}-{alarm.Name}", new()
        {
            Name = $"{args.ClusterName}-{alarm.Name}",
            AlarmDescription = alarm.Meaning,
            Namespace = alarm.Metric.Namespace,
            MetricName = alarm.Metric.Name,
            Dimensions = dimensions,
            Statistic = alarm.Statistic,
            Period = Dashboard.SecondsPerPoint,
            EvaluationPeriods = alarm.Minutes,
            Threshold = alarm.Above,
            ComparisonOperator = "GreaterThanThreshold",
            TreatMissingData = alarm.NoDataIsGood ? "notBreaching" : "breaching",
            AlarmActions = topic.Arn,
            OkActions = topic.Arn,
        }, new() { Parent = this });
    }

    // What lets a service encrypt what it says to the topic.
    private static PolicyStatement Use(string sid, string service, string account) => new()
    {
        Sid = sid,
        Principal = Principal.Service(service),
        Actions = ["kms:Decrypt", "kms:GenerateDataKey*"],
        Resources = ["*"],
        Conditions = [PolicyCondition.Is("aws:SourceAccount", account)],
    };

    private PolicyDocument SpokenToBy(string account, string topicArn)
    {
        var alarms = new PolicyStatement
        {
            Sid = "Alarms",
            Principal = Principal.Service(CloudWatch),
            Actions = ["sns:Publish"],
            Resources = [topicArn],
            Conditions = [new("ArnLike", "aws:SourceArn", $"arn:aws:cloudwatch:{name}:{account}:alarm:*")],
        };
        return args.TakesAlerts ? new(alarms, Alerts(account, topicArn)) : new(alarms);
    }

    // https://docs.aws.amazon.com/prometheus/latest/userguide/AMP-alertmanager-receiver-AMPpermission.html
    private PolicyStatement Alerts(string account, string topicArn) => new()
    {
        Sid = "Alerts",
        Principal = Principal.Service(Prometheus),
        Actions = ["sns:GetTopicAttributes", "sns:Publish"],
        Resources = [topicArn],
        Conditions = [PolicyCondition.Is("aws:SourceAccount", account), new("ArnLike", "aws:SourceArn", $"arn:aws:aps:{name}:{account}:workspace/*")],
    };
}
