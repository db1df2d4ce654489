using MultiRegion.Planner;
using MultiRegion.Planner.Commands;
using MultiRegion.Planner.Planning;

EngineWarmUp.Start();
return await CommandLine.RunAsync(args, PlannerHost.OfProcess(StackProgram.PlanAsync));
