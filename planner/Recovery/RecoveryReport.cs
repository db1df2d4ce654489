using System.Collections.Immutable;
using System.Globalization;
using MultiRegion.Components.RecoveryTime;
using MultiRegion.Planner.Planning;

namespace MultiRegion.Planner.Recovery;

/// <summary>What a plan promises about recovery, and whether it keeps it.</summary>
/// <param name="Facts">What the plan says.</param>
/// <param name="Budget">The terms; null where nothing moves users.</param>
internal sealed record RecoveryReport(RecoveryFacts Facts, RecoveryBudget? Budget)
{
    /// <summary>The report on a plan.</summary>
    public static RecoveryReport Of(SystemPlan plan) => plan.Derive(Create);

    /// <summary>The report on facts.</summary>
    public static RecoveryReport Of(RecoveryFacts facts) => new(facts, RecoveryBudget.Of(facts));

    /// <summary>Promises that even the expected case breaks.</summary>
    public ImmutableArray<string> Broken => [.. Time(range => range.Expected, "expected").Concat(Point(range => range.Expected, "typically"))];

    /// <summary>Promises that hold as a rule, and not in the worst case that is planned with.</summary>
    public ImmutableArray<string> AtRisk =>
    [
        .. Time(range => range.Expected, "").Any() ? [] : Time(range => range.Worst, "at worst"),
        .. Point(range => range.Expected, "").Any() ? [] : Point(range => range.Worst, "at worst"),
    ];

    /// <summary>The result in one line.</summary>
    public string Summary
    {
        get
        {
            if (Budget is not { } budget)
            {
                return Facts.Mode is FailoverMode.None
                    ? "no failover records are planned: nothing moves users to another region"
                    : "no health check of the home region is planned: when users move cannot be computed";
            }

            var (time, target) = (budget.Public.Range, Facts.TimeTarget);
            var line = $"RTO {Text(time.Expected)} expected, {Text(time.Worst)} at worst, of {(target is null ? "no target" : Text(target.Value))}";
            return budget.Point is not { Range: var point }
                ? line
                : $"{line}; RPO {Text(point.Expected)} typically, {Text(point.Worst)} at worst, of {(Facts.PointTarget is { } rpo ? Text(rpo.Value) : "no target")}";
        }
    }

    /// <summary>A time as people say it: <c>4 min 43 s</c>.</summary>
    public static string Text(TimeSpan time) => time < TimeSpan.FromMinutes(1)
        ? string.Create(CultureInfo.InvariantCulture, $"{time.TotalSeconds:0.#} s")
        : time.Seconds == 0
            ? string.Create(CultureInfo.InvariantCulture, $"{Math.Floor(time.TotalMinutes):0} min")
            : string.Create(CultureInfo.InvariantCulture, $"{Math.Floor(time.TotalMinutes):0} min {time.Seconds} s");

    /// <summary>The same plan with checks that ask for no writer.</summary>
    private BudgetPart SideBySide => RecoveryBudget.Of(Facts with
    {
        Regions = [.. Facts.Regions.Select(region => region with { Endpoint = region.Endpoint is { } endpoint ? endpoint with { Path = null } : null })],
    })!.Public;

    private static RecoveryReport Create(SystemPlan plan) => Of(RecoveryFactsReader.Read(plan));

    private IEnumerable<string> Time(Func<TimeRange, TimeSpan> measure, string which)
    {
        if (Budget is not { } budget || Facts.TimeTarget is not { } target || measure(budget.Public.Range) <= target.Value)
            yield break;

        var largest = budget.Public.Largest(measure);
        var (changes, reached) = Improvement.Towards(Facts, measure, target.Value);
        var fix = changes.IsEmpty ? $"No setting shortens it: promise {Text(measure(budget.Public.Range))} or more in recovery.rto."
            : reached <= target.Value ? $"With {string.Join(" and ", changes)} it is {Text(reached)}."
            : $"Even with {string.Join(" and ", changes)} it is {Text(reached)}: promise that or more in recovery.rto.";
        var overlap = Facts is { Mode: FailoverMode.Automatic, FollowsWriter: true }
            ? $" DNS waits for the writer, so that nobody is led to a copy: with promotion and DNS side by side it would be {Text(measure(SideBySide.Range))}."
            : "";
        yield return $"recovery.rto: {Text(target.Value)}, but users wait {Text(measure(budget.Public.Range))} {which}. "
            + $"The largest term is {largest.Name} with {Text(measure(largest.Range))} ({largest.Rule}).{overlap} {fix}";
    }

    private IEnumerable<string> Point(Func<TimeRange, TimeSpan> measure, string which)
    {
        if (Budget?.Point is { } point && Facts.PointTarget is { } target && measure(point.Range) > target.Value)
        {
            yield return $"recovery.rpo: {Text(target.Value)}, but {Text(measure(point.Range))} of writes are lost {which}. "
                + $"It is {point.Rule}. Promise {Text(measure(point.Range))} or more in recovery.rpo.";
        }
    }
}
