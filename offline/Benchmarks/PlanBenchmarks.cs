using BenchmarkDotNet.Attributes;

namespace MultiRegion.Offline.Benchmarks;

/// <summary>Time and memory for planning programs of growing size: the cost per resource must not grow with them.</summary>
[InProcess] // a process of its own would be built in Release, where these assemblies do not exist
[WarmupCount(3)]
[IterationCount(10)]
[MemoryDiagnoser]
public class PlanBenchmarks
{
    /// <summary>How many resources the program declares.</summary>
    [Params(100, 1_000, 10_000)]
    public int Resources { get; set; }

    /// <summary>Resources that refer to the same few others.</summary>
    [Benchmark]
    public Task<PlannedStack> Flat() => Planning.PlanAsync(Programs.Flat, Resources);

    /// <summary>Resources that each refer to the one before.</summary>
    [Benchmark]
    public Task<PlannedStack> Chained() => Planning.PlanAsync(Programs.Chained, Resources);
}
