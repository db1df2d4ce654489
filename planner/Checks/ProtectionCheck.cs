using MultiRegion.Offline;
using MultiRegion.Planner.Output;
using MultiRegion.Planner.Planning;

namespace MultiRegion.Planner.Checks;

/// <summary>Guard rail: what keeps something no program can make again cannot be deleted by mistake.</summary>
internal sealed class ProtectionCheck : RuleCheck
{
    // Logs, metrics and queues are kept too, but what they hold passes anyway; they are worth a risk in a diff, not a guard.
    private static readonly string[] Passing = ["aws:amp/workspace:Workspace", "aws:cloudwatch/logGroup:LogGroup", "aws:sqs/queue:Queue"];

    private static readonly string[] WithSwitch = ["aws:rds/cluster:Cluster", "aws:rds/globalCluster:GlobalCluster", "aws:rds/instance:Instance"];

    /// <inheritdoc/>
    public override string Name => "protected-state";

    /// <inheritdoc/>
    public override string Why => "A mistake in a program must not be able to delete data.";

    /// <inheritdoc/>
    protected override IEnumerable<CheckFinding> Find(SystemPlan plan, ICollection<string> notes) =>
        from resource in Stateful(plan)
        from problem in Problems(resource)
        select Finding(plan, resource, problem);

    /// <inheritdoc/>
    protected override string Kept(SystemPlan plan) => $"{Wording.Count(Stateful(plan).Count(), "store")} protected";

    private static IEnumerable<PlannedResource> Stateful(SystemPlan plan) =>
        plan.Resources.Where(resource => StatefulTypes.WhatItKeeps(resource.Type) is not null && !Passing.Contains(resource.Type));

    private static IEnumerable<string> Problems(PlannedResource resource)
    {
        if (!resource.Options.Protect)
        {
            yield return $"keeps {StatefulTypes.WhatItKeeps(resource.Type)} and is not protected";
        }

        if (WithSwitch.Contains(resource.Type) && resource.Inputs["deletionProtection"] is not PlannedBool { Value: true })
        {
            yield return "AWS would delete it on request: expected deletionProtection: true";
        }

        if (resource.Inputs["skipFinalSnapshot"] is PlannedBool { Value: true } || resource.Inputs["forceDestroy"] is PlannedBool { Value: true })
        {
            yield return "its deletion would leave no copy: expected neither skipFinalSnapshot nor forceDestroy";
        }
    }
}
