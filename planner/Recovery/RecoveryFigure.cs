using MultiRegion.Planner.Planning;
using MultiRegion.Planner.Rendering;

namespace MultiRegion.Planner.Recovery;

/// <summary>How long users wait and how much is lost, as a figure that a change may move.</summary>
internal sealed class RecoveryFigure : ISystemFigure
{
    /// <inheritdoc/>
    public string Name => "recovery";

    /// <inheritdoc/>
    public string? Of(SystemPlan plan) => RecoveryReport.Of(plan) is { Budget: not null } report ? report.Summary : null;

    /// <inheritdoc/>
    public string? Delta(SystemPlan before, SystemPlan after) =>
        (RecoveryReport.Of(before).Budget, RecoveryReport.Of(after).Budget) switch
        {
            (null, null) => null,
            (null, _) => "could not be computed before",
            (_, null) => "cannot be computed any more",
            ({ } was, { } now) => string.Join(", ", new[]
            {
                Moved("RTO expected", was.Public.Range.Expected, now.Public.Range.Expected),
                Moved("RTO at worst", was.Public.Range.Worst, now.Public.Range.Worst),
                Moved("RPO at worst", was.Point?.Range.Worst ?? TimeSpan.Zero, now.Point?.Range.Worst ?? TimeSpan.Zero),
            }.OfType<string>()) is { Length: > 0 } moves ? moves : null,
        };

    private static string? Moved(string what, TimeSpan before, TimeSpan after) =>
        before == after ? null : $"{what} {(after > before ? '+' : '-')}{RecoveryReport.Text((after - before).Duration())}";
}
