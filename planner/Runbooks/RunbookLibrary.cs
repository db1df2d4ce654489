using System.Collections.Immutable;
using MultiRegion.Planner.Recovery;

namespace MultiRegion.Planner.Runbooks;

/// <summary>The runbooks of a plan.</summary>
/// <param name="facts">The plan.</param>
/// <param name="lost">The region that is lost.</param>
/// <param name="survivor">The region that takes over.</param>
internal sealed class RunbookLibrary(RecoveryFacts facts, RegionFacts lost, RegionFacts survivor)
{
    private static readonly ImmutableArray<(string Name, Func<RunbookScene, Runbook> Of)> Known =
    [
        (RegionLostRunbook.Name, RegionLostRunbook.Of),
        (SwitchoverRunbook.Name, SwitchoverRunbook.Of),
        (FailbackRunbook.Name, FailbackRunbook.Of),
        (PartitionRunbook.Name, PartitionRunbook.Of),
        (RestoreRunbook.Name, RestoreRunbook.Of),
        (TeardownRunbook.Name, TeardownRunbook.Of),
    ];

    /// <summary>The names of all runbooks.</summary>
    public static IEnumerable<string> Names => Known.Select(runbook => runbook.Name);

    /// <summary>All of them, for the loss of one region.</summary>
    public ImmutableArray<Runbook> All
    {
        get
        {
            var scene = new RunbookScene(facts, lost, survivor);
            return [.. Known.Select(runbook => runbook.Of(scene))];
        }
    }
}
