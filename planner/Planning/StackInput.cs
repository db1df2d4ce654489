using MultiRegion.Infra.Configuration;
using MultiRegion.Offline;

namespace MultiRegion.Planner.Planning;

/// <summary>A stack to plan.</summary>
/// <param name="Request">The stack and its configuration.</param>
/// <param name="ReadsOthers">True for a stack that refers to the others and so is planned after them, from their outputs.</param>
internal sealed record StackInput(PlanRequest Request, bool ReadsOthers)
{
    /// <summary>What the cost estimate supposes of use, from the stack that binds the regions. Default: nothing is said.</summary>
    public CostSettings? Usage { get; init; }
}
