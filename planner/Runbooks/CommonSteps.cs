using System.Collections.Immutable;
using System.Globalization;
using MultiRegion.Planner.Recovery;

namespace MultiRegion.Planner.Runbooks;

/// <summary>Steps that more than one runbook has.</summary>
internal static class CommonSteps
{
    internal const string Instantly = "seconds";

    private const string InStep = "Below 1000 ms in every minute.";

    /// <summary>A region grows to all users.</summary>
    public static RunbookStep Raise(RunbookScene scene, RegionFacts region) => scene.Commands.GrowsByPods(region)
        ? new(
            $"Bring {region.Region} to full service",
            scene.Commands.Raise(region),
            $"`horizontalpodautoscaler.autoscaling/{RunbookScene.Workload} patched`; nodes follow the pods that wait: `{Commands.OneLine(Commands.Nodes(region))}` counts more each time.",
            "two to three minutes, beside the database",
            "An annotation that exists already means that the floor was raised before: go on. The autoscaler does it too once users arrive, a minute later.")
        : new(
            $"Bring {region.Region} to full service",
            scene.Commands.Raise(region),
            string.Create(
                CultureInfo.InvariantCulture,
                $"`Status: InProgress`; then `{Commands.OneLine(Commands.Nodes(region))}` counts {region.Full.Value}. The next deployment of {region.Stack} sets the floor back: write capacity.percent: 100 into its file before it."),
            region.Prepared.Value >= region.Full.Value ? "two minutes, beside the database" : "three minutes, beside the database",
            "The autoscaler does it too once users arrive, a minute later. `InsufficientInstanceCapacity`: add instance types to the node group.");

    /// <summary>A region goes back to what it runs in normal operation.</summary>
    public static RunbookStep Rest(RunbookScene scene, RegionFacts region) => new(
        $"Let {region.Region} rest",
        scene.Commands.Rest(region),
        scene.Commands.GrowsByPods(region)
            ? $"`horizontalpodautoscaler.autoscaling/{RunbookScene.Workload} patched`. Pods go over the next half hour, and nodes with them."
            : "`Status: InProgress`. The autoscaler takes nodes away over the next half hour.",
        "half an hour",
        "It costs money and nothing else: leave it until morning.");

    /// <summary>A copy is as good as the original.</summary>
    public static RunbookStep SeeCopy(RegionFacts region, string ifItFails, string then = "", string takes = Instantly) => new(
        "See that the copy is current", Commands.Lag(region), InStep + then, takes, ifItFails);

    /// <summary>Users are where they should be.</summary>
    public static RunbookStep SeeUsers(RunbookScene scene, RegionFacts region)
    {
        if (!scene.HasNames)
        {
            return new(
                $"See that {region.Region} answers",
                Commands.Answers(region),
                "No error. No failover records are planned: users come only if they are given this name.",
                "a minute",
                $"Look at the load balancer of {region.Region} and at the pods behind it.");
        }

        return new(
            $"See users arrive in {region.Region}",
            $"{scene.Commands.WhereUsersAre()}\n{Commands.Answers(region)}\n{scene.Commands.UsersAreServed()}",
            $"`\"{region.Region}\"`, and no error from the other two.",
            scene.HasDatabase && scene.Facts.FollowsWriter ? "two minutes after the writer moved" : "two minutes",
            $"While the sign still names another region, {region.Region} is not seen as ready: look "
            + (scene.Switch is not null ? "how far the switch plan is."
                : scene.Controls is not null ? "which routing controls are on."
                : $"at `{Commands.OneLine(Commands.CheckersSee(region))}`."));
    }

    /// <summary>The repository says where the writer is.</summary>
    public static RunbookStep WriteDown(RegionFacts from, RegionFacts to, string ifItFails) => new(
        "Write down where the writer is",
        $"sed -i 's/activeRegion: {from.Region}/activeRegion: {to.Region}/' Pulumi.yaml\ngit commit --message 'Record the move to {to.Region}' Pulumi.yaml",
        "One file changed. Alarms and reports follow at the next deployment; nothing waits for it.",
        "a minute",
        ifItFails);

    /// <summary>The switch plan moves writer, capacity and names together.</summary>
    public static ImmutableArray<RunbookStep> Execute(RunbookScene scene, SwitchCommands commands, RegionFacts to, bool graceful, string why)
    {
        var steps = scene.Names.Switch!.Steps;
        var first = steps is [var known, ..] ? known : "the first step";
        return
        [
            new(
                $"Execute the switch plan {scene.Names.Switch!.Name} for {to.Region}",
                commands.Start(to, graceful, why),
                $"An `executionId` that begins with {to.Region}. The plan moves the writer and grows {to.Region} side by side, and leads the names there at the end.",
                Instantly,
                $"`IllegalStateException`: an execution runs already; go on with it. Without an answer call it again: the data plane of {to.Region} needs no other region, and no console."),
            new(
                "Watch it",
                commands.Watch(to),
                $"{string.Join(", ", steps.Select(step => $"`{step} completed`"))}.",
                graceful ? "two to three minutes" : "two to five minutes",
                graceful
                    ? $"Nothing is lost while `{first}` waits. Stop it, and try in another quiet hour: `{Commands.OneLine(commands.Cancel(to))}`."
                    : "`failed` at a step holds the execution: the next step lets it go on."),
            .. graceful
                ? Array.Empty<RunbookStep>()
                :
                [
                    new RunbookStep(
                        $"Only if {first} fails: go on without it",
                        commands.Skip(to, first),
                        $"`{first} skipped` when you watch again, and the names follow. Users are better served by a region that has not grown than by none.",
                        "a minute",
                        scene.HasDatabase
                            ? $"Where the writer is, `{Commands.OneLine(scene.Commands.Writer(to))}` tells. If it has not moved, move it by hand before: `{Commands.OneLine(scene.Commands.Promote(to))}`."
                            : "Grow by hand, and try again."),
                ],
        ];
    }

    /// <summary>The routing controls lead users.</summary>
    public static RunbookStep Flip(RunbookScene scene, ControlCommands controls, RegionFacts from, RegionFacts to)
    {
        var others = string.Join(", ", ControlCommands.Others(scene.Lost.Region).Skip(1));
        var rules = string.Join(" and ", scene.Names.Controls!.Rules);
        return new(
            $"Lead users to {to.Region}",
            controls.Flip(from, to, scene.Lost.Region),
            $"No output. `{Commands.OneLine(ControlCommands.States(scene.Lost.Region))}` shows {to.Region} `On` and {from.Region} `Off`.",
            "ten seconds, and a minute until names are resolved anew",
            $"An endpoint that does not answer is being serviced: set AT to another of {others}; three of the five are always there. "
            + $"`ConflictException` is a safety rule ({rules}) that forbids the outcome: change both controls in one call, as here, and look at what is on. "
            + "Not in the console: it is one region's, and the endpoints are five.");
    }

    /// <summary>The endpoints of the controls are at hand.</summary>
    public static RunbookStep KeepEndpoints(ControlCommands controls) => new(
        "Have the endpoints of the routing controls at hand",
        controls.KeepEndpoints(),
        "A file with five endpoints.",
        Instantly,
        "Take the copy that lies with this runbook. It never changes while the cluster of controls lives: write it now, and keep it where no region can take it.");
}
