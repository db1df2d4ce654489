using System.Collections.Immutable;
using System.Globalization;
using static MultiRegion.Planner.Runbooks.CommonSteps;

namespace MultiRegion.Planner.Runbooks;

/// <summary>A region whose resources are gone is made anew.</summary>
internal static class RestoreRunbook
{
    internal const string Name = "restore-region";

    private const string GlobalFile = "stacks/Pulumi.global.yaml";

    /// <summary>The runbook.</summary>
    public static Runbook Of(RunbookScene scene) => new(
        Name,
        $"Restore {scene.Lost.Region} from nothing",
        $"For a region whose resources are gone. {scene.Survivor.Region} serves throughout. What the state still lists and AWS no longer has is refreshed away first.",
        [
            .. scene.HasDatabase ? Database(scene) : [],
            new(
                "Let the state forget what is gone",
                $"pulumi refresh --stack {scene.Lost.Stack}",
                "A list of deletions and nothing else.",
                "ten minutes",
                "Resources that are there but do not answer are not gone: wait for AWS."),
            new(
                "Deploy the region",
                $"pulumi up --stack {scene.Lost.Stack}",
                "Everything is created; nothing of another region changes.",
                About(scene.Names.Of(scene.Lost.Region).Minutes),
                "Run it again: what exists is kept."),
            new(
                "Bind it to the others",
                $"pulumi refresh --stack {scene.Names.GlobalStack}\npulumi up --stack {scene.Names.GlobalStack}",
                (scene.HasDatabase ? $"Peering, the member {scene.Lost.Database!.Value} and the records of {scene.Lost.Region}" : $"Peering and the records of {scene.Lost.Region}")
                + $"; no replacement of anything in {scene.Survivor.Region}.",
                scene.HasDatabase ? "an hour: the member copies the whole database" : About(scene.Names.GlobalMinutes),
                $"A replacement in {scene.Survivor.Region} is a mistake: do not confirm, and compare with the reviewed plan."),
            .. scene.HasDatabase
                ? [SeeCopy(scene.Lost, "Wait: the copy of a large database takes hours.", " Then [failback](failback.md).", "an hour")]
                : Array.Empty<RunbookStep>(),
        ]);

    private static ImmutableArray<RunbookStep> Database(RunbookScene scene) =>
    [
        new(
            $"Detach the lost member {scene.Lost.Database!.Value}",
            scene.Commands.Detach(scene.Lost, scene.Survivor),
            "The global database without it.",
            "a minute",
            "`DBClusterNotFoundFault`: it is no longer listed, as it should be."),
        .. scene.Names.InitialWriter == scene.Lost.Region
            ?
            [
                new RunbookStep(
                    "Let the member come back as a copy",
                    $"sed -i 's/initialWriter: {scene.Lost.Region},/initialWriter: {scene.Lost.Region}, rebuildInitialWriter: true,/' {GlobalFile}\n"
                    + $"git commit --message 'Rebuild the member of {scene.Lost.Region}' {GlobalFile}",
                    "One file changed: it made the database once, with a user and a password that RDS refuses for a copy.",
                    "a minute",
                    "Nothing changed: the flag is there already, or the section is written over several lines. Write database.rebuildInitialWriter: true by hand."),
            ]
            : Array.Empty<RunbookStep>(),
    ];

    private static string About(double minutes) => minutes == 0
        ? "half an hour"
        : string.Create(CultureInfo.InvariantCulture, $"{Math.Ceiling(minutes):0} minutes");
}
