using MultiRegion.Infra;
using MultiRegion.Offline;
using MultiRegion.Planner;
using MultiRegion.Planner.Commands;
using Pulumi;

// The planner runs the program's own stack classes: what it shows is what `pulumi up` would declare.
var host = PlannerHost.OfProcess(request => PlanEngine.PlanAsync(request, () => (Stack)new StackSelector().GetService(typeof(Stack))!));
return await CommandLine.RunAsync(args, host);
