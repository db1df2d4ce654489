using BenchmarkDotNet.Running;
using MultiRegion.Offline.Benchmarks;

if (args.Contains("quick"))
    await QuickTimes.RunAsync(Console.Out);
else
    BenchmarkRunner.Run<PlanBenchmarks>(args: args);
