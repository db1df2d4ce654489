using System.Collections.Immutable;
using MultiRegion.Offline;
using MultiRegion.Planner.Checks;
using MultiRegion.Planner.Planning;
using MultiRegion.Planner.Runbooks;

namespace MultiRegion.Planner.Recovery;

/// <summary>Reads the facts from the planned resources alone; what is not planned is absent from them.</summary>
internal sealed class RecoveryFactsReader
{
    private const string ClusterType = "eks:index:Cluster";
    private const string NodeGroupType = "aws:eks/nodeGroup:NodeGroup";
    private const string RecordType = "aws:route53/record:Record";
    private const string GlobalClusterType = "aws:rds/globalCluster:GlobalCluster";
    private const string MemberType = "aws:rds/cluster:Cluster";
    private const string InstanceType = "aws:rds/clusterInstance:ClusterInstance";
    private const string AlarmType = "aws:cloudwatch/metricAlarm:MetricAlarm";
    private const string SubnetType = "aws:ec2/subnet:Subnet";
    private const string SwitchPlanType = "aws:arcregionswitch/plan:Plan";
    private const string RoutingControlType = "aws:route53recoverycontrol/routingControl:RoutingControl";
    private const string DestinationRuleType = "kubernetes:networking.istio.io/v1:DestinationRule";
    private const string ServesMetric = "HealthyHostCount";
    private const string LagMetric = "AuroraGlobalDBRPOLag";

    // A load balancer's own name has it, and an alias cannot have another.
    private static readonly TimeSpan AliasTtl = TimeSpan.FromMinutes(1);

    private readonly SystemPlan _plan;
    private readonly ImmutableArray<PlannedResource> _records;

    private RecoveryFactsReader(SystemPlan plan)
    {
        _plan = plan;
        _records = [.. plan.OfType(RecordType).Where(record => record.Inputs["setIdentifier"] is not null)];
    }

    /// <summary>The facts of a plan.</summary>
    public static RecoveryFacts Read(SystemPlan plan) => new RecoveryFactsReader(plan).Read();

    private RecoveryFacts Read()
    {
        var regions = _plan.OfType(ClusterType).Select(Region).ToList();
        var home = _records.FirstOrDefault(record => Policy(record) == "PRIMARY") is { } primary
            ? Values.Text(primary.Inputs["setIdentifier"])
            : null;
        var active = _plan.Stacks.Select(stack => Values.Text(stack.Outputs["activeRegion"])).FirstOrDefault(region => region is not null);
        var database = _plan.OfType(GlobalClusterType).FirstOrDefault();
        var chains = _records.SelectMany(record => Aliases(record)).ToHashSet(StringComparer.Ordinal);
        return new()
        {
            Regions = [.. regions.OrderBy(region => region.Region != home)], // the rest keep failover order
            Mode = _plan.OfType(SwitchPlanType).Any() ? FailoverMode.RegionSwitch
                : _plan.OfType(RoutingControlType).Any() ? FailoverMode.RoutingControls
                : home is not null ? FailoverMode.Automatic
                : FailoverMode.None,
            Names = [.. _records.Select(record => Values.Text(record.Inputs["name"])).OfType<string>().Where(name => !chains.Contains(name)).Distinct()],
            Ttl = Ttl(),
            GlobalDatabase = database is null ? null : TextOf(database, "globalClusterIdentifier"),
            Writer = active ?? home ?? regions.Select(region => region.Region).FirstOrDefault() ?? "",
            StartsItself = _plan.OfType(SwitchPlanType).Any(StartsItself),
            Ejection = Ejection(),
            Decision = Promise("decisionSeconds"),
            TimeTarget = Promise("rtoSeconds"),
            PointTarget = Promise("rpoSeconds"),
            Named = RunbookNamesReader.Read(_plan),
        };
    }

    private RegionFacts Region(PlannedResource cluster)
    {
        var stack = _plan.StackOf(cluster);
        var region = cluster.Region ?? stack.Name;
        var group = stack.Resources.FirstOrDefault(resource => resource.Type == NodeGroupType);
        var running = Whole(group, "scalingConfig", "desiredSize");
        var member = _plan.OfType(MemberType).FirstOrDefault(resource => resource.Region == region && resource.Inputs["globalClusterIdentifier"] is not null);
        return new()
        {
            Region = region,
            Stack = stack.Name,
            Zones =
            [
                .. stack.Resources.Where(resource => resource.Type == SubnetType)
                    .Select(subnet => Values.Text(subnet.Inputs["availabilityZoneId"])).OfType<string>().Distinct().Order(StringComparer.Ordinal),
            ],
            Cluster = Values.Text(stack.Outputs["clusterName"]) ?? cluster.Name,
            Domain = Values.Text(stack.Outputs["domain"]),
            Full = Values.Number(stack.Outputs["capacityFull"]) is { } full
                ? new(full, new(stack.Resources[0].Urn, "capacityFull"))
                : running,
            Running = running,
            Maximum = Whole(group, "scalingConfig", "maxSize").Value,
            Prepared = Whole(group, "warmPoolConfig", "maxGroupPreparedCapacity"),
            Database = member is null ? null : TextOf(member, "clusterIdentifier"),
            Instances = member is null ? [] :
            [
                .. _plan.OfType(InstanceType).Where(instance => instance.Region == region)
                    .Select(instance => Values.Text(instance.Inputs["identifier"]) ?? instance.Name),
            ],
            LagAlarm = LagAlarm(region),
            Endpoint = Endpoint(region),
        };
    }

    private static FromPlan<int> Whole(PlannedResource? resource, params string[] path) =>
        resource is not null && Values.Number(Values.At(resource.Inputs, path)) is { } number
            ? new(number, new(resource.Urn, string.Join('.', path)))
            : new(0, null);

    private static FromPlan<string> TextOf(PlannedResource resource, string property) =>
        new(Values.Text(resource.Inputs[property]) ?? resource.Name, new(resource.Urn, property));

    private static string? Policy(PlannedResource record) => Values.Text(
        record.Inputs["failoverRoutingPolicies"] is PlannedList { Items: [PlannedObject policy, ..] } ? policy["type"] : null);

    private static IEnumerable<string> Aliases(PlannedResource record) =>
        record.Inputs["aliases"] is PlannedList aliases
            ? aliases.Items.OfType<PlannedObject>().Select(alias => Values.Text(alias["name"])).OfType<string>()
            : [];

    /// <summary>The longest that any of the records is kept; an alias is kept as long as what it leads to.</summary>
    private FromPlan<TimeSpan> Ttl()
    {
        var longest = _records
            .Where(record => Values.Number(record.Inputs["ttl"]) is not null)
            .MaxBy(record => Values.Number(record.Inputs["ttl"]));
        var declared = TimeSpan.FromSeconds(Values.Number(longest?.Inputs["ttl"]) ?? 0);
        return declared >= AliasTtl || !_records.SelectMany(Aliases).Any()
            ? new(declared, longest is null ? null : new(longest.Urn, "ttl"))
            : new(AliasTtl, new(_records.First(record => Aliases(record).Any()).Urn, "aliases"));
    }

    private EndpointFacts? Endpoint(string region)
    {
        var check = _records
            .Where(record => Values.Text(record.Inputs["setIdentifier"]) == region)
            .Select(record => _plan.Follow(record, "healthCheckId"))
            .OfType<PlannedResource>()
            .SelectMany(Leaves)
            .FirstOrDefault(check => check.Inputs["requestInterval"] is not null);
        return check is null
            ? Alarm(region)
            : new(
                new(TimeSpan.FromSeconds(Values.Number(check.Inputs["requestInterval"]) ?? 0), new(check.Urn, "requestInterval")),
                Whole(check, "failureThreshold"),
                Values.Text(check.Inputs["resourcePath"]));
    }

    /// <summary>Where nobody looks at the endpoint from outside, an alarm on the region's load balancer tells people, or the switch plan.</summary>
    private EndpointFacts? Alarm(string region)
    {
        var alarm = _plan.OfType(AlarmType)
            .Where(alarm => alarm.Region == region && Values.Text(alarm.Inputs["metricName"]) == ServesMetric)
            .MaxBy(alarm => Values.Number(alarm.Inputs["evaluationPeriods"]));
        return alarm is null
            ? null
            : new(
                new(TimeSpan.FromSeconds(Values.Number(alarm.Inputs["period"]) ?? 0), new(alarm.Urn, "period")),
                Whole(alarm, "evaluationPeriods"),
                Path: null);
    }

    /// <summary>The check itself, or those that a calculated one counts.</summary>
    private IEnumerable<PlannedResource> Leaves(PlannedResource check) =>
        check.Inputs["childHealthchecks"] is not PlannedList
            ? [check]
            : Values.Texts(check.Inputs["childHealthchecks"])
                .Select(child => _plan.Find(_plan.Resolve(check, child)?.Urn))
                .OfType<PlannedResource>()
                .SelectMany(Leaves);

    private FromPlan<TimeSpan>? LagAlarm(string region) =>
        _plan.OfType(AlarmType).FirstOrDefault(alarm => alarm.Region == region && Values.Text(alarm.Inputs["metricName"]) == LagMetric) is { } alarm
        && Values.Number(alarm.Inputs["threshold"]) is { } milliseconds
            ? new(TimeSpan.FromMilliseconds(milliseconds), new(alarm.Urn, "threshold"))
            : null;

    private FromPlan<int>? Ejection() => _plan.OfType(DestinationRuleType)
        .Select(rule => Whole(rule, "spec", "trafficPolicy", "outlierDetection", "consecutive5xxErrors"))
        .Where(errors => errors.From is not null)
        .MaxBy(errors => errors.Value);

    private static bool StartsItself(PlannedResource plan) =>
        plan.Inputs["triggers"] is PlannedList { Items.IsEmpty: false } && !Texts(plan.Inputs).Contains("ManualApproval");

    private static IEnumerable<string> Texts(PlannedValue value) => value switch
    {
        PlannedString text => [text.Value],
        PlannedList list => list.Items.SelectMany(Texts),
        PlannedObject members => members.Members.Values.SelectMany(Texts),
        _ => [],
    };

    /// <summary>What the stacks promise in their <c>recovery</c> output.</summary>
    private FromPlan<TimeSpan>? Promise(string member) => (
        from stack in _plan.Stacks
        let seconds = Values.Number(Values.At(stack.Outputs, "recovery", member))
        where seconds is not null
        select new FromPlan<TimeSpan>(TimeSpan.FromSeconds(seconds.Value), new(stack.Resources[0].Urn, $"recovery.{member}"))).FirstOrDefault();
}
