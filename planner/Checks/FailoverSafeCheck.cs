using System.Collections.Immutable;
using MultiRegion.Offline;
using MultiRegion.Planner.Output;
using MultiRegion.Planner.Planning;

namespace MultiRegion.Planner.Checks;

/// <summary>
/// Failover-safe state: the update after a failover, when the configuration names another active region, creates,
/// deletes and replaces nothing, and leaves what is protected alone.
/// </summary>
internal sealed class FailoverSafeCheck : IPlanCheck
{
    /// <inheritdoc/>
    public string Name => "failover-safe-state";

    /// <inheritdoc/>
    public CheckResult Run(SystemPlan plan)
    {
        if (plan.FailedOver.IsEmpty)
        {
            return new(Name, CheckStatus.Warn, "not planned with another region active");
        }

        var findings = plan.FailedOver.Select(other => Compare(plan, other)).ToList();
        ImmutableArray<string> harm = [.. findings.SelectMany(finding => finding.Harm)];
        return harm.IsEmpty
            ? new(Name, CheckStatus.Pass, string.Join("; ", findings.Select(finding =>
                $"with {finding.Region} active nothing is created, deleted or replaced, {Wording.Count(finding.Updates, "resource")} updated in place")))
            : new(Name, CheckStatus.Fail, $"{Wording.Count(harm.Length, "change")} that a failover must not cause") { Lines = harm };
    }

    private static Finding Compare(SystemPlan today, FailedOver other)
    {
        if (other.Plan is not { } then)
        {
            return new(other.Region, [.. other.Failures.Select(failure => $"with {other.Region} active {failure.Stack} cannot be planned: {failure.Reason}")], 0);
        }

        string Line(PlannedResource resource, string what) => $"with {other.Region} active {today.NameOf(resource)} {what}";

        var harm = ImmutableArray.CreateBuilder<string>();
        var updates = 0;
        foreach (var resource in today.Resources)
        {
            if (then.Find(resource.Urn) is not { } after)
            {
                harm.Add(Line(resource, "is deleted"));
                continue;
            }

            var changes = InputChange.Between(resource.Inputs, after.Inputs).ToList();
            var problems = Harm(resource, after, then.Find(after.Provider)?.Inputs, changes).ToList();
            harm.AddRange(problems.Select(problem => Line(resource, problem)));
            updates += problems.Count == 0 && changes.Count > 0 ? 1 : 0;
        }

        harm.AddRange(then.Resources.Where(resource => today.Find(resource.Urn) is null)
            .Select(resource => $"with {other.Region} active {then.NameOf(resource)} is created"));
        return new(other.Region, harm.ToImmutable(), updates);
    }

    private static IEnumerable<string> Harm(PlannedResource before, PlannedResource after, PlannedObject? provider, List<InputChange> changes)
    {
        if (before.Provider != after.Provider)
        {
            yield return "moves to another provider, which replaces it";
        }

        // Of what is protected not even an ignored input may differ: it would count on the day the resource is made anew.
        if (before.Options.Protect || after.Options.Protect)
        {
            foreach (var change in changes)
            {
                yield return $"is protected and {change.Path} changes";
            }

            foreach (var option in OptionChange.Between(before.Options, after.Options))
            {
                yield return $"is protected and its option {option} changes";
            }

            yield break;
        }

        foreach (var change in changes.Where(change => !change.IsUnder(before.Options.IgnoreChanges)))
        {
            if (change.IsUnder(before.Options.ReplaceOnChanges))
            {
                yield return $"is replaced, for {change.Path} changes: replaceOnChanges";
            }
            else if (ReplacementKnowledge.Of(before.Type, change.Path, provider) is { Likelihood: not ReplacementLikelihood.None } replacement)
            {
                var verb = replacement.Likelihood is ReplacementLikelihood.Certain ? "is" : "may be";
                yield return $"{verb} replaced, for {change.Path} changes: {replacement.Reason}";
            }
        }
    }

    /// <summary>What another active region does to the plan.</summary>
    private sealed record Finding(string Region, ImmutableArray<string> Harm, int Updates);
}
