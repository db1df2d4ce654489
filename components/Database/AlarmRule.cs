using System.Collections.Immutable;

namespace MultiRegion.Components.Database;

/// <summary>One metric of a member cluster, and when a person should look.</summary>
/// <param name="Name">The end of the alarm's name.</param>
/// <param name="Metric">The metric of the namespace <c>AWS/RDS</c>.</param>
/// <param name="Statistic">How the instances' values of a minute become one.</param>
/// <param name="Comparison">On which side of the threshold is trouble.</param>
/// <param name="Threshold">In the metric's unit.</param>
/// <param name="Minutes">How long it must last, minute by minute.</param>
/// <param name="Meaning">What it means, as a sentence.</param>
internal sealed record AlarmRule(
    string Name, string Metric, string Statistic, string Comparison, double Threshold, int Minutes, string Meaning)
{
    internal const string Above = "GreaterThanThreshold";
    internal const string Below = "LessThanThreshold";

    // Usually below a second: ten are no longer noise, and well within a recovery point of half a minute.
    internal const int ReplicationLagMilliseconds = 10_000;

    // What a failover now would lose. Thirty seconds is the recovery point this platform promises.
    internal const int RecoveryPointLagMilliseconds = 30_000;

    internal const int BusyProcessorPercent = 80;

    // The share of memory below which AWS advises a larger class.
    // https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/Best_Practice_Recommended_Alarms_AWS_Services.html#RDS
    internal const int LowMemoryPercent = 25;

    private const double BytesPerGiB = 1024d * 1024 * 1024;

    /// <summary>The rules of a member cluster. All stand in every region: lag is reported where the replica is, and that changes.</summary>
    internal static ImmutableArray<AlarmRule> For(InstanceClass instanceClass) =>
    [
        new("replication-lag", "AuroraGlobalDBReplicationLag", "Average", Above, ReplicationLagMilliseconds, 5,
            "The replica here is further behind the writer than usual."),
        new("rpo-lag", "AuroraGlobalDBRPOLag", "Average", Above, RecoveryPointLagMilliseconds, 3,
            "A failover to here would now lose more than the recovery point allows."),
        new("cpu", "CPUUtilization", "Average", Above, BusyProcessorPercent, 15,
            "The instances here are busy; a promoted one would have no room."),
        new("memory", "FreeableMemory", "Minimum", Below, instanceClass.MemoryInGiB * BytesPerGiB * LowMemoryPercent / 100, 15,
            "The instances here run out of memory; a larger class, or fewer connections."),
    ];
}
