using MultiRegion.Components.Dns;
using MultiRegion.Offline;
using MultiRegion.Planner.Dns;
using MultiRegion.Planner.Output;
using MultiRegion.Planner.Planning;

namespace MultiRegion.Planner.Checks;

/// <summary>
/// Region switch: every cluster that a switch plan scales lets it in, which EKS can in the API modes of authentication
/// only; and what starts it by itself is judged in the region that is activated, for the other one may be gone.
/// </summary>
internal sealed class RegionSwitchCheck : IPlanCheck
{
    private const string PlanType = "aws:arcregionswitch/plan:Plan";
    private const string ClusterType = "eks:index:Cluster";
    private const string AccessType = "aws:eks/accessPolicyAssociation:AccessPolicyAssociation";

    private static readonly string[] ApiModes = ["API", "API_AND_CONFIG_MAP"];

    /// <inheritdoc/>
    public string Name => "region-switch";

    /// <inheritdoc/>
    public CheckResult Run(SystemPlan plan)
    {
        var switches = plan.OfType(PlanType).ToList();
        if (switches.Count == 0)
            return new(Name, CheckStatus.Pass, "no switch plan");

        var regions = switches.SelectMany(planned => DnsPlan.Items(planned.Inputs["regions"])).Select(DnsPlan.Text).Distinct().ToList();
        List<string> lines =
        [
            .. regions.Select(region => Mode(plan, region)).OfType<string>(),
            .. regions.Select(region => Access(plan, region)).OfType<string>(),
            .. switches.SelectMany(planned => Deaf(plan, planned)),
        ];
        return lines.Count == 0
            ? new(Name, CheckStatus.Pass, $"lets the switch plan into the clusters of {string.Join(" and ", regions)}{Starts(switches)}")
            : new(Name, CheckStatus.Fail, Wording.Count(lines.Count, "fault")) { Lines = [.. lines] };
    }

    private static string Starts(IEnumerable<PlannedResource> switches) =>
        switches.Any(planned => Triggers(planned).Any()) ? ", and starts by alarms of the region that is activated" : "";

    private static IEnumerable<PlannedObject> Triggers(PlannedResource planned) => DnsPlan.Items(planned.Inputs["triggers"]).OfType<PlannedObject>();

    /// <summary>Conditions that could not be met when they have to be.</summary>
    private static IEnumerable<string> Deaf(SystemPlan plan, PlannedResource planned)
    {
        var alarms = DnsPlan.Items(planned.Inputs["associatedAlarms"]).OfType<PlannedObject>().ToDictionary(
            alarm => DnsPlan.Text(alarm["mapBlockKey"]),
            alarm => plan.Find(plan.Resolve(planned, DnsPlan.Text(alarm["resourceIdentifier"]))?.Urn)?.Region);
        return
            from trigger in Triggers(planned)
            let target = DnsPlan.Text(trigger["targetRegion"])
            from condition in DnsPlan.Items(trigger["conditions"]).OfType<PlannedObject>()
            let name = DnsPlan.Text(condition["associatedAlarmName"])
            let judged = alarms.GetValueOrDefault(name)
            where judged != target
            select alarms.ContainsKey(name)
                ? $"the trigger for {target} listens to {name}, which is judged in {judged ?? "no region"} and may be lost with it"
                : $"the trigger for {target} listens to {name}, which the plan does not know";
    }

    private static string? Mode(SystemPlan plan, string region)
    {
        var mode = plan.OfType(ClusterType)
            .Where(cluster => In(cluster, region))
            .Select(cluster => DnsPlan.Text(cluster.Inputs["authenticationMode"]))
            .FirstOrDefault(string.Empty);
        return ApiModes.Contains(mode)
            ? null
            : $"the cluster of {region} authenticates by {(mode.Length == 0 ? "CONFIG_MAP" : mode)}, and a switch plan needs {string.Join(" or ", ApiModes)}";
    }

    private static string? Access(SystemPlan plan, string region) =>
        plan.OfType(AccessType).Any(access => In(access, region) && DnsPlan.Text(access.Inputs["policyArn"]) == RegionSwitch.ScalingPolicyArn)
            ? null
            : $"the cluster of {region} has no access entry with {RegionSwitch.ScalingPolicyArn}";

    private static bool In(PlannedResource resource, string region) => resource.Region == region;
}
