using System.Collections.Immutable;
using MultiRegion.Planner.Output;
using MultiRegion.Planner.Planning;

namespace MultiRegion.Planner.Checks;

/// <summary>
/// Takes accepted findings out of the verdicts, and judges the acceptances themselves: one that accepts nothing (any
/// more) is an error, or it would swallow a finding of another day.
/// </summary>
internal static class Acceptances
{
    /// <summary>The name of the check of the acceptances.</summary>
    internal const string Name = "acceptances";

    /// <summary>The verdicts with what is accepted taken out, and one more verdict on the acceptances.</summary>
    public static ImmutableArray<CheckResult> Apply(ImmutableArray<CheckResult> results, ImmutableArray<Acceptance> accepted) =>
        [.. results.Select(result => WithoutAccepted(result, accepted)), Judge(results, accepted)];

    private static CheckResult WithoutAccepted(CheckResult result, ImmutableArray<Acceptance> accepted)
    {
        var taken = result.Findings
            .Select(finding => (Finding: finding, By: accepted.FirstOrDefault(acceptance => Accepts(acceptance, result.Name, finding))))
            .Where(pair => pair.By is not null)
            .ToList();
        if (taken.Count == 0)
        {
            return result;
        }

        var left = result.Findings.RemoveRange(taken.Select(pair => pair.Finding));
        var lines = taken.Select(pair => $"{pair.Finding}").ToHashSet(StringComparer.Ordinal);
        return result with
        {
            Status = left.IsEmpty ? CheckStatus.Pass : CheckStatus.Fail,
            Detail = (left.IsEmpty ? "" : $"{Wording.Count(left.Length, "finding")}, ") + $"{taken.Count} accepted",
            Findings = left,
            Lines =
            [
                .. result.Lines.Where(line => !lines.Contains(line)),
                .. taken.Select(pair => $"accepted: {pair.Finding} ({pair.By!.Finding.Reason})"),
            ],
        };
    }

    private static CheckResult Judge(ImmutableArray<CheckResult> results, ImmutableArray<Acceptance> accepted)
    {
        ImmutableArray<string> problems =
        [
            .. from acceptance in accepted
               where !results.Any(result => result.Findings.Any(finding => Accepts(acceptance, result.Name, finding)))
               select $"{acceptance.Place}: {Problem(acceptance, results)}",
        ];
        return new(
            Name,
            problems.IsEmpty ? CheckStatus.Pass : CheckStatus.Fail,
            problems.IsEmpty ? $"{Wording.Count(accepted.Length, "finding")} accepted in the configuration" : $"{problems.Length} of {accepted.Length} accept nothing")
        {
            Why = "An acceptance that outlives its finding would hide the next one.",
            Lines = problems,
        };
    }

    private static string Problem(Acceptance acceptance, ImmutableArray<CheckResult> results)
    {
        var (check, resource, _) = acceptance.Finding;
        if (results.FirstOrDefault(result => result.Name == check) is not { } judged)
        {
            return $"there is no check '{check}'. Remove the entry, or name the check as the finding does.";
        }

        return judged.Findings.FirstOrDefault(finding => finding.Resource == resource) is { } elsewhere
            ? $"{check} finds {resource} in stack {elsewhere.Stack}. Move the entry to that stack's file."
            : $"{check} finds nothing about '{resource}'. Remove the entry.";
    }

    private static bool Accepts(Acceptance acceptance, string check, CheckFinding finding) =>
        acceptance.Stack == finding.Stack && acceptance.Finding.Check == check && acceptance.Finding.Resource == finding.Resource;
}
