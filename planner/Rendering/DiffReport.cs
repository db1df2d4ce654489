using System.Collections.Immutable;
using MultiRegion.Planner.Checks;
using MultiRegion.Planner.Diffing;
using MultiRegion.Planner.Planning;
using MultiRegion.Planner.Timing;

namespace MultiRegion.Planner.Rendering;

/// <summary>What a comparison of two plans shows.</summary>
internal sealed record DiffReport
{
    /// <summary>What the new plan is compared with, as a phrase: <c>the reviewed plan in stacks</c>.</summary>
    public required string Against { get; init; }

    /// <summary>The differences.</summary>
    public required SystemDiff Diff { get; init; }

    /// <summary>The checks that judge the plans differently.</summary>
    public required ImmutableArray<CheckChange> Checks { get; init; }

    /// <summary>Every check's verdict on the new plan.</summary>
    public required ImmutableArray<CheckResult> Verdicts { get; init; }

    /// <summary>Numbers about the system, and how they moved.</summary>
    public required ImmutableArray<ShownFigure> Figures { get; init; }

    /// <summary>How long the change itself takes.</summary>
    public required ChangeTiming Timing { get; init; }

    /// <summary>The new plan.</summary>
    public required SystemPlan Plan { get; init; }

    /// <summary>Compares two plans in every respect.</summary>
    public static DiffReport Of(SystemPlan before, SystemPlan after, string against)
    {
        var verdicts = PlanChecks.Run(after);
        var diff = SystemDiffer.Compare(before, after);
        return new()
        {
            Against = against,
            Diff = diff,
            Checks = [.. CheckChange.Between(PlanChecks.Run(before with { Accepted = after.Accepted, Recorded = before }), verdicts)],
            Verdicts = verdicts,
            Figures = [.. ShownFigure.Of(SystemFigures.All, before, after)],
            Timing = ChangeTime.Estimate(diff, before, after),
            Plan = after,
        };
    }
}
