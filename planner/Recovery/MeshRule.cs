using System.Globalization;
using MultiRegion.Components.RecoveryTime;

namespace MultiRegion.Planner.Recovery;

/// <summary>When proxies leave the endpoints of a host that fails, as its planned rules say.</summary>
/// <remarks>
/// A proxy counts two kinds of failure apart: endpoints that cannot be reached (local) and answers of failure. It leaves
/// at the error that is one too many, not at the next interval, and needs no word from the control plane, which may be
/// gone with the region.
/// </remarks>
/// <seealso href="https://www.envoyproxy.io/docs/envoy/latest/intro/arch_overview/upstream/outlier"/>
internal sealed record MeshRule
{
    // Istio's own; nine of ten endpoints of a dead region would stay in use.
    private const int Everything = 100;

    /// <summary>The host: <c>payment-service.default.svc.cluster.local</c>, or a pattern for all that have no rule.</summary>
    public required string Host { get; init; }

    /// <summary>Failures to connect in a row.</summary>
    public required FromPlan<int> LocalFailures { get; init; }

    /// <summary>Answers of failure in a row: the smaller count of all failures and of those of a gateway.</summary>
    public required FromPlan<int> BadAnswers { get; init; }

    /// <summary>How long a try waits for a connection.</summary>
    public required FromPlan<TimeSpan> Connect { get; init; }

    /// <summary>How long a try may take with its answer; null where no rule limits it.</summary>
    public FromPlan<TimeSpan>? PerTry { get; init; }

    /// <summary>Tries after the first.</summary>
    public int Retries { get; init; }

    /// <summary>How often proxies look whether an endpoint may return.</summary>
    public TimeSpan Interval { get; init; }

    /// <summary>How long an endpoint is left alone the first time.</summary>
    public TimeSpan BaseEjection { get; init; }

    /// <summary>The most endpoints that are left at one time, in percent.</summary>
    public int MostEjected { get; init; } = Everything;

    /// <summary>True for the rule of all hosts that have none of their own.</summary>
    public bool IsGeneral => Host.StartsWith('*');

    /// <summary>True where every endpoint of a region can be left, so that calls go to another one.</summary>
    public bool LeavesRegion => MostEjected >= Everything;

    /// <summary>
    /// Until a proxy has left an endpoint: at best every call is refused at once, as a rule a call waits half of what it
    /// may, and at worst each waits for all of it, of the kind of failure that takes longer. For callers that call as
    /// often; who calls less often waits for the errors to come together.
    /// </summary>
    public TimeRange Ejection
    {
        get
        {
            var least = KnownTimes.Refused * Math.Min(LocalFailures.Value, BadAnswers.Value);
            return new(least, Longer(least, Connecting / 2), Longer(Connecting, Answering));
        }
    }

    /// <summary>How the worst case comes about.</summary>
    public string Rule => Connecting > Answering
        ? Text(LocalFailures.Value, ConnectTry)
        : Text(BadAnswers.Value, AnswerTry);

    /// <summary>The planned properties behind it.</summary>
    public IEnumerable<PlannedProperty> From => new[] { LocalFailures.From, Connect.From, BadAnswers.From, PerTry?.From }.OfType<PlannedProperty>();

    /// <summary>Until calls return to an endpoint that works again.</summary>
    public TimeRange Return => new(BaseEjection, BaseEjection + (Interval / 2), BaseEjection + Interval);

    private TimeSpan ConnectTry => PerTry is { } limit && limit.Value < Connect.Value ? limit.Value : Connect.Value;

    private TimeSpan AnswerTry => PerTry?.Value ?? KnownTimes.BadAnswer;

    private TimeSpan Connecting => ConnectTry * LocalFailures.Value;

    private TimeSpan Answering => AnswerTry * BadAnswers.Value;

    /// <summary>True for the rule of a service: by its name, with its namespace, or in full.</summary>
    public bool IsFor(string service) => Host == service || Host.StartsWith($"{service}.", StringComparison.Ordinal);

    private static TimeSpan Longer(TimeSpan one, TimeSpan other) => one > other ? one : other;

    private static string Text(int errors, TimeSpan each) =>
        string.Create(CultureInfo.InvariantCulture, $"{errors} errors × {each.TotalSeconds:0.###} s");
}
