using MultiRegion.Components.Dns;
using MultiRegion.Offline;
using MultiRegion.Planner.Checks;
using MultiRegion.Planner.Planning;

namespace MultiRegion.Planner.Recovery;

/// <summary>
/// Finds the planned alarms that tell of the loss of a region: those that a switch plan starts on, or that the health
/// checks of the region's records read. An alarm that is evaluated in the lost region is lost with it, whatever it says.
/// </summary>
internal static class LossAlarms
{
    private const string AlarmType = "aws:cloudwatch/metricAlarm:MetricAlarm";
    private const string SwitchPlanType = "aws:arcregionswitch/plan:Plan";
    private const string RecordType = "aws:route53/record:Record";
    private const string HealthCheckType = "aws:route53/healthCheck:HealthCheck";
    private const string Activate = "activate";
    private const string Bad = "red";

    /// <summary>The alarms that a plan starts by itself on, to activate another region than the lost one.</summary>
    public static IEnumerable<PlannedResource> OfTriggers(SystemPlan plan, string lost) =>
        from switchPlan in plan.OfType(SwitchPlanType)
        from trigger in Items(switchPlan.Inputs["triggers"])
        where Values.Text(trigger["action"]) == Activate && Values.Text(trigger["targetRegion"]) != lost
        from condition in Items(trigger["conditions"])
        where Values.Text(condition["condition"]) == Bad // that the other region is well is so all along
        from associated in Items(switchPlan.Inputs["associatedAlarms"])
        where Values.Text(associated["mapBlockKey"]) == Values.Text(condition["associatedAlarmName"])
        let alarm = Follow(plan, switchPlan, associated["resourceIdentifier"])
        where alarm is not null
        select alarm;

    /// <summary>The alarms that the health checks of a region's records read.</summary>
    public static IEnumerable<PlannedResource> OfRecords(SystemPlan plan, string region) =>
        Of(plan, record => Values.Text(record.Inputs["setIdentifier"]) == region);

    /// <summary>The alarms that the health checks of a name's records read, and of the names that lead on from it.</summary>
    public static IEnumerable<PlannedResource> OfName(SystemPlan plan, string name) =>
        Of(plan, record => Values.Text(record.Inputs["name"]) is { } own && (own == name || own.EndsWith($".{name}", StringComparison.Ordinal)));

    private static IEnumerable<PlannedResource> Of(SystemPlan plan, Func<PlannedResource, bool> which) => plan.OfType(RecordType)
        .Where(which)
        .Select(record => plan.Follow(record, "healthCheckId"))
        .OfType<PlannedResource>()
        .Distinct()
        .SelectMany(check => Leaves(plan, check))
        .Select(check => plan.Follow(check, "cloudwatchAlarmName"))
        .OfType<PlannedResource>()
        .Where(alarm => !TellsOfWriter(alarm))
        .Distinct();

    /// <summary>The check itself, or those that a calculated one counts.</summary>
    public static IEnumerable<PlannedResource> Leaves(SystemPlan plan, PlannedResource check) =>
        check.Inputs["childHealthchecks"] is not PlannedList children
            ? [check]
            : children.Items
                .Select(child => Follow(plan, check, child))
                .OfType<PlannedResource>()
                .Where(child => child.Type == HealthCheckType)
                .SelectMany(child => Leaves(plan, child));

    /// <summary>
    /// The alarm that tells soonest of the loss of a region: a switch plan's own when it starts by itself, for it waits for
    /// all of its conditions, else one that the region's records are checked by.
    /// </summary>
    public static AlarmFacts? Of(SystemPlan plan, string lost) =>
        OfTriggers(plan, lost).Where(alarm => alarm.Region != lost).Select(Read).OfType<AlarmFacts>().MaxBy(alarm => alarm.Pace.Notice.Worst)
        ?? OfRecords(plan, lost).Where(alarm => alarm.Region != lost).Select(Read).OfType<AlarmFacts>().MinBy(alarm => alarm.Pace.Notice.Worst);

    private static AlarmFacts? Read(PlannedResource alarm) =>
        alarm.Type == AlarmType && FromPlan.Seconds(alarm, "period") is { } period && FromPlan.Whole(alarm, "evaluationPeriods") is { } periods
            ? new(period, periods)
            : null;

    // It says where the writer is, and is silent about a region that is gone.
    private static bool TellsOfWriter(PlannedResource alarm) =>
        Values.Text(Values.At(alarm.Inputs, "dimensions", "PodName")) == HealthEndpoint.WriterWorkload;

    private static PlannedResource? Follow(SystemPlan plan, PlannedResource reader, PlannedValue? value) => value switch
    {
        PlannedString text => plan.Find(plan.Resolve(reader, text.Value)?.Urn),
        PlannedUnknown unknown => plan.Find(plan.Resolve(reader, unknown.Placeholder)?.Urn),
        _ => null,
    };

    private static IEnumerable<PlannedObject> Items(PlannedValue? list) => list switch
    {
        PlannedList items => items.Items.OfType<PlannedObject>(),
        PlannedObject only => [only],
        _ => [],
    };
}
