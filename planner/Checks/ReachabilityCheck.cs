using MultiRegion.Planner.Planning;
using MultiRegion.Planner.Reachability;

namespace MultiRegion.Planner.Checks;

/// <summary>Reachability: packets arrive where they should, come back, and arrive nowhere else.</summary>
internal sealed class ReachabilityCheck : IPlanCheck
{
    /// <inheritdoc/>
    public string Name => "reachability";

    /// <inheritdoc/>
    public CheckResult Run(SystemPlan plan) => Judge(ReachabilityReport.Of(plan));

    /// <summary>The verdict on a report that is there already.</summary>
    internal static CheckResult Judge(ReachabilityReport report)
    {
        var failed = report.Answers.Count(answer => answer.Verdict is Verdict.Fail);
        var unclear = report.Answers.Count(answer => answer.Verdict is Verdict.NotModelled);
        var findings = report.Answers.SelectMany(answer => answer.Findings).Concat(report.Findings).DistinctBy(finding => finding.Text).ToList();
        var status = findings.Any(finding => finding.Kind is FindingKind.Broken) ? CheckStatus.Fail
            : findings.Count > 0 ? CheckStatus.Warn
            : CheckStatus.Pass;
        return new("reachability", status, $"{report.Answers.Length} questions, {failed} answered wrongly, {unclear} not modelled")
        {
            Lines = [.. findings.OrderBy(finding => finding.Kind).Select(finding => finding.ToString())],
        };
    }
}
