using MultiRegion.Planner.Planning;

namespace MultiRegion.Planner.Checks;

/// <summary>Something that a plan either keeps or breaks, proved from the planned resources alone.</summary>
internal interface IPlanCheck
{
    /// <summary>A short stable name: <c>addresses</c>.</summary>
    string Name { get; }

    /// <summary>Judges the plan.</summary>
    CheckResult Run(SystemPlan plan);
}
