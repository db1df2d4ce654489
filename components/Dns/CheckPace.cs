namespace MultiRegion.Components.Dns;

/// <summary>How often Route 53 looks, and how often it must see the same before it believes.</summary>
/// <param name="Interval">10 or 30 seconds; nothing else exists. Default elsewhere: 10, for 30 cannot meet five minutes.</param>
/// <param name="Threshold">1 to 10 looks in a row, to believe in a loss as in a return.</param>
/// <seealso href="https://docs.aws.amazon.com/Route53/latest/DeveloperGuide/dns-failover-determining-health-of-endpoints.html"/>
public sealed record CheckPace(TimeSpan Interval, int Threshold)
{
    /// <summary>The usual pace: 10 seconds, three times.</summary>
    public static readonly CheckPace Default = new(TimeSpan.FromSeconds(10), 3);

    // Four seconds to connect and two to answer, after which a look has failed.
    private static readonly TimeSpan LookTimeout = TimeSpan.FromSeconds(6);

    /// <summary>From a loss to the first moment that a person or an alarm can act on it.</summary>
    public TimeSpan Notice => (Interval * Threshold) + Interval;

    /// <summary>From a loss to another answer of DNS at most: the phase of the interval, the looks, and the last one's timeout.</summary>
    public TimeSpan Detection => Notice + LookTimeout;
}
