using System.Collections.Immutable;
using MultiRegion.Offline;
using MultiRegion.Planner.Output;
using MultiRegion.Planner.Planning;
using MultiRegion.Planner.Rendering;

namespace MultiRegion.Planner.Checks;

/// <summary>
/// A rule that single resources keep or break. A stack may accept a finding, with a reason, under
/// <c>multi-region:accept</c> (docs/review.md).
/// </summary>
internal abstract class RuleCheck : IPlanCheck
{
    /// <inheritdoc/>
    public abstract string Name { get; }

    /// <summary>Why it is a rule, in a sentence.</summary>
    public abstract string Why { get; }

    /// <inheritdoc/>
    public CheckResult Run(SystemPlan plan)
    {
        var notes = new List<string>();
        ImmutableArray<CheckFinding> findings = [.. Find(plan, notes)];
        return new(
            Name,
            findings.IsEmpty ? CheckStatus.Pass : CheckStatus.Fail,
            findings.IsEmpty ? Kept(plan) : Wording.Count(findings.Length, "finding"))
        {
            Why = Why,
            Findings = findings,
            Lines = [.. findings.Select(finding => $"{finding}"), .. notes],
        };
    }

    /// <summary>What breaks the rule, in the order of the plan.</summary>
    /// <param name="plan">The plan to judge.</param>
    /// <param name="notes">Takes lines that are worth showing and break nothing.</param>
    protected abstract IEnumerable<CheckFinding> Find(SystemPlan plan, ICollection<string> notes);

    /// <summary>What can be said of a plan without findings.</summary>
    protected abstract string Kept(SystemPlan plan);

    /// <summary>A finding about a resource.</summary>
    protected static CheckFinding Finding(SystemPlan plan, PlannedResource resource, string text) =>
        new(plan.StackOf(resource).Name, Label(resource), text);

    /// <summary>A resource as findings and acceptances name it.</summary>
    protected static string Label(PlannedResource resource) => $"{TypeNames.Shorten(resource.Type)} {resource.Name}";
}
