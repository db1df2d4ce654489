using System.Collections.Immutable;
using MultiRegion.Planner.Planning;

namespace MultiRegion.Planner.Reachability;

/// <summary>What the plan's network answers to the questions that every preview asks.</summary>
/// <param name="Answers">The answers, in the order in which they are shown.</param>
/// <param name="Findings">What is wrong with the network or not interpreted, whatever is asked.</param>
internal sealed record ReachabilityReport(ImmutableArray<Answer> Answers, ImmutableArray<Finding> Findings)
{
    /// <summary>Asks the planned resources.</summary>
    public static ReachabilityReport Of(SystemPlan plan)
    {
        var reader = new PlanReader(plan);
        var vpcs = new VpcLayer(reader);
        var hubs = new HubLayer(reader, vpcs);
        var security = new SecurityLayer(reader);
        var places = new Places(reader, vpcs, hubs, security);
        var answers = new Questions(vpcs, places, security, new PacketWalk(vpcs, hubs)).AskAll();
        return new([.. answers], [.. reader.Findings.Concat(UnreadTypes.In(plan)).DistinctBy(finding => finding.Text)]);
    }
}
