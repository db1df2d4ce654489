using MultiRegion.Components.Dns;
using MultiRegion.Infra.Configuration.Reading;

namespace MultiRegion.Infra.Configuration.Rules;

/// <summary>DNS as configured lets the recovery target be met at all.</summary>
internal static class RecoversInTime
{
    private const int FastInterval = 10;

    /// <summary>What decides how fast DNS is, as configured; in seconds and looks.</summary>
    internal sealed record Timing(Setting<int> Interval, Setting<int> Threshold, Setting<int> Ttl)
    {
        public TimeSpan Total => new RecoveryEstimate(
            new(TimeSpan.FromSeconds(Interval.Value), Threshold.Value), TimeSpan.FromSeconds(Ttl.Value)).Total;

        /// <summary>The same with one value at its best, for each that is not.</summary>
        public IEnumerable<(Setting<int> Slow, int Better, TimeSpan Total)> Improvements
        {
            get
            {
                var ttl = (int)FailoverRecords.DefaultTtl.TotalSeconds;
                if (Interval > FastInterval)
                    yield return (Interval, FastInterval, (this with { Interval = Interval with { Value = FastInterval } }).Total);
                if (Ttl > ttl)
                    yield return (Ttl, ttl, (this with { Ttl = Ttl with { Value = ttl } }).Total);
                if (Threshold > CheckPace.Default.Threshold)
                {
                    yield return (
                        Threshold, CheckPace.Default.Threshold,
                        (this with { Threshold = Threshold with { Value = CheckPace.Default.Threshold } }).Total);
                }
            }
        }
    }

    /// <summary>Points at the value that helps most, or at the target when none does.</summary>
    public static IEnumerable<ConfigurationProblem> Check(Timing timing, Setting<TimeSpan> target)
    {
        if (!timing.Interval.IsSet || !timing.Threshold.IsSet || !timing.Ttl.IsSet || !target.IsSet || timing.Total <= target.Value)
            yield break;

        var late = $"{Seconds(timing.Total - target.Value)} more than the {Seconds(target.Value)} of the recovery target";
        var improvements = timing.Improvements.OrderBy(improvement => improvement.Total).ToList();
        if (improvements is [var best, ..])
        {
            yield return best.Slow.Problem(
                $"with which the last user is served {Seconds(timing.Total)} after a loss, {late}", $"Set it to {best.Better}.");
        }
        else
        {
            yield return target.Place.Problem(
                $"'{Seconds(target.Value)}'",
                $"but the last user is served {Seconds(timing.Total)} after a loss, {late}",
                $"Set it to {Seconds(timing.Total).Replace(" ", string.Empty, StringComparison.Ordinal)} or more.");
        }
    }

    private static string Seconds(TimeSpan time) => $"{time.TotalSeconds:0} s";
}
