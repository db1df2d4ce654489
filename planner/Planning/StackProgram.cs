using MultiRegion.Infra;
using MultiRegion.Offline;
using Pulumi;

namespace MultiRegion.Planner.Planning;

/// <summary>The program that <c>pulumi up</c> runs, planned instead of deployed.</summary>
internal static class StackProgram
{
    /// <summary>Plans the stack class that the request's configuration asks for.</summary>
    public static Task<PlannedStack> PlanAsync(PlanRequest request) =>
        PlanEngine.PlanAsync(request, () => (Stack)new StackSelector().GetService(typeof(Stack))!);
}
