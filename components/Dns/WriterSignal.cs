using Pulumi;
using Aws = Pulumi.Aws;

namespace MultiRegion.Components.Dns;

/// <summary>
/// Says in one region, without asking any other, that the writer is there: an alarm on the workload that is ready only
/// beside a database that takes writes. A region that was lost and comes back with its old database is kept out by it.
/// </summary>
/// <remarks>
/// An alarm on replication lag would not do: a writer reports none, and Route 53 follows the alarm's metric and knows no
/// answer to silence but the one it had last.
/// </remarks>
public sealed class WriterSignal : ComponentResource
{
    // In every URN below it: renaming needs an alias.
    internal const string TypeToken = "multi-region:dns:WriterSignal";

    // The finest that Container Insights reports.
    internal const int PeriodInSeconds = 60;

    // One report: two would leave users with the old writer for another minute.
    internal const int Periods = 1;

    private readonly string name;
    private readonly DnsRegion region;
    private readonly Output<string> alarmName;

    /// <summary>Declares the alarm.</summary>
    /// <param name="name">The region.</param>
    /// <param name="region">The region that is watched, and where.</param>
    /// <param name="options">Options; the region brings its own provider for the alarm, the checks take the parent's.</param>
    public WriterSignal(string name, DnsRegion region, ComponentResourceOptions? options = null)
        : base(TypeToken, name, options)
    {
        (this.name, this.region) = (name, region);
        alarmName = new Aws.CloudWatch.MetricAlarm($"{name}-writer", new()
        {
            AlarmDescription = $"The writer is in {region.Region}: regions before it in failover order must not be answered.",
            Namespace = "ContainerInsights",
            MetricName = "replicas_ready",
            Dimensions = new()
            {
                ["ClusterName"] = region.ClusterName,
                ["Namespace"] = HealthEndpoint.Namespace,
                ["PodName"] = HealthEndpoint.WriterWorkload,
            },
            Statistic = "Maximum",
            Period = PeriodInSeconds,
            EvaluationPeriods = Periods,
            ComparisonOperator = "GreaterThanOrEqualToThreshold",
            Threshold = 1,
            TreatMissingData = "missing",
            Tags = new() { ["Name"] = $"{name}-writer" },
        }, new() { Parent = this, Provider = region.Provider }).Name;
        RegisterOutputs();
    }

    /// <summary>A check that is healthy while the writer is not there.</summary>
    /// <param name="suffix">What tells it from others on the same alarm; empty for the first.</param>
    /// <param name="withoutData">What it says when the region is silent.</param>
    internal Output<string> Elsewhere(string suffix, SilenceMeans withoutData) =>
        new Aws.Route53.HealthCheck($"{name}-writer-elsewhere{suffix}", new()
        {
            Type = "CLOUDWATCH_METRIC",
            CloudwatchAlarmName = alarmName,
            CloudwatchAlarmRegion = region.Region,
            InsufficientDataHealthStatus = $"{withoutData}",
            Tags = new() { ["Name"] = $"{name}-writer-elsewhere{suffix}" },
        }, new() { Parent = this }).Id;
}
