using MultiRegion.Planner.Planning;
using MultiRegion.Planner.Reachability;

namespace MultiRegion.Planner.Checks;

/// <summary>Reachability: packets arrive where they should, come back, and arrive nowhere else.</summary>
internal sealed class ReachabilityCheck : IPlanCheck
{
    private const string CheckName = "reachability";

    /// <inheritdoc/>
    public string Name => CheckName;

    /// <inheritdoc/>
    public CheckResult Run(SystemPlan plan) => Judge(ReachabilityReport.Of(plan));

    /// <summary>The verdict on a report that is there already.</summary>
    internal static CheckResult Judge(ReachabilityReport report)
    {
        var failed = report.Answers.Count(answer => answer.Verdict is Verdict.Fail);
        var unclear = report.Answers.Count(answer => answer.Verdict is Verdict.NotModelled);
        return new(
            CheckName,
            failed > 0 ? CheckStatus.Fail : unclear > 0 ? CheckStatus.Warn : CheckStatus.Pass,
            $"{report.Answers.Length} questions, {failed} answered wrongly, {unclear} not modelled")
        {
            Lines = [.. report.Findings.Select(finding => finding.ToString())],
        };
    }
}
