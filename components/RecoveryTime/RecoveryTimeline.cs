using System.Collections.Immutable;
using System.Globalization;
using MultiRegion.Components.Dns;

namespace MultiRegion.Components.RecoveryTime;

/// <summary>
/// From the loss of the region that users and the writer are in to the last user who is served again: which terms there
/// are, and which of them run side by side. The one arithmetic behind the recovery budget, the drill, and the rule that
/// refuses a configuration.
/// </summary>
public sealed record RecoveryTimeline
{
    // What AWS's own names of load balancers have; an alias cannot be shorter.
    private static readonly TimeSpan AliasTtl = TimeSpan.FromMinutes(1);

    /// <summary>Who moves users; not <see cref="FailoverMode.None"/>, for then nothing adds up.</summary>
    public required FailoverMode Mode { get; init; }

    /// <summary>How Route 53 looks at the regions; null where it does not.</summary>
    public CheckPace? Pace { get; init; }

    /// <summary>The alarm in a surviving region that tells of the loss, where Route 53 does not look; null where nothing planned does.</summary>
    public AlarmPace? Alarm { get; init; }

    /// <summary>How long a person takes to decide, once told. Default: no time.</summary>
    public TimeSpan Decision { get; init; }

    /// <summary>True when a switch plan starts by itself.</summary>
    public bool StartsItself { get; init; }

    /// <summary>True when there is a database whose writer someone must move.</summary>
    public bool HasDatabase { get; init; }

    /// <summary>True when the writer is lost with the region.</summary>
    public bool MovesWriter { get; init; }

    /// <summary>True when DNS answers a region only once the writer is there, or can be reached from it.</summary>
    public bool FollowsWriter { get; init; }

    /// <summary>How long resolvers keep the records.</summary>
    public required TimeSpan Ttl { get; init; }

    /// <summary>What a resolver adds that hands out the whole TTL of what it has kept for a while. Default: none does.</summary>
    public TimeSpan ResolverKeeps { get; init; }

    /// <summary>What growing to full service takes. Default: nothing, full service runs.</summary>
    public ImmutableArray<BudgetTerm> Growth { get; init; } = [];

    /// <summary>All of it.</summary>
    public BudgetPart Total => Mode switch
    {
        FailoverMode.RegionSwitch => new InSeries(Notice, Start, Together([Promotion], Grow), Control, Cache, Reconnect),
        FailoverMode.RoutingControls => new InSeries(Notice, DecisionTerm, Together([Promotion], Grow, [Control, Cache]), Reconnect),
        _ when !HasDatabase => new InSeries(Detection, Together([Cache], Grow), Reconnect),
        _ when FollowsWriter => new InSeries(Notice, DecisionTerm, Together([Promotion, Readiness, Recheck, Cache], Grow), Reconnect),
        _ => new InSeries(Together([Detection, Cache], [Notice, DecisionTerm, Together([Promotion], Grow)]), Reconnect),
    };

    /// <summary>What resolvers make of a record's TTL beside an alias to a load balancer.</summary>
    public static TimeSpan BesideAlias(TimeSpan ttl) => ttl > AliasTtl ? ttl : AliasTtl;

    private ImmutableArray<BudgetPart> Grow => [.. Growth];

    private BudgetTerm Notice => this switch
    {
        { Pace: { } pace } => new(TermNames.Notice, pace.Notice, Rule(pace.Interval, pace.Threshold), KnownTimes.HealthChecks),
        { Alarm: { } alarm } => new(TermNames.Notice, alarm.Notice, Rule(alarm.Period, alarm.Periods), KnownTimes.Alarms),
        _ => new(TermNames.Notice, KnownTimes.Unwatched, "your own monitoring: no planned alarm survives to tell", KnownTimes.Monitoring),
    };

    private BudgetTerm Detection => Seen(TermNames.Detection);

    // The way back into DNS is as long as the way out of it: the survivor must be seen ready as often.
    private BudgetTerm Recheck => Seen(TermNames.Recheck);

    private BudgetTerm DecisionTerm => new(TermNames.Decision, TimeRange.Exactly(Decision), "a person decides", KnownTimes.Promise);

    private BudgetTerm Start => StartsItself
        ? new(TermNames.Start, KnownTimes.ControlFlip, "an alarm starts the plan", KnownTimes.Arc)
        : DecisionTerm;

    private BudgetTerm Promotion => MovesWriter
        ? new(TermNames.Promotion, KnownTimes.Promotion, "Aurora failover", KnownTimes.Aurora)
        : new(TermNames.Promotion, TimeRange.None, "no writer to move", KnownTimes.Aurora);

    private static BudgetTerm Readiness => new(TermNames.Readiness, KnownTimes.WriterSeen, "its name is kept 10 s, probes every 2 s", KnownTimes.WriterName);

    private static BudgetTerm Control => new(TermNames.Control, KnownTimes.ControlFlip, "a Route 53 control changes", KnownTimes.Arc);

    // Caches between Route 53 and a client count a record's time down together, so they add nothing to each other; only a
    // client that keeps names by its own clock does, and a resolver that hands out the whole time again.
    private BudgetTerm Cache => new(
        TermNames.Cache,
        TimeRange.Exactly(Ttl) + new TimeRange(TimeSpan.Zero, ResolverKeeps / 2, ResolverKeeps) + KnownTimes.ClientCache,
        string.Create(
            CultureInfo.InvariantCulture,
            $"{Ttl.TotalSeconds:0} s TTL{(ResolverKeeps > TimeSpan.Zero ? $" + {ResolverKeeps.TotalSeconds:0} s in CoreDNS" : "")} + {KnownTimes.ClientCache.Worst.TotalSeconds:0} s in clients"),
        KnownTimes.Clients);

    private static BudgetTerm Reconnect => new(TermNames.Reconnect, KnownTimes.Reconnect, "pools recycle", KnownTimes.Clients);

    private BudgetTerm Seen(string name) => this switch
    {
        { Pace: { } pace } => new(
            name,
            pace.Detection,
            $"{Rule(pace.Interval, pace.Threshold)} + {KnownTimes.LookTimeout.TotalSeconds:0} s",
            KnownTimes.HealthChecks),
        { Alarm: { } alarm } => new(name, alarm.Notice, Rule(alarm.Period, alarm.Periods), KnownTimes.Alarms),
        _ => throw new InvalidOperationException("Without a check or an alarm Route 53 sees nothing."),
    };

    private static string Rule(TimeSpan interval, int times) =>
        string.Create(CultureInfo.InvariantCulture, $"{interval.TotalSeconds:0.#} s × {times} + {interval.TotalSeconds:0.#} s");

    /// <summary>Side by side; ways without a term are none.</summary>
    private static BudgetPart Together(params ReadOnlySpan<ImmutableArray<BudgetPart>> ways)
    {
        var parts = ImmutableArray.CreateBuilder<BudgetPart>();
        foreach (var way in ways)
        {
            if (!way.IsEmpty)
                parts.Add(way is [var only] ? only : new InSeries(way));
        }

        return parts is [var single] ? single : new InParallel(parts.ToImmutable());
    }
}
