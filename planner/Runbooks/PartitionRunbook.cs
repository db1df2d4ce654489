using static MultiRegion.Planner.Runbooks.CommonSteps;

namespace MultiRegion.Planner.Runbooks;

/// <summary>Two regions do not reach each other, and users reach both.</summary>
internal static class PartitionRunbook
{
    internal const string Name = "partition";

    /// <summary>The runbook.</summary>
    public static Runbook Of(RunbookScene scene)
    {
        var (one, other) = (scene.Lost, scene.Survivor);
        return new(
            Name,
            $"{one.Region} and {other.Region} do not reach each other",
            scene.HasDatabase
                ? "Both regions serve, and replication stands still. Do not promote: the writer is alive, and two writers cannot be put together again. "
                    + (scene.Switch is not null ? "Do not execute the switch plan. " : scene.Controls is not null ? "Do not touch the routing controls. " : "")
                    + "Every minute of the partition is a minute of writes that only one region has."
                : "Both regions serve; only calls between them fail. Nothing has to move.",
            [
                new(
                    "See that both regions answer users",
                    other.Endpoint?.Path is null
                        ? $"{Commands.Answers(one)}\n{Commands.Answers(other)}"
                        : $"{Commands.Answers(one)}\n{Commands.CheckersSee(other)}",
                    scene.HasDatabase && scene.Facts.FollowsWriter
                        ? $"{one.Region} answers. {other.Region} is as it is in every hour: it answers where it holds the writer only."
                        : "Both answer.",
                    Instantly,
                    "A region that users cannot reach is lost: take [region lost](region-lost.md)."),
                new(
                    "See the way between them, from both ends",
                    $"{Commands.Peering(one)}\n{Commands.Peering(other)}",
                    "`available` and `associated` at both ends: then the network of AWS is at fault, and it heals without you. Open a case.",
                    Instantly,
                    $"An attachment that is gone or not associated was changed here: run `pulumi preview --stack {scene.Names.GlobalStack} --refresh`, and put it back with `pulumi up`."),
                .. scene.HasDatabase
                    ?
                    [
                        new RunbookStep(
                            "See how far the copy is behind",
                            Commands.Lag(other),
                            "It grows by a second each second.",
                            Instantly,
                            "No data says the same as a growing lag."),
                        new(
                            "See that the writer is where it was",
                            scene.Commands.Writer(one),
                            $"{one.Database?.Value} is the writer.",
                            Instantly,
                            $"If both take writes, stop the clients of {one.Region}: the later promotion holds."),
                    ]
                    : Array.Empty<RunbookStep>(),
                .. scene.Names.Of(one.Region).OwnServices.IsEmpty
                    ? Array.Empty<RunbookStep>()
                    :
                    [
                        new RunbookStep(
                            "See that the mesh calls its own region",
                            $"{Commands.Context(other)}\nkubectl --context {other.Cluster} --namespace istio-system get pods --selector app=istiod --no-headers",
                            $"Every istiod is `Running`. Proxies have left the endpoints of {one.Region} after the first errors; a service that only {one.Region} has fails in {other.Region}.",
                            Instantly,
                            "An istiod that restarts while the other cluster does not answer starts after half a minute without it: wait."),
                    ],
                scene.HasDatabase
                    ? new(
                        "See it heal",
                        Commands.Lag(other),
                        "Below 1000 ms again.",
                        "minutes after the network is back",
                        "After a day without a copy AWS may have to build it anew: open a case, and plan with a rebuild.")
                    : new(
                        "See it heal",
                        Commands.Peering(other),
                        "`available` and `associated`, and calls between the regions succeed.",
                        "minutes after the network is back",
                        "Open a case with both attachments' ids."),
            ]);
    }
}
