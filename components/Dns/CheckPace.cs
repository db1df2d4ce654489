using MultiRegion.Components.RecoveryTime;

namespace MultiRegion.Components.Dns;

/// <summary>How often Route 53 looks, and how often it must see the same before it believes.</summary>
/// <param name="Interval">10 or 30 seconds; nothing else exists. Default elsewhere: 10, for 30 cannot meet five minutes.</param>
/// <param name="Threshold">1 to 10 looks in a row, to believe in a loss as in a return.</param>
/// <seealso href="https://docs.aws.amazon.com/Route53/latest/DeveloperGuide/dns-failover-determining-health-of-endpoints.html"/>
public sealed record CheckPace(TimeSpan Interval, int Threshold)
{
    /// <summary>The usual pace: 10 seconds, three times.</summary>
    public static readonly CheckPace Default = new(TimeSpan.FromSeconds(10), 3);

    /// <summary>From a loss to the first moment that a person or an alarm can act on it: the looks, and the phase of the interval.</summary>
    public TimeRange Notice => Looks(TimeSpan.Zero);

    /// <summary>From a loss to another answer of DNS: the same, and the last look's timeout.</summary>
    public TimeRange Detection => Looks(KnownTimes.LookTimeout);

    // At best the first look begins right after the loss and the last is refused at once.
    private TimeRange Looks(TimeSpan timeout) => new(
        Interval * Threshold,
        (Interval * Threshold) + (Interval / 2) + (timeout / 2),
        (Interval * Threshold) + Interval + timeout);
}
