using MultiRegion.Planner.Planning;
using MultiRegion.Planner.Recovery;

namespace MultiRegion.Planner.Checks;

/// <summary>
/// Recovery time: the terms of a recovery, as planned, add up to no more than what is promised. The expected case decides;
/// a worst case that breaks the promise is said and not hidden.
/// </summary>
internal sealed class RecoveryTimeCheck : IPlanCheck
{
    /// <inheritdoc/>
    public string Name => "recovery-time";

    /// <inheritdoc/>
    public CheckResult Run(SystemPlan plan)
    {
        var report = RecoveryReport.Of(plan);
        var (broken, atRisk) = (report.Broken, report.AtRisk);
        var status = !broken.IsEmpty ? CheckStatus.Fail
            : report.Budget is null || !atRisk.IsEmpty ? CheckStatus.Warn
            : CheckStatus.Pass;
        return new(Name, status, report.Summary) { Lines = [.. broken, .. atRisk] };
    }
}
