using Pulumi;

namespace MultiRegion.Offline.Benchmarks;

/// <summary>Plans a program of the benchmarks.</summary>
internal static class Planning
{
    public static Task<PlannedStack> PlanAsync(Action<int> program, int count) =>
        PlanEngine.PlanAsync(new() { Project = "benchmarks", Stack = "benchmark" }, () => new ProgramStack(program, count));

    private sealed class ProgramStack : Stack
    {
        public ProgramStack(Action<int> program, int count) => program(count);
    }
}
