using System.Collections.Immutable;
using System.Globalization;
using MultiRegion.Components.RecoveryTime;
using MultiRegion.Planner.Recovery;

namespace MultiRegion.Planner.Runbooks;

/// <summary>The runbooks of a plan.</summary>
internal sealed class RunbookLibrary(RecoveryFacts facts, RegionFacts lost, RegionFacts survivor)
{
    private const string Instantly = "seconds";

    private readonly Commands _commands = new(facts);

    /// <summary>All of them, for the loss of one region.</summary>
    public ImmutableArray<Runbook> All => [RegionLost(), Switchover(), Failback(), Partition(), Rebuild(), Teardown()];

    private Runbook RegionLost() => new(
        "region-lost",
        $"{lost.Region} is lost",
        $"Take this when {lost.Region} does not serve and will not within minutes. "
        + (lost.Region == facts.Writer && facts.FollowsWriter ? "Users wait for the writer: nothing moves before step 3. " : "")
        + $"Every command runs against {survivor.Region} or a global service; none needs {lost.Region}.",
        [
            new(
                $"See what AWS sees of {lost.Region}",
                Commands.CheckersSee(lost),
                "`Failure` from most checkers; `Success` from most means that your own way to the region is broken, not the region.",
                Instantly,
                $"Ask a user's way: `{Commands.Answers(lost)}` from two networks. Two failures are enough to go on."),
            .. lost.Region == facts.Writer ? Promotion() : [],
            Grow(survivor.Full.Value),
            SeeUsers(survivor),
            new(
                "Write down where the writer is",
                $"sed -i 's/activeRegion: {lost.Region}/activeRegion: {survivor.Region}/' Pulumi.yaml\ngit commit --message 'Record the failover to {survivor.Region}' Pulumi.yaml",
                "One file changed. Alarms and reports follow at the next deployment; nothing waits for it.",
                "a minute",
                $"Leave it until the incident is over. Do not run `pulumi up` of the global stack while {lost.Region} is away."),
        ]);

    private ImmutableArray<RunbookStep> Promotion() => facts.GlobalDatabase is null ? [] :
    [
        new(
            "See how much would be lost",
            Commands.Lag(survivor),
            "The last points before the loss, in milliseconds: that much of the last writes is lost with the next step.",
            Instantly,
            "Without data the typical loss is a second; the alarm on lag was silent, so it is at most "
            + string.Create(CultureInfo.InvariantCulture, $"{(survivor.LagAlarm?.Value ?? KnownTimes.TypicalLag).TotalSeconds:0} s.")),
        new(
            $"Make {survivor.Region} the writer",
            _commands.Promote(survivor),
            $"`Status: failing-over`. Then `{OneLine(_commands.Writer(survivor))}` names {survivor.Database?.Value}.",
            "one to three minutes",
            $"Fencing of the old writer is best effort: if {lost.Region} still takes writes, stop its clients before you go on, "
            + "or both sides diverge. `InvalidGlobalClusterStateFault` means that a failover is running: look again in a minute."),
    ];

    private Runbook Switchover() => new(
        "planned-switchover",
        $"Move the work to {survivor.Region} on purpose",
        $"For maintenance and for exercises: both regions are healthy and nothing is lost. Users of {facts.Home.Region} keep writing across regions "
        + "until their names are resolved anew.",
        [
            new(
                "See that the copy is current",
                Commands.Lag(survivor),
                "Below 1000 ms in every minute.",
                Instantly,
                "Wait: a switchover waits for the lag itself, and writes stop while it waits."),
            Grow(survivor.Full.Value),
            new(
                $"Make {survivor.Region} the writer",
                _commands.Switch(survivor),
                $"`Status: switching-over`, and within a minute `{OneLine(_commands.Writer(survivor))}` names {survivor.Database?.Value}.",
                "half a minute without writes",
                "The old writer stays the writer, and nothing is lost: read the event of the cluster, and try again."),
            SeeUsers(survivor),
        ]);

    private Runbook Failback() => new(
        "failback",
        $"Back to {lost.Region}",
        $"Take this when {lost.Region} is back and has caught up, in quiet hours: nothing forces it, for {survivor.Region} runs at full service. "
        + "Aurora rebuilds the lost member by itself and lets it join again.",
        [
            new(
                $"See that {lost.Region} has joined again",
                _commands.Writer(survivor),
                $"`available`, with {survivor.Database?.Value} as the writer.",
                "ten minutes to an hour after the region came back",
                $"A member that does not come back is made anew: [restoring a region](restore-region.md)."),
            new(
                "See that its copy is current",
                Commands.Lag(lost),
                "Below 1000 ms in every minute.",
                Instantly,
                "Wait, and go on in another quiet hour."),
            new(
                $"Bring {lost.Region} to full service",
                Commands.Floor(lost, lost.Full.Value),
                string.Create(CultureInfo.InvariantCulture, $"`Status: InProgress`; then {lost.Full.Value} nodes are ready."),
                "two minutes",
                "Stay where you are: users are served. Look at the node group's health in the console."),
            new(
                $"Make {lost.Region} the writer",
                _commands.Switch(lost),
                $"`Status: switching-over`, and within a minute {lost.Database?.Value} is the writer.",
                "half a minute without writes",
                "Nothing has moved. Try again when the lag is low."),
            SeeUsers(lost),
            new(
                $"Let {survivor.Region} rest",
                Commands.Floor(survivor, survivor.Running.Value),
                "`Status: InProgress`. The autoscaler takes nodes away over the next half hour.",
                "half an hour",
                "It costs money and nothing else: leave it until morning."),
        ]);

    private Runbook Partition() => new(
        "partition",
        $"{lost.Region} and {survivor.Region} do not reach each other",
        "Both regions serve, and replication stands still. Do not promote: the writer is alive, and two writers cannot be put together again. "
        + "Every minute of the partition is a minute of writes that only one region has.",
        [
            new(
                "See that both regions answer users",
                $"{Commands.Answers(lost)}\n{Commands.CheckersSee(survivor)}",
                $"{lost.Region} answers. {survivor.Region} is as it is in every hour: it answers where it holds the writer only.",
                Instantly,
                $"A region that users cannot reach is lost: take [region lost](region-lost.md)."),
            new(
                "See how far the copy is behind",
                Commands.Lag(survivor),
                "It grows by a second each second.",
                Instantly,
                "No data says the same as a growing lag."),
            new(
                "See that the writer is where it was",
                _commands.Writer(lost),
                $"{lost.Database?.Value} is the writer.",
                Instantly,
                $"If both take writes, stop the clients of {lost.Region}: the later promotion holds."),
            new(
                "See it heal",
                Commands.Lag(survivor),
                "Below 1000 ms again.",
                "minutes after the network is back",
                "After a day without a copy AWS may have to build it anew: open a case, and plan with a rebuild."),
        ]);

    private Runbook Rebuild() => new(
        "restore-region",
        $"Restore {lost.Region} from nothing",
        $"For a region whose resources are gone. {survivor.Region} serves throughout. What the state still lists and AWS no longer has is refreshed away first.",
        [
            new(
                "Let the state forget what is gone",
                $"pulumi refresh --stack {lost.Stack}",
                "A list of deletions and nothing else.",
                "ten minutes",
                "Resources that are there but do not answer are not gone: wait for AWS."),
            new(
                "Deploy the region",
                $"pulumi up --stack {lost.Stack}",
                "Everything is created; nothing of another region changes.",
                "half an hour",
                "Run it again: what exists is kept."),
            new(
                "Bind it to the others",
                "pulumi refresh --stack global\npulumi up --stack global",
                $"Peering, the member {lost.Database?.Value} and the records of {lost.Region}; no replacement of anything in {survivor.Region}.",
                "an hour: the member copies the whole database",
                $"A replacement in {survivor.Region} is a mistake: do not confirm, and compare with the reviewed plan."),
            new(
                "See that the copy is current",
                Commands.Lag(lost),
                "Below 1000 ms in every minute. Then [failback](failback.md).",
                "an hour",
                "Wait: the copy of a large database takes hours."),
        ]);

    private Runbook Teardown() => new(
        "teardown",
        "Tear everything down",
        "In this order, or something is left behind that nobody owns: delivery would put back what is deleted, "
        + "and load balancers that a controller made keep the network from going.",
        [
            .. facts.Regions.SelectMany(region => new RunbookStep[]
            {
                new(
                    $"Stop delivery in {region.Region}",
                    $"aws eks update-kubeconfig --region {region.Region} --name {region.Cluster} --alias {region.Cluster}\n"
                    + $"kubectl --context {region.Cluster} --namespace argocd delete applications.argoproj.io --all --wait",
                    "The applications and what they made are deleted.",
                    "five minutes",
                    "An application that hangs on its finalizer: `kubectl patch` the finalizer away, and delete its namespace."),
                new(
                    $"Drain the load balancers of {region.Region}",
                    $"kubectl --context {region.Cluster} delete gateways.gateway.networking.k8s.io --all --all-namespaces --wait\n"
                    + $"kubectl --context {region.Cluster} get services --all-namespaces --field-selector spec.type=LoadBalancer --no-headers",
                    "`No resources found`.",
                    "five minutes",
                    "Delete the services listed, and wait until the controller has removed their load balancers."),
            }),
            new(
                "Allow deletion",
                "pulumi state unprotect --all --stack global --yes\n"
                + string.Join('\n', facts.Regions.Select(region => $"pulumi state unprotect --all --stack {region.Stack} --yes"))
                + string.Concat(facts.Regions.Where(region => region.Database is not null).Select(region =>
                    $"\naws rds modify-db-cluster --region {region.Region} --db-cluster-identifier {region.Database!.Value} --no-deletion-protection --apply-immediately")),
                "The resources are listed as unprotected.",
                "two minutes",
                "You lack the right, and that is good: ask who has it."),
            new(
                "Delete what binds the regions, then the regions",
                "pulumi destroy --stack global\n" + string.Join('\n', facts.Regions.Reverse().Select(region => $"pulumi destroy --stack {region.Stack}")),
                "No resource left in any stack; retained ones (database, keys) are listed and stay in the account.",
                "an hour",
                "A network that cannot be deleted holds a network interface: delete the load balancer or endpoint that it names."),
        ]);

    private static RunbookStep GrowStep(RegionFacts region, int nodes) => new(
        $"Bring {region.Region} to full service",
        Commands.Floor(region, nodes),
        string.Create(CultureInfo.InvariantCulture, $"`Status: InProgress`; then `{OneLine(Commands.Nodes(region))}` counts {nodes}. The next deployment of {region.Stack} sets the floor back: write capacity.percent: 100 into its file before it."),
        "two minutes, beside the database",
        "The autoscaler does it too once users arrive, a minute later. `InsufficientInstanceCapacity`: add instance types to the node group.");

    private RunbookStep Grow(int nodes) => GrowStep(survivor, nodes);

    private RunbookStep SeeUsers(RegionFacts region) => new(
        $"See users arrive in {region.Region}",
        $"{_commands.WhereUsersAre()}\n{Commands.Answers(region)}\n{_commands.UsersAreServed()}",
        $"`\"{region.Region}\"`, and no error from the other two.",
        "two minutes after the writer moved",
        $"While the sign still names another region, {region.Region} is not seen as ready: look at `{OneLine(Commands.CheckersSee(region))}`.");

    private static string OneLine(string command) =>
        string.Join("; ", command.Replace(" \\\n", " ", StringComparison.Ordinal).Split('\n').Select(line => string.Join(' ', line.Split(' ', StringSplitOptions.RemoveEmptyEntries))));
}
