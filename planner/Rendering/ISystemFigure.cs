using MultiRegion.Planner.Planning;
using MultiRegion.Planner.Pricing;
using MultiRegion.Planner.Recovery;
using MultiRegion.Planner.Timing;

namespace MultiRegion.Planner.Rendering;

/// <summary>A number about a whole system that a reviewer wants to see move: its monthly price, its recovery time.</summary>
internal interface ISystemFigure
{
    /// <summary>What it tells, in a word or two: <c>monthly cost</c>.</summary>
    string Name { get; }

    /// <summary>The figure with its unit: <c>$4,210</c>. Null when this plan does not tell it.</summary>
    string? Of(SystemPlan plan);

    /// <summary>How it moves from one plan to another, with a sign: <c>+$120 (us-west-2: +$120)</c>. Null when it does not.</summary>
    string? Delta(SystemPlan before, SystemPlan after);
}

/// <summary>The figures that every report shows, in their order.</summary>
internal static class SystemFigures
{
    /// <summary>All of them.</summary>
    public static IReadOnlyList<ISystemFigure> All { get; } = [new RecoveryFigure(), new MonthlyCost(), new TimeToApply()];
}

/// <summary>A figure as a report shows it.</summary>
/// <param name="Name">What it tells.</param>
/// <param name="Now">The figure of the plan; null when the plan does not tell it.</param>
/// <param name="Delta">How it moved; null when it did not, or when there is nothing to compare with.</param>
internal sealed record ShownFigure(string Name, string? Now, string? Delta)
{
    /// <summary>The figures of a plan, compared with another where there is one.</summary>
    public static IEnumerable<ShownFigure> Of(IEnumerable<ISystemFigure> figures, SystemPlan? before, SystemPlan after) =>
        from figure in figures
        let shown = new ShownFigure(figure.Name, figure.Of(after), before is null ? null : figure.Delta(before, after))
        where shown is not { Now: null, Delta: null }
        select shown;
}
