using System.Collections.Immutable;
using MultiRegion.Planner.Planning;

namespace MultiRegion.Planner.Reachability;

/// <summary>What the plan's network answers to the questions that every preview asks.</summary>
/// <param name="Answers">The answers, in the order in which they are shown.</param>
internal sealed record ReachabilityReport(ImmutableArray<Answer> Answers)
{
    private const string Understood = "every link of the network leads to a planned resource, in its own region";

    /// <summary>Every different reason why an answer is not as it should be, what is broken first.</summary>
    public IEnumerable<Finding> Findings =>
        Answers.SelectMany(answer => answer.Findings).DistinctBy(finding => finding.Text).OrderBy(finding => finding.Kind);

    /// <summary>Asks the planned resources.</summary>
    public static ReachabilityReport Of(SystemPlan plan) => plan.Derive(Ask);

    private static ReachabilityReport Ask(SystemPlan plan)
    {
        var reader = new PlanReader(plan);
        var vpcs = new VpcLayer(reader);
        var hubs = new HubLayer(reader, vpcs);
        var security = new SecurityLayer(reader);
        var places = new Places(reader, vpcs, hubs, security);
        var answers = new Questions(vpcs, places, security, new PacketWalk(vpcs, hubs)).AskAll().ToList();

        // Last, when everything has been read that anyone asked for.
        var links = new Answer(Understood, reader.LinkCount, [], [], [.. reader.Findings.Concat(UnreadTypes.In(plan)).DistinctBy(finding => finding.Text)]);
        return new([.. answers, links]);
    }
}
