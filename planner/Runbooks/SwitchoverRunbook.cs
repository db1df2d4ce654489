using System.Collections.Immutable;
using static MultiRegion.Planner.Runbooks.CommonSteps;

namespace MultiRegion.Planner.Runbooks;

/// <summary>The work moves to another region on purpose.</summary>
internal static class SwitchoverRunbook
{
    internal const string Name = "planned-switchover";

    /// <summary>The runbook.</summary>
    public static Runbook Of(RunbookScene scene) => new(
        Name,
        $"Move the work to {scene.Survivor.Region} on purpose",
        "For maintenance and for exercises: both regions are healthy and nothing is lost. "
        + (scene.HasDatabase ? $"Users of {scene.Lost.Region} keep writing across regions until their names are resolved anew." : "Users move with their names."),
        [
            .. scene.HasDatabase
                ? [SeeCopy(scene.Survivor, "Wait: a switchover waits for the lag itself, and writes stop while it waits.")]
                : Array.Empty<RunbookStep>(),
            .. Move(scene),
            SeeUsers(scene, scene.Survivor),
        ]);

    /// <summary>The writer and users go from where they are to a healthy region.</summary>
    private static ImmutableArray<RunbookStep> Move(RunbookScene scene) => scene switch
    {
        { Switch: { } plan } => Execute(scene, plan, scene.Survivor, graceful: true, $"planned move to {scene.Survivor.Region}"),
        { Controls: { } controls } =>
            [KeepEndpoints(controls), Raise(scene, scene.Survivor), .. MoveWriter(scene, toSurvivor: true), Flip(scene, controls, scene.Lost, scene.Survivor)],
        { HasDatabase: false, HasNames: true } =>
        [
            Raise(scene, scene.Survivor),
            new(
                $"Let {scene.Lost.Region} look lost",
                Commands.Invert(scene.Lost, lost: true),
                $"`true`. Nothing in {scene.Lost.Region} stops; Route 53 answers {scene.Survivor.Region} as if it had.",
                "a minute and a half",
                "Without an answer nothing has moved: try again."),
        ],
        _ => [Raise(scene, scene.Survivor), .. MoveWriter(scene, toSurvivor: true)],
    };

    /// <summary>The writer goes to a healthy region, without loss; nothing where there is none.</summary>
    internal static ImmutableArray<RunbookStep> MoveWriter(RunbookScene scene, bool toSurvivor)
    {
        if (!scene.HasDatabase)
            return [];

        var to = toSurvivor ? scene.Survivor : scene.Lost;
        return
        [
            .. scene.Names.Of(to.Region).SwitchoverDocument is { } document
                ?
                [
                    new RunbookStep(
                        $"Let Systems Manager move the writer to {to.Region}",
                        Commands.Automate(to, document),
                        "`Success` at `lag`, `capacity`, `database` and `wait`: the next step is then done.",
                        "one to two minutes",
                        "`lag` that fails stops it before anything moved: wait until the copy is current. Anything else: do the next step by hand."),
                ]
                : Array.Empty<RunbookStep>(),
            new(
                $"Make {to.Region} the writer",
                scene.Commands.Switch(to),
                $"`Status: switching-over`, and within a minute `{Commands.OneLine(scene.Commands.Writer(to))}` names {to.Database?.Value}.",
                "half a minute without writes",
                "The old writer stays the writer, and nothing is lost: read the event of the cluster, and try again when the lag is low."),
        ];
    }
}
