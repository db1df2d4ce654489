using MultiRegion.Components.RecoveryTime;
using MultiRegion.Planner.Recovery;

namespace MultiRegion.Planner.Drill;

/// <summary>Draws durations. The same seed draws the same ones on every machine and version of .NET.</summary>
/// <seealso href="https://prng.di.unimi.it/splitmix64.c"/>
internal sealed class Sampler(ulong seed)
{
    // With the third power three of four draws lie in the half of a side that is nearer to what is expected.
    private const int Concentration = 3;

    private ulong _state = seed;

    /// <summary>A number from 0 up to 1, each as likely.</summary>
    public double Unit()
    {
        _state += 0x9E3779B97F4A7C15;
        var mixed = _state;
        mixed = (mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9;
        mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EB;
        mixed ^= mixed >> 31;
        return (mixed >> 11) * (1.0 / (1UL << 53));
    }

    /// <summary>
    /// Seconds out of a range: half of the draws below what is expected and half above, most of them near it, none
    /// beyond the ends.
    /// </summary>
    public double Seconds(TimeRange range)
    {
        var away = (2 * Unit()) - 1;
        var end = away < 0 ? range.Least : range.Worst;
        return range.Expected.TotalSeconds + ((end - range.Expected).TotalSeconds * Math.Pow(Math.Abs(away), Concentration));
    }

    /// <summary>Seconds of lag: mostly below what is typical, sometimes far above, never above the bound.</summary>
    public double Lag(TimeSpan typical, TimeSpan bound) =>
        Math.Min(bound.TotalSeconds, -Math.Log(1 - Unit()) * typical.TotalSeconds);
}
