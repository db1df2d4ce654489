using MultiRegion.Components.Dns;
using MultiRegion.Components.RecoveryTime;
using MultiRegion.Infra.Configuration.Reading;

namespace MultiRegion.Infra.Configuration.Rules;

/// <summary>
/// DNS as configured is not what keeps the recovery target from being met, and the target is one that can be met at all.
/// The arithmetic is the recovery budget's, less what only a plan knows: whether the surviving region has to grow. So
/// whatever is refused here is over budget in a preview, too; what else is, the preview says, term by term.
/// </summary>
internal static class RecoversInTime
{
    private const int FastInterval = 10;
    private const int LeastThreshold = 1;

    private static readonly int UsualTtl = (int)FailoverRecords.DefaultTtl.TotalSeconds;
    private static readonly TimeSpan LeastDecision = TimeSpan.FromSeconds(1);

    /// <summary>What decides how fast a recovery is, as configured; in seconds and looks.</summary>
    internal sealed record Timing
    {
        public required Setting<DnsFailover> Failover { get; init; }

        public required Setting<SwitchStart> Start { get; init; }

        public required Setting<int> Interval { get; init; }

        public required Setting<int> Threshold { get; init; }

        public required Setting<int> Ttl { get; init; }

        public required Setting<TimeSpan> Decision { get; init; }

        public required bool HasDatabase { get; init; }

        public bool IsSet => Failover.IsSet && Start.IsSet && Interval.IsSet && Threshold.IsSet && Ttl.IsSet && Decision.IsSet;

        private bool StartsItself => Failover.Value is DnsFailover.RegionSwitch && Start.Value is SwitchStart.Automatic;

        /// <summary>Until the last user is served again, as expected, when the surviving region need not grow.</summary>
        public TimeSpan Total => new RecoveryTimeline
        {
            Mode = Failover.Value switch
            {
                DnsFailover.RegionSwitch => FailoverMode.RegionSwitch,
                DnsFailover.RoutingControls => FailoverMode.RoutingControls,
                _ => FailoverMode.Automatic,
            },
            Pace = Failover.Value is DnsFailover.Automatic ? new(TimeSpan.FromSeconds(Interval.Value), Threshold.Value) : null,
            Alarm = StartsItself ? KnownTimes.SwitchAlarms : null,
            StartsItself = StartsItself,
            Decision = Decision.Value,
            HasDatabase = HasDatabase,
            MovesWriter = HasDatabase,
            FollowsWriter = HasDatabase, // either contract asks for the writer
            Ttl = RecoveryTimeline.BesideAlias(TimeSpan.FromSeconds(Ttl.Value)),
        }.Total.Range.Expected;

        /// <summary>The same with one value of DNS as it is usually set, for each that is slower.</summary>
        public IEnumerable<(Setting<int> Slow, int Better, TimeSpan Total)> Improvements
        {
            get
            {
                if (Interval > FastInterval)
                    yield return (Interval, FastInterval, (this with { Interval = Interval with { Value = FastInterval } }).Total);
                if (Ttl > UsualTtl)
                    yield return (Ttl, UsualTtl, (this with { Ttl = Ttl with { Value = UsualTtl } }).Total);
                if (Threshold > CheckPace.Default.Threshold)
                {
                    yield return (
                        Threshold, CheckPace.Default.Threshold,
                        (this with { Threshold = Threshold with { Value = CheckPace.Default.Threshold } }).Total);
                }
            }
        }

        /// <summary>The shortest that any configuration of this system reaches.</summary>
        public TimeSpan Floor => Enum.GetValues<DnsFailover>()
            .Where(failover => HasDatabase || failover is not DnsFailover.RegionSwitch) // it moves a database
            .Min(failover => (this with
            {
                Failover = Failover with { Value = failover },
                Start = Start with { Value = SwitchStart.Manual }, // whoever decides in a second is faster than an alarm
                Interval = Interval with { Value = FastInterval },
                Threshold = Threshold with { Value = LeastThreshold },
                Ttl = Ttl with { Value = UsualTtl },
                Decision = Decision with { Value = LeastDecision },
            }).Total);
    }

    /// <summary>Points at the value of DNS that helps most, or at a target that nothing reaches.</summary>
    public static IEnumerable<ConfigurationProblem> Check(Timing timing, Setting<TimeSpan> target)
    {
        if (!timing.IsSet || !target.IsSet || timing.Total <= target.Value)
            yield break;

        var best = timing.Improvements.Where(improvement => improvement.Total < timing.Total).OrderBy(improvement => improvement.Total).ToList();
        if (best is [var (slow, better, _), ..])
        {
            yield return slow.Problem(
                $"with which the last user is expected to be served {Seconds(timing.Total)} after a loss or later, "
                + $"{Seconds(timing.Total - target.Value)} more than the {Seconds(target)} of the recovery target",
                $"Set it to {better}.");
        }
        else if (timing.Floor > target.Value)
        {
            yield return target.Place.Problem(
                $"'{Seconds(target)}'",
                $"but the last user is expected to be served {Seconds(timing.Floor)} after a loss or later whatever is configured, {Seconds(timing.Floor - target.Value)} more",
                $"Set it to {Seconds(timing.Floor).Replace(" ", string.Empty, StringComparison.Ordinal)} or more.");
        }
    }

    private static string Seconds(TimeSpan time) => $"{Math.Ceiling(time.TotalSeconds):0} s";
}
