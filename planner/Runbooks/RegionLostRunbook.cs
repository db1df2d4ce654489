using System.Collections.Immutable;
using System.Globalization;
using MultiRegion.Components.RecoveryTime;
using MultiRegion.Planner.Recovery;
using static MultiRegion.Planner.Runbooks.CommonSteps;

namespace MultiRegion.Planner.Runbooks;

/// <summary>A region does not serve and will not within minutes.</summary>
internal static class RegionLostRunbook
{
    internal const string Name = "region-lost";

    /// <summary>The runbook.</summary>
    public static Runbook Of(RunbookScene scene)
    {
        ImmutableArray<RunbookStep> takeOver = scene.TakesOver ? TakeOver(scene) : [];
        var waits = takeOver.FirstOrDefault(step => step.Title == Promotion(scene));
        return new(
            Name,
            $"{scene.Lost.Region} is lost",
            $"Take this when {scene.Lost.Region} does not serve and will not within minutes. "
            + (!scene.TakesOver ? $"Users and the writer are in {scene.Facts.Home.Region}: nothing has to move. "
                : waits is not null && scene.Facts.FollowsWriter ? $"Users wait for the writer: nothing moves before step {takeOver.IndexOf(waits) + 2}. "
                : "")
            + (scene is { TakesOver: true, Switch: not null, Facts.StartsItself: true } ? "An alarm starts the switch plan by itself: watch it first, and execute it only if it does not run. " : "")
            + (waits is not null && scene.Controls is not null ? "From the promotion on the steps need not wait for each other. " : "")
            + $"Every command runs against {scene.Survivor.Region} or a global service; none needs {scene.Lost.Region}.",
            [SeeLoss(scene), .. takeOver, .. After(scene)]);
    }

    private static string Promotion(RunbookScene scene) => $"Make {scene.Survivor.Region} the writer";

    private static RunbookStep SeeLoss(RunbookScene scene)
    {
        var (lost, title) = (scene.Lost, $"See what AWS sees of {scene.Lost.Region}");
        return lost.Endpoint?.Path is null
            ? new(
                title,
                Commands.Answers(lost),
                "An error, from two networks. An answer means that the region serves: look at what else is wrong.",
                Instantly,
                "No checkers look at the region from outside; alarms tell. Two failures from two networks are enough to go on.")
            : new(
                title,
                Commands.CheckersSee(lost),
                "`Failure` from most checkers; `Success` from most means that your own way to the region is broken, not the region.",
                Instantly,
                $"Ask a user's way: `{Commands.Answers(lost)}` from two networks. Two failures are enough to go on.");
    }

    private static ImmutableArray<RunbookStep> TakeOver(RunbookScene scene)
    {
        var moves = scene.HasDatabase && scene.Lost.Region == scene.Facts.Writer;
        return
        [
            .. moves ? [SeeLag(scene)] : Array.Empty<RunbookStep>(),
            .. scene switch
            {
                { Switch: { } plan } => Execute(scene, plan, scene.Survivor, graceful: false, $"{scene.Lost.Region} is lost"),
                { Controls: { } controls } =>
                [
                    KeepEndpoints(controls),
                    .. moves ? Promote(scene) : [],
                    Flip(scene, controls, scene.Facts.Home, scene.Survivor),
                    Raise(scene, scene.Survivor),
                ],
                _ => [.. moves ? Promote(scene) : [], Raise(scene, scene.Survivor)],
            },
        ];
    }

    private static RunbookStep SeeLag(RunbookScene scene) => new(
        "See how much would be lost",
        Commands.Lag(scene.Survivor),
        "The last points before the loss, in milliseconds: that much of the last writes is lost with the next step.",
        Instantly,
        "Without data the typical loss is a second; the alarm on lag was silent, so it is at most "
        + string.Create(CultureInfo.InvariantCulture, $"{(scene.Survivor.LagAlarm?.Value ?? KnownTimes.TypicalLag).TotalSeconds:0} s."));

    private static ImmutableArray<RunbookStep> Promote(RunbookScene scene)
    {
        var survivor = scene.Survivor;
        return
        [
            .. scene.Names.Of(survivor.Region).FailoverDocument is { } document
                ? [Automate(survivor, document)]
                : Array.Empty<RunbookStep>(),
            new(
                Promotion(scene),
                scene.Commands.Promote(survivor),
                $"`Status: failing-over`. Then `{Commands.OneLine(scene.Commands.Writer(survivor))}` names {survivor.Database?.Value}.",
                "one to three minutes",
                $"Fencing of the old writer is best effort: if {scene.Lost.Region} still takes writes, stop its clients before you go on, "
                + "or both sides diverge. `InvalidGlobalClusterStateFault` means that a failover is running: look again in a minute."),
        ];
    }

    private static RunbookStep Automate(RegionFacts survivor, string document) => new(
        $"Let Systems Manager move the writer and grow {survivor.Region}",
        Commands.Automate(survivor, document, "OldWriter=unreachable"),
        "`Success` at `lag`, `fencing`, `capacity`, `database` and `wait`, one after the other: the two steps after this one that do the same are then done.",
        "two to five minutes",
        "Do the steps by hand, beginning with the next. `lag` may fail: it says how far the copy is behind. "
        + "If the clients of the old writer were stopped, write OldWriter=stopped.");

    private static ImmutableArray<RunbookStep> After(RunbookScene scene) => scene.TakesOver
        ?
        [
            SeeUsers(scene, scene.Survivor),
            WriteDown(
                scene.Lost,
                scene.Survivor,
                $"Leave it until the incident is over. Do not run `pulumi up` of the {scene.Names.GlobalStack} stack while {scene.Lost.Region} is away."),
        ]
        :
        [
            SeeUsers(scene, scene.Facts.Home),
            .. scene.HasDatabase
                ?
                [
                    new RunbookStep(
                        "See what the database makes of it",
                        scene.Commands.Members(scene.Survivor),
                        $"The member of {scene.Facts.Writer} writes. That of {scene.Lost.Region} is out of step; Aurora brings it back by itself.",
                        Instantly,
                        $"If it does not come back with its region, make it anew: [restoring a region](restore-region.md)."),
                ]
                : Array.Empty<RunbookStep>(),
        ];
}
