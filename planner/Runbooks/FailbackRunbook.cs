using System.Collections.Immutable;
using static MultiRegion.Planner.Runbooks.CommonSteps;

namespace MultiRegion.Planner.Runbooks;

/// <summary>A region that was lost takes its work back.</summary>
internal static class FailbackRunbook
{
    internal const string Name = "failback";

    /// <summary>The runbook.</summary>
    public static Runbook Of(RunbookScene scene) => new(
        Name,
        $"Back to {scene.Lost.Region}",
        $"Take this when {scene.Lost.Region} is back and has caught up, in quiet hours: nothing forces it, for {scene.Survivor.Region} runs at full service. "
        + (scene.HasDatabase ? "Aurora rebuilds the lost member by itself and lets it join again."
            : scene is { Switch: null, Controls: null } ? $"Users come back by themselves as soon as {scene.Lost.Region} is seen healthy." : ""),
        [
            Joined(scene),
            .. scene.HasDatabase ? [SeeCopy(scene.Lost, "Wait, and go on in another quiet hour.")] : Array.Empty<RunbookStep>(),
            .. Move(scene),
            SeeUsers(scene, scene.Lost),
            .. scene.Switch is null ? [Rest(scene, scene.Survivor)] : Array.Empty<RunbookStep>(),
            WriteDown(scene.Survivor, scene.Lost, "Leave it until morning; nothing waits for it."),
        ]);

    private static RunbookStep Joined(RunbookScene scene) => scene.HasDatabase
        ? new(
            $"See that {scene.Lost.Region} has joined again",
            scene.Commands.Members(scene.Survivor),
            $"{scene.Survivor.Database?.Value} writes, and {scene.Lost.Database?.Value} is `connected`.",
            "ten minutes to an hour after the region came back",
            "A member that does not come back is made anew: [restoring a region](restore-region.md).")
        : new(
            $"See that {scene.Lost.Region} answers",
            Commands.Answers(scene.Lost),
            "No error.",
            Instantly,
            "Stay where you are: users are served. What is gone is made anew: [restoring a region](restore-region.md).");

    private static ImmutableArray<RunbookStep> Move(RunbookScene scene) => scene switch
    {
        { Switch: { } plan } => Execute(scene, plan, scene.Lost, graceful: true, $"back to {scene.Lost.Region}"),
        { Controls: { } controls } =>
        [
            KeepEndpoints(controls),
            Raise(scene, scene.Lost),
            .. SwitchoverRunbook.MoveWriter(scene, toSurvivor: false),
            Flip(scene, controls, scene.Survivor, scene.Lost),
        ],
        { HasDatabase: false, HasNames: true } =>
        [
            Raise(scene, scene.Lost),
            new(
                $"Let {scene.Lost.Region} be seen as it is",
                Commands.Invert(scene.Lost, lost: false),
                "`false`, as it is unless a planned switchover had inverted it.",
                "a minute and a half",
                $"Users stay in {scene.Survivor.Region} and are served: try again."),
        ],
        _ => [Raise(scene, scene.Lost), .. SwitchoverRunbook.MoveWriter(scene, toSurvivor: false)],
    };
}
