using System.Collections.Immutable;
using Pulumi;
using Aws = Pulumi.Aws;
using Switch = Pulumi.Aws.ArcRegionSwitch.Inputs;

namespace MultiRegion.Components.Dns;

/// <summary>
/// What starts a switch plan without a person, judged in the region that survives: it serves, and the writer cannot be
/// reached from it, and no change arrives from the writer either. The last two travel apart, by the Transit Gateway and by
/// Aurora's own network, so neither a broken peering nor a pause of replication is taken for a lost region. Where the
/// writer is here already it is in reach, so nothing is started twice.
/// </summary>
internal sealed class RegionSwitchTriggers
{
    // Two reports of a minute each, as for a person who looks twice.
    internal const int AlarmMinutes = 2;

    // A minute behind is sixty times what replication takes, and more than any recovery point that is promised here.
    internal const int SilenceMilliseconds = 60_000;

    // Signals that come and go move the writer once an hour at most.
    internal const int LeastMinutesBetween = 60;

    private readonly ImmutableArray<RegionSwitchRegion> regions;

    /// <summary>Declares the alarms.</summary>
    internal RegionSwitchTriggers(ImmutableArray<RegionSwitchRegion> regions, Resource parent)
    {
        this.regions = regions;
        Alarms = [.. regions.SelectMany(region => new[] { OutOfReach(region, parent), Silent(region, parent) })];
    }

    /// <summary>The alarms, for the plan that listens to them.</summary>
    internal ImmutableArray<SwitchAlarm> Alarms { get; }

    /// <summary>One trigger for each region that can be activated.</summary>
    internal List<Switch.PlanTriggerArgs> Triggers => [.. regions.Select(region => new Switch.PlanTriggerArgs
    {
        Action = "activate",
        TargetRegion = region.Region,
        Description = $"{region.Region} serves, and the writer is gone for it",
        MinDelayMinutesBetweenExecutions = LeastMinutesBetween,
        Conditions =
        {
            When(OutOfReachKey(region), "red"),
            When(SilentKey(region), "red"),
            When(SwitchAlarm.ServesKey(region.Region), "green"),
        },
    })];

    private static string OutOfReachKey(RegionSwitchRegion region) => $"{region.Region}-writer-out-of-reach";

    private static string SilentKey(RegionSwitchRegion region) => $"{region.Region}-replication-silent";

    private static Switch.PlanTriggerConditionArgs When(string alarm, string condition) =>
        new() { AssociatedAlarmName = alarm, Condition = condition };

    private static SwitchAlarm OutOfReach(RegionSwitchRegion region, Resource parent) => new(OutOfReachKey(region), "trigger", new(OutOfReachKey(region), new()
    {
        AlarmDescription = $"No pod of {region.Region} reaches the writer, wherever it is.",
        Namespace = "ContainerInsights",
        MetricName = "replicas_ready",
        Dimensions = new()
        {
            ["ClusterName"] = region.ClusterName,
            ["Namespace"] = HealthEndpoint.Namespace,
            ["PodName"] = HealthEndpoint.ReachWorkload,
        },
        Statistic = "Maximum",
        Period = 60,
        EvaluationPeriods = AlarmMinutes,
        ComparisonOperator = "LessThanThreshold",
        Threshold = 1,
        TreatMissingData = "notBreaching", // a region that cannot even tell must not be activated
        Tags = new() { ["Name"] = OutOfReachKey(region) },
    }, new() { Parent = parent, Provider = region.Provider }));

    private static SwitchAlarm Silent(RegionSwitchRegion region, Resource parent) => new(SilentKey(region), "trigger", new(SilentKey(region), new()
    {
        AlarmDescription = $"No change of the database arrives in {region.Region}. Always so where the writer is.",
        Namespace = "AWS/RDS",
        MetricName = "AuroraGlobalDBReplicationLag",
        Dimensions = new() { ["DBClusterIdentifier"] = region.DatabaseIdentifier },
        Statistic = "Minimum",
        Period = 60,
        EvaluationPeriods = AlarmMinutes,
        ComparisonOperator = "GreaterThanThreshold",
        Threshold = SilenceMilliseconds,
        TreatMissingData = "breaching", // without a writer to lag behind there may be no lag at all
        Tags = new() { ["Name"] = SilentKey(region) },
    }, new() { Parent = parent, Provider = region.Provider }));
}

/// <summary>An alarm that a switch plan listens to.</summary>
/// <param name="Key">What the plan calls it.</param>
/// <param name="Type"><c>applicationHealth</c> or <c>trigger</c>.</param>
/// <param name="Alarm">The alarm.</param>
internal sealed record SwitchAlarm(string Key, string Type, Aws.CloudWatch.MetricAlarm Alarm)
{
    /// <summary>What the plan calls the alarm that says whether a region serves.</summary>
    internal static string ServesKey(string region) => $"{region}-serves";
}
