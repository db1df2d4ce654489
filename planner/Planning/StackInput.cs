using System.Collections.Immutable;
using MultiRegion.Infra.Configuration;
using MultiRegion.Offline;
using MultiRegion.Planner.Configuration;

namespace MultiRegion.Planner.Planning;

/// <summary>A stack to plan.</summary>
/// <param name="Request">The stack and its configuration.</param>
/// <param name="ReadsOthers">True for a stack that refers to the others and so is planned after them, from their outputs.</param>
internal sealed record StackInput(PlanRequest Request, bool ReadsOthers)
{
    /// <summary>The stack's configuration file, as messages name it. Default: none.</summary>
    public string File { get; init; } = "";

    /// <summary>The folder of that file, where a snapshot of the stack's plan belongs. Default: none.</summary>
    public ConfigurationFolder? Folder { get; init; }

    /// <summary>The folder of the plan that was last reviewed. Default: none.</summary>
    public ConfigurationFolder? ReviewedFolder { get; init; }

    /// <summary>The findings that the stack accepts, in the order of its file. Default: none.</summary>
    public ImmutableArray<AcceptedFinding> Accepted { get; init; } = [];

    /// <summary>What the cost estimate supposes of use, from the stack that binds the regions. Default: nothing is said.</summary>
    public CostSettings? Usage { get; init; }
}
