using System.Diagnostics;
using System.Globalization;

namespace MultiRegion.Offline.Benchmarks;

/// <summary>The same programs timed once each, in seconds instead of minutes. The first row holds what compiling costs.</summary>
internal static class QuickTimes
{
    private static readonly int[] s_sizes = [100, 100, 1_000, 10_000];

    public static async Task RunAsync(TextWriter output)
    {
        await output.WriteLineAsync("| Resources | Program | Time | Per resource | Allocated |").ConfigureAwait(false);
        await output.WriteLineAsync("|---:|---|---:|---:|---:|").ConfigureAwait(false);
        foreach (var size in s_sizes)
        {
            await output.WriteLineAsync(await MeasureAsync("flat", Programs.Flat, size).ConfigureAwait(false)).ConfigureAwait(false);
            await output.WriteLineAsync(await MeasureAsync("chained", Programs.Chained, size).ConfigureAwait(false)).ConfigureAwait(false);
        }

        using var process = Process.GetCurrentProcess();
        await output.WriteLineAsync(string.Create(
            CultureInfo.InvariantCulture, $"\nPeak working set: {process.PeakWorkingSet64 / 1e6:F0} MB")).ConfigureAwait(false);
    }

    private static async Task<string> MeasureAsync(string name, Action<int> program, int size)
    {
        var allocated = GC.GetTotalAllocatedBytes();
        var clock = Stopwatch.StartNew();
        var plan = await Planning.PlanAsync(program, size).ConfigureAwait(false);
        var time = clock.Elapsed;
        allocated = GC.GetTotalAllocatedBytes() - allocated;
        var count = plan.Resources.Length;
        return string.Create(
            CultureInfo.InvariantCulture,
            $"| {count} | {name} | {time.TotalMilliseconds:F0} ms | {time.TotalMicroseconds / count:F1} us | {allocated / 1e6:F1} MB |");
    }
}
