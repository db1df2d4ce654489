using System.Collections.Immutable;
using MultiRegion.Offline;
using MultiRegion.Planner.Planning;

namespace MultiRegion.Planner.Diffing;

/// <summary>What a changed property does to its resource.</summary>
internal static class Effects
{
    /// <summary>Among ignored or replacing paths: every property.</summary>
    private const string Anything = "*";

    /// <summary>The effect of one change.</summary>
    /// <param name="plan">The plan that the resource is of.</param>
    /// <param name="after">The resource.</param>
    /// <param name="change">The change.</param>
    public static PropertyChange Judge(SystemPlan plan, PlannedResource after, InputChange change)
    {
        var property = new PropertyChange(change.Path, change.Before, change.After);
        if (Covers(after.Options.IgnoreChanges, change))
        {
            return property with { Ignored = true, Reason = "ignoreChanges" };
        }

        if (Covers(after.Options.ReplaceOnChanges, change))
        {
            return property with { Replaces = ReplacementLikelihood.Certain, Reason = "replaceOnChanges" };
        }

        var known = ReplacementKnowledge.Of(after.Type, change.Path, plan.Find(after.Provider)?.Inputs);
        return property with { Replaces = known.Likelihood, Reason = known.Reason };
    }

    /// <summary>The change's kind, now that the effects of its properties are known.</summary>
    public static ResourceChange Decide(ResourceChange change)
    {
        var replacement = change.Properties.Select(property => property.Replaces).DefaultIfEmpty().Max();
        return change with
        {
            Replacement = replacement,
            Kind = replacement is not ReplacementLikelihood.None ? ChangeKind.Replaced
                : change.Properties.Any(property => !property.Ignored) ? ChangeKind.Updated
                : change.Kind,
        };
    }

    private static bool Covers(ImmutableArray<string> paths, InputChange change) => paths.Contains(Anything) || change.IsUnder(paths);
}
