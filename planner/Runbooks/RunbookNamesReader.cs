using System.Collections.Immutable;
using MultiRegion.Offline;
using MultiRegion.Planner.Checks;
using MultiRegion.Planner.Mesh;
using MultiRegion.Planner.Planning;
using MultiRegion.Planner.Rendering;
using MultiRegion.Planner.Timing;

namespace MultiRegion.Planner.Runbooks;

/// <summary>Reads the names from the planned resources alone.</summary>
internal sealed class RunbookNamesReader
{
    private const string ClusterType = "eks:index:Cluster";
    private const string SwitchPlanType = "aws:arcregionswitch/plan:Plan";
    private const string ControlType = "aws:route53recoverycontrol/routingControl:RoutingControl";
    private const string RuleType = "aws:route53recoverycontrol/safetyRule:SafetyRule";
    private const string ApplicationType = "kubernetes:argoproj.io/v1alpha1:Application";
    private const string KustomizationType = "kubernetes:kustomize.toolkit.fluxcd.io/v1:Kustomization";
    private const string NodePoolType = "kubernetes:karpenter.sh/v1:NodePool";
    private const string LoadBalancerType = "aws:lb/loadBalancer:LoadBalancer";
    private const string DocumentType = "aws:ssm/document:Document";
    private const string TableType = "aws:dynamodb/table:Table";
    private const string ReplicaType = "aws:dynamodb/tableReplica:TableReplica";

    private readonly SystemPlan _plan;
    private readonly ImmutableDictionary<string, double> _minutes;

    private RunbookNamesReader(SystemPlan plan)
    {
        _plan = plan;
        _minutes = ApplyTime.Estimate(plan).Stacks.ToImmutableDictionary(stack => stack.Stack, stack => stack.Minutes);
    }

    /// <summary>The names of a plan.</summary>
    public static RunbookNames Read(SystemPlan plan) => new RunbookNamesReader(plan).Read();

    private RunbookNames Read()
    {
        var global = _plan.Stacks.FirstOrDefault(stack => stack.Resources.All(resource => resource.Type != ClusterType));
        return new()
        {
            GlobalStack = global?.Name ?? RunbookNames.None.GlobalStack,
            Switch = _plan.OfType(SwitchPlanType).FirstOrDefault() is { } plan ? new(NameOf(plan), Steps(plan)) : null,
            Controls = _plan.OfType(ControlType).Any()
                ? new([.. _plan.OfType(RuleType).Select(NameOf)], _plan.OfType(ControlType).ToImmutableSortedDictionary(control => control.Name, NameOf, StringComparer.Ordinal))
                : null,
            InitialWriter = global is null ? null : Values.Text(Values.At(global.Outputs, "database", "initialWriter")),
            GlobalMinutes = global is null ? 0 : _minutes.GetValueOrDefault(global.Name),
            Tables = [.. _plan.OfType(TableType).SelectMany(Guarded)],
            Retained =
            [
                .. _plan.Resources.Where(resource => resource.Options.RetainOnDelete && !resource.Type.StartsWith("aws:rds/", StringComparison.Ordinal))
                    .GroupBy(resource => TypeNames.Shorten(resource.Type).Split(':')[^1], StringComparer.Ordinal)
                    .OrderBy(group => group.Key, StringComparer.Ordinal)
                    .Select(group => $"{group.Count()} × {group.Key}"),
            ],
            Regions = _plan.OfType(ClusterType).ToImmutableDictionary(cluster => cluster.Region ?? _plan.StackOf(cluster).Name, Region),
        };
    }

    private RegionNames Region(PlannedResource cluster)
    {
        var stack = _plan.StackOf(cluster);
        var region = cluster.Region ?? stack.Name;
        return new()
        {
            Delivery = Delivery(stack, ApplicationType, DeliveryNames.Application) ?? Delivery(stack, KustomizationType, DeliveryNames.Kustomization),
            GrowsByPods = stack.Resources.Any(resource => resource.Type == NodePoolType),
            GuardsCluster = IsTrue(cluster.Inputs["deletionProtection"]),
            PrivateApi = cluster.Inputs["endpointPublicAccess"] is PlannedBool { Value: false },
            LoadBalancers =
            [
                .. stack.Resources.Where(resource => resource.Type == LoadBalancerType && IsTrue(resource.Inputs["enableDeletionProtection"]))
                    .Select(balancer => Values.Text(Values.At(balancer.Inputs, "tags", "Name"))).OfType<string>(),
            ],
            OwnServices =
            [
                .. MeshRelease.In(_plan).Where(release => release.Region == region && AsksForBalancer(release.Resource.Inputs))
                    .Select(release => NameOf(release.Resource)).Distinct(),
            ],
            FailoverDocument = Document(region, "failover"),
            SwitchoverDocument = Document(region, "switchover"),
            Minutes = _minutes.GetValueOrDefault(stack.Name),
        };
    }

    private static DeliveryNames? Delivery(PlannedStack stack, string type, string kind)
    {
        var roots = stack.Resources.Where(resource => resource.Type == type).ToList();
        return roots.Count == 0
            ? null
            : new(
                kind,
                Values.Text(Values.At(roots[0].Inputs, "metadata", "namespace")) ?? "default",
                [.. roots.Select(root => Values.Text(Values.At(root.Inputs, "metadata", "name")) ?? root.Name)]);
    }

    private string? Document(string region, string kind) => _plan.OfType(DocumentType)
        .Where(document => document.Region == region && document.Name == $"{region}-{kind}")
        .Select(NameOf)
        .FirstOrDefault();

    private IEnumerable<TableName> Guarded(PlannedResource table) => _plan.OfType(ReplicaType)
        .Where(replica => _plan.Follow(replica, "globalTableArn") == table)
        .Append(table)
        .Where(copy => IsTrue(copy.Inputs["deletionProtectionEnabled"]) && copy.Region is not null)
        .Select(copy => new TableName(NameOf(table), copy.Region!))
        .OrderBy(copy => copy.Region, StringComparer.Ordinal);

    private static ImmutableArray<string> Steps(PlannedResource plan) => plan.Inputs["workflows"] is PlannedList { Items: [PlannedObject workflow, ..] }
        && workflow["steps"] is PlannedList steps
            ? [.. steps.Items.OfType<PlannedObject>().Select(step => Values.Text(step["name"])).OfType<string>()]
            : [];

    private static string NameOf(PlannedResource resource) => Values.Text(resource.Inputs["name"]) ?? resource.Name;

    private static bool IsTrue(PlannedValue? value) => value is PlannedBool { Value: true };

    private static bool AsksForBalancer(PlannedValue value) => value switch
    {
        PlannedObject members => members["type"] is PlannedString { Value: "LoadBalancer" } || members.Members.Values.Any(AsksForBalancer),
        PlannedList list => list.Items.Any(AsksForBalancer),
        _ => false,
    };
}
