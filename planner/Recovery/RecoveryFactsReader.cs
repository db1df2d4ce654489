using System.Collections.Immutable;
using MultiRegion.Components.RecoveryTime;
using MultiRegion.Offline;
using MultiRegion.Planner.Checks;
using MultiRegion.Planner.Planning;
using MultiRegion.Planner.Runbooks;

namespace MultiRegion.Planner.Recovery;

/// <summary>Reads the facts from the planned resources alone; what is not planned is absent from them.</summary>
internal sealed class RecoveryFactsReader
{
    private const string ClusterType = "eks:index:Cluster";
    private const string RecordType = "aws:route53/record:Record";
    private const string GlobalClusterType = "aws:rds/globalCluster:GlobalCluster";
    private const string MemberType = "aws:rds/cluster:Cluster";
    private const string InstanceType = "aws:rds/clusterInstance:ClusterInstance";
    private const string AlarmType = "aws:cloudwatch/metricAlarm:MetricAlarm";
    private const string SubnetType = "aws:ec2/subnet:Subnet";
    private const string SwitchPlanType = "aws:arcregionswitch/plan:Plan";
    private const string RoutingControlType = "aws:route53recoverycontrol/routingControl:RoutingControl";
    private const string LagMetric = "AuroraGlobalDBRPOLag";

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
        var primary = _records.FirstOrDefault(record => Policy(record) == "PRIMARY") is { } record
            ? Values.Text(record.Inputs["setIdentifier"])
            : null;
        var active = _plan.Stacks.Select(stack => Values.Text(stack.Outputs["activeRegion"])).FirstOrDefault(region => region is not null);
        var database = _plan.OfType(GlobalClusterType).FirstOrDefault();
        var mode = _plan.OfType(SwitchPlanType).Any() ? FailoverMode.RegionSwitch
            : _plan.OfType(RoutingControlType).Any() ? FailoverMode.RoutingControls
            : primary is not null ? FailoverMode.Automatic
            : FailoverMode.None;
        var writer = active ?? primary ?? regions.Select(region => region.Region).FirstOrDefault() ?? "";

        // Users follow the writer; without one they are where DNS leads when all is well.
        var home = database is null ? primary : writer;
        var ttl = Ttl();
        var chains = _records.SelectMany(record => Aliases(record)).ToHashSet(StringComparer.Ordinal);
        return new()
        {
            Regions = [.. regions.OrderBy(region => region.Region != home)], // the rest keep failover order
            Mode = mode,
            Names = [.. _records.Select(record => Values.Text(record.Inputs["name"])).OfType<string>().Where(name => !chains.Contains(name)).Distinct()],
            Ttl = ttl,
            ResolverKeeps = Corefiles.Keep(_plan, ttl.Value),
            GlobalDatabase = database is null ? null : FromPlan.Text(database, "globalClusterIdentifier"),
            Writer = writer,
            Alarm = home is null || Endpoint(home) is not null ? null : LossAlarms.Of(_plan, home),
            StartsItself = home is not null && StartsItself(home),
            Mesh = MeshRules.Of(_plan),
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
        ImmutableArray<string> zones =
        [
            .. stack.Resources.Where(resource => resource.Type == SubnetType)
                .Select(subnet => Values.Text(subnet.Inputs["availabilityZoneId"])).OfType<string>().Distinct().Order(StringComparer.Ordinal),
        ];
        var capacity = CapacityFacts.Of(stack, zones.Length);
        var member = _plan.OfType(MemberType).FirstOrDefault(resource => resource.Region == region && resource.Inputs["globalClusterIdentifier"] is not null);
        return new()
        {
            Region = region,
            Stack = stack.Name,
            Zones = zones,
            Cluster = Values.Text(stack.Outputs["clusterName"]) ?? cluster.Name,
            Domain = Values.Text(stack.Outputs["domain"]),
            Compute = capacity.Compute,
            Full = capacity.Full,
            Running = capacity.Running,
            Prepared = capacity.Prepared,
            Maximum = capacity.Maximum,
            Reserved = capacity.Reserved,
            Database = member is null ? null : FromPlan.Text(member, "clusterIdentifier"),
            Instances = member is null ? [] :
            [
                .. _plan.OfType(InstanceType).Where(instance => instance.Region == region)
                    .Select(instance => Values.Text(instance.Inputs["identifier"]) ?? instance.Name),
            ],
            LagAlarm = LagAlarm(region),
            Endpoint = Endpoint(region),
        };
    }

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
        var beside = _records.FirstOrDefault(record => Aliases(record).Any());
        return beside is null || RecoveryTimeline.BesideAlias(declared) == declared
            ? new(declared, longest is null ? null : new(longest.Urn, "ttl"))
            : new(RecoveryTimeline.BesideAlias(declared), new(beside.Urn, "aliases"));
    }

    private EndpointFacts? Endpoint(string region) => (
        from record in _records
        where Values.Text(record.Inputs["setIdentifier"]) == region
        let check = _plan.Follow(record, "healthCheckId")
        where check is not null
        from leaf in LossAlarms.Leaves(_plan, check)
        let interval = FromPlan.Seconds(leaf, "requestInterval")
        let threshold = FromPlan.Whole(leaf, "failureThreshold")
        where interval is not null && threshold is not null
        select new EndpointFacts(interval, threshold, Values.Text(leaf.Inputs["resourcePath"]))).FirstOrDefault();

    private FromPlan<TimeSpan>? LagAlarm(string region) =>
        _plan.OfType(AlarmType).FirstOrDefault(alarm => alarm.Region == region && Values.Text(alarm.Inputs["metricName"]) == LagMetric) is { } alarm
        && Values.Number(alarm.Inputs["threshold"]) is { } milliseconds
            ? new(TimeSpan.FromMilliseconds(milliseconds), new(alarm.Urn, "threshold"))
            : null;

    // A trigger whose alarm is lost with the region starts nothing.
    private bool StartsItself(string home) =>
        LossAlarms.OfTriggers(_plan, home).ToList() is { Count: > 0 } alarms
        && alarms.TrueForAll(alarm => alarm.Region != home)
        && !_plan.OfType(SwitchPlanType).SelectMany(plan => Texts(plan.Inputs)).Contains("ManualApproval");

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
