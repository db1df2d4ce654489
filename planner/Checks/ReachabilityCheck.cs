using MultiRegion.Planner.Planning;
using MultiRegion.Planner.Reachability;

namespace MultiRegion.Planner.Checks;

/// <summary>Reachability: packets arrive where they should, come back, and arrive nowhere else.</summary>
internal sealed class ReachabilityCheck : IPlanCheck
{
    /// <inheritdoc/>
    public string Name => "reachability";

    /// <inheritdoc/>
    public CheckResult Run(SystemPlan plan)
    {
        var report = ReachabilityReport.Of(plan);
        var failed = report.Answers.Count(answer => answer.Verdict is Verdict.Fail);
        var unclear = report.Answers.Count(answer => answer.Verdict is Verdict.NotModelled);
        return new(
            Name,
            failed > 0 ? CheckStatus.Fail : unclear > 0 ? CheckStatus.Warn : CheckStatus.Pass,
            $"{report.Answers.Length} questions, {failed} answered wrongly, {unclear} not modelled")
        {
            Lines = [.. report.Findings.Select(finding => finding.ToString())],
        };
    }
}
