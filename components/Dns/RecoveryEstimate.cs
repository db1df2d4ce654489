namespace MultiRegion.Components.Dns;

/// <summary>
/// How long users wait when a region is lost: DNS, the database and the cluster side by side, whichever takes longest,
/// and then their clients connect anew.
/// </summary>
/// <param name="Pace">How Route 53 looks.</param>
/// <param name="Ttl">How long resolvers keep a record.</param>
public sealed record RecoveryEstimate(CheckPace Pace, TimeSpan Ttl)
{
    // What AWS's own names of load balancers have; an alias cannot be shorter.
    internal static readonly TimeSpan AliasTtl = TimeSpan.FromMinutes(1);

    // A JVM keeps a name half a minute unless told otherwise.
    internal static readonly TimeSpan ClientCache = TimeSpan.FromSeconds(30);

    // Promotion of an Aurora secondary: a minute on a good day, three to plan with.
    internal static readonly TimeSpan Promotion = TimeSpan.FromSeconds(180);

    // Nodes, images and probes of a region that grows from a fifth.
    internal static readonly TimeSpan ScaleUp = TimeSpan.FromSeconds(120);

    // Pools that recycle dead connections.
    internal static readonly TimeSpan Reconnect = TimeSpan.FromSeconds(30);

    /// <summary>From the loss to the last client that learns of the other region.</summary>
    public TimeSpan Dns => Pace.Detection + Longer(Ttl, AliasTtl) + ClientCache;

    /// <summary>From the loss to the last user that is served again.</summary>
    public TimeSpan Total => Longer(Dns, Pace.Notice + Longer(Promotion, ScaleUp)) + Reconnect;

    private static TimeSpan Longer(TimeSpan one, TimeSpan other) => one > other ? one : other;
}
