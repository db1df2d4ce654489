using MultiRegion.Offline;
using MultiRegion.Planner;
using MultiRegion.Planner.Commands;

namespace MultiRegion.Tests.Planner;

/// <summary>A run of the planner's real entry, by default without the engine: every stack plans as in <see cref="SampleSystem"/>.</summary>
internal sealed record PlannerRun(int ExitCode, string Output, string Error)
{
    public static Task<PlannerRun> InAsync(string workingDirectory, params string[] arguments) =>
        InAsync(workingDirectory, request => SampleSystem.Stacks().Single(stack => stack.Name == request.Stack), arguments);

    public static Task<PlannerRun> InAsync(
        string workingDirectory, Func<PlanRequest, PlannedStack> planStack, params string[] arguments) =>
        PlanningAsync(workingDirectory, request => Task.FromResult(planStack(request)), arguments);

    public static async Task<PlannerRun> PlanningAsync(
        string workingDirectory, Func<PlanRequest, Task<PlannedStack>> planStack, params string[] arguments)
    {
        using var output = new StringWriter { NewLine = "\n" };
        using var error = new StringWriter { NewLine = "\n" };
        var exitCode = await CommandLine.RunAsync(arguments, new PlannerHost
        {
            Output = output,
            Error = error,
            WorkingDirectory = workingDirectory,
            PlanStack = planStack,
        });
        return new PlannerRun(exitCode, output.ToString(), error.ToString());
    }
}
