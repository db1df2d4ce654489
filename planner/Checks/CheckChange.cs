using System.Collections.Immutable;

namespace MultiRegion.Planner.Checks;

/// <summary>A check that judges two plans differently.</summary>
/// <param name="Before">Its verdict on the old plan; null for a new check.</param>
/// <param name="After">Its verdict on the new plan; null for one that is gone.</param>
internal sealed record CheckChange(CheckResult? Before, CheckResult? After)
{
    /// <summary>The check's name.</summary>
    public string Name => (After ?? Before)!.Name;

    /// <summary>
    /// The checks whose verdict or its reason differs. A verdict that could not be reached on the old plan, of which a
    /// snapshot tells less than the program does, is not compared with a good one.
    /// </summary>
    public static IEnumerable<CheckChange> Between(ImmutableArray<CheckResult> before, ImmutableArray<CheckResult> after)
    {
        var old = before.ToDictionary(check => check.Name, StringComparer.Ordinal);
        return after
            .Select(now => new CheckChange(old.GetValueOrDefault(now.Name), now))
            .Where(change => change is not { Before.Status: CheckStatus.Warn, After.Status: CheckStatus.Pass }
                && (change.Before?.Status != change.After!.Status || change.Before.Detail != change.After.Detail || !change.Before.Lines.ToHashSet(StringComparer.Ordinal).SetEquals(change.After.Lines)));
    }
}
