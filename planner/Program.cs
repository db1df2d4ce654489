using MultiRegion.Planner;
using MultiRegion.Planner.Commands;
using MultiRegion.Planner.Planning;

return await CommandLine.RunAsync(args, PlannerHost.OfProcess(StackProgram.PlanAsync));
