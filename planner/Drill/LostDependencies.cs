using System.Collections.Immutable;
using MultiRegion.Offline;
using MultiRegion.Planner.Checks;
using MultiRegion.Planner.Dns;
using MultiRegion.Planner.Planning;
using MultiRegion.Planner.Recovery;

namespace MultiRegion.Planner.Drill;

/// <summary>Finds what the surviving regions need and what would be gone with a lost one.</summary>
internal static class LostDependencies
{
    private const string SecretType = "aws:secretsmanager/secret:Secret";
    private const string SwitchPlanType = "aws:arcregionswitch/plan:Plan";

    // Served from everywhere; the provider's region is only where the call is made.
    private static readonly ImmutableArray<string> Global =
        ["aws:route53/", "aws:iam/", "aws:cloudfront/", "aws:globalaccelerator/", "aws:rds/globalCluster:", "aws:route53recoverycontrol/"];

    // What binds regions names them all: routes and rules of no use alone, replicas with the keys of where they lie, and
    // switch plans, which are judged for themselves.
    private static readonly ImmutableArray<string> Binding =
        ["aws:ec2transitgateway/", "aws:ec2/route:", "aws:vpc/securityGroup", "aws:ec2/securityGroup", "aws:secretsmanager/secret:", "aws:dynamodb/", "aws:arcregionswitch/"];

    /// <summary>One line for each; none for a plan that survives.</summary>
    public static ImmutableArray<string> Of(SystemPlan plan, RecoveryFacts facts, ImmutableArray<string> lost) =>
        lost.IsEmpty ? [] : [.. Headless(facts, lost).Concat(Secrets(plan, lost)).Concat(SwitchPlans(plan, lost)).Concat(Names(plan, facts, lost)).Concat(References(plan, lost)).Distinct()];

    /// <summary>Copies that nothing runs: there is nothing to promote.</summary>
    private static IEnumerable<string> Headless(RecoveryFacts facts, ImmutableArray<string> lost) =>
        from region in facts.Regions
        where facts.GlobalDatabase is not null && !lost.Contains(region.Region) && region.Instances.IsEmpty
        select region.Database is null
            ? $"{region.Region}: no copy of database {facts.GlobalDatabase!.Value}; all data is lost with {Wording(lost)}. Add a member there."
            : $"{region.Region}: copy {region.Database.Value} has no instance, so it cannot be promoted in time. Add one.";

    private static IEnumerable<string> Secrets(SystemPlan plan, ImmutableArray<string> lost) =>
        from secret in plan.OfType(SecretType)
        where secret.Region is { } home && lost.Contains(home)
        where secret.Inputs["replicas"] is not PlannedList replicas
            || !replicas.Items.OfType<PlannedObject>().Any(replica => Values.Text(replica["region"]) is { } region && !lost.Contains(region))
        select $"{plan.NameOf(secret)}: lives in {secret.Region} only. Replicate it to a region that survives.";

    private static IEnumerable<string> SwitchPlans(SystemPlan plan, ImmutableArray<string> lost)
    {
        foreach (var switchPlan in plan.OfType(SwitchPlanType))
        {
            if (Values.Texts(switchPlan.Inputs["regions"]).All(lost.Contains))
                yield return $"{plan.NameOf(switchPlan)}: runs in no region that survives. Add one to regions.";
            foreach (var alarm in lost.SelectMany(region => LossAlarms.OfTriggers(plan, region)).Where(alarm => lost.Contains(alarm.Region ?? "")).Distinct())
                yield return $"{plan.NameOf(switchPlan)}: starts on alarm {alarm.Name}, which is gone with {alarm.Region}. Watch from a region that survives.";
        }
    }

    /// <summary>
    /// Names that would not lead to a surviving region although the writer is there: what decides about them is silent since
    /// the loss.
    /// </summary>
    private static IEnumerable<string> Names(SystemPlan plan, RecoveryFacts facts, ImmutableArray<string> lost)
    {
        var up = facts.Regions.Select(region => region.Region).Except(lost).ToImmutableHashSet();
        var survivor = DrillSetup.SurvivorOf(facts, lost).Region;
        var writer = up.Contains(facts.Writer) ? facts.Writer : survivor;

        // A load balancer calls itself healthy whatever stands behind it, so its word counts for nothing here.
        var world = new DnsWorld { Up = up, Writer = writer, SwitchedTo = writer, LoadBalancersFailOpen = true, ClaimedLast = [.. lost.Where(region => region == facts.Writer)] };
        var dns = new DnsPlan(plan);
        var interpreter = new DnsInterpreter(dns);
        return from entrance in Entrance.Of(dns)
               from asker in entrance.IsLocalFirst ? up.Order(StringComparer.Ordinal) : new[] { (string?)null }.AsEnumerable()
               let fault = Verdicts.Fault(entrance, world, asker, interpreter.Answer(entrance.Key, world, asker))
               where fault is not null
               let silent = LossAlarms.OfName(plan, entrance.Key.Name).Where(alarm => lost.Contains(alarm.Region ?? "")).ToList()
               select $"{entrance.Key.Name} {entrance.Key.Type}: with {Wording(lost)} gone {fault}. "
                   + (silent.Count == 0
                       ? "Give every record a health check that notices."
                       : $"It depends on alarm {string.Join(" and ", silent.Select(alarm => alarm.Name).Distinct())} in {Wording(lost)}: watch from a region that survives.");
    }

    /// <summary>Resources of a surviving region that refer to what lives in a lost one.</summary>
    private static IEnumerable<string> References(SystemPlan plan, ImmutableArray<string> lost) =>
        from resource in plan.Resources
        where resource.Custom && !resource.Type.StartsWith("pulumi:", StringComparison.Ordinal)
        where RegionOf(plan, resource) is { } region && !lost.Contains(region)
        where !IsAny(resource.Type, Binding) && !IsAny(resource.Type, Global)
        from text in Texts(resource.Inputs)
        from found in Needed(plan, resource, text, lost)
        select $"{plan.NameOf(resource)}: needs {found}, which is gone with {Wording(lost)}. Give the region its own.";

    private static IEnumerable<string> Needed(SystemPlan plan, PlannedResource reader, string text, ImmutableArray<string> lost)
    {
        foreach (var placeholder in Placeholder.In(text))
        {
            if (plan.Find(plan.Resolve(reader, placeholder)?.Urn) is { } target
                && !IsAny(target.Type, Global)
                && !IsAny(target.Type, Binding)
                && RegionOf(plan, target) is { } region
                && lost.Contains(region))
            {
                yield return $"{target.Type} {target.Name}";
            }
        }

        foreach (var region in lost)
        {
            if (text.Contains($".{region}.amazonaws.com", StringComparison.Ordinal))
                yield return $"'{text}'";
        }
    }

    // A Kubernetes object lives where its cluster does; in a stack of one region that is the stack's.
    private static string? RegionOf(SystemPlan plan, PlannedResource resource) =>
        resource.Region ?? Values.Text(plan.StackOf(resource).Outputs["region"]);

    private static bool IsAny(string type, ImmutableArray<string> prefixes) =>
        prefixes.Any(prefix => type.StartsWith(prefix, StringComparison.Ordinal));

    private static string Wording(ImmutableArray<string> lost) => string.Join(" and ", lost);

    private static IEnumerable<string> Texts(PlannedValue value) => value switch
    {
        PlannedString text => [text.Value],
        PlannedUnknown unknown => [unknown.Placeholder],
        PlannedSecret secret => Texts(secret.Value),
        PlannedList list => list.Items.SelectMany(Texts),
        PlannedObject members => members.Members.Values.SelectMany(Texts),
        _ => [],
    };
}
