namespace MultiRegion.Planner.Recovery;

/// <summary>How long things take that no configuration decides, and who says so.</summary>
internal static class KnownTimes
{
    /// <summary>Four seconds to connect and two to answer, after which a look of Route 53 has failed.</summary>
    public static readonly TimeSpan LookTimeout = TimeSpan.FromSeconds(6);

    /// <summary>Promotion of an Aurora secondary by failover: a minute as a rule, three to plan with.</summary>
    public static readonly TimeRange Promotion = TimeRange.Seconds(30, 60, 180);

    /// <summary>A planned switchover of a healthy database.</summary>
    public static readonly TimeRange Switchover = TimeRange.Seconds(10, 20, 30);

    /// <summary>Clients' own caches of names: none in most, half a minute in a JVM that nobody told otherwise.</summary>
    public static readonly TimeRange ClientCache = TimeRange.Seconds(0, 15, 30);

    /// <summary>Pools recycle dead connections, and the writer's name is cached for five seconds.</summary>
    public static readonly TimeRange Reconnect = TimeRange.Seconds(5, 15, 30);

    /// <summary>Route 53's data plane answers anew once a check or a control has changed.</summary>
    public static readonly TimeRange ControlFlip = TimeRange.Seconds(2, 5, 10);

    /// <summary>The autoscaler looks every 15 s, on metrics of the last 15 to 60.</summary>
    public static readonly TimeRange Autoscaler = TimeRange.Seconds(15, 45, 75);

    /// <summary>A stopped machine of a warm pool starts and joins.</summary>
    public static readonly TimeRange PreparedNode = TimeRange.Seconds(20, 30, 45);

    /// <summary>A new machine is launched and joins.</summary>
    public static readonly TimeRange LaunchedNode = TimeRange.Seconds(45, 75, 120);

    /// <summary>Images are pulled (10 to 30 s) and pods get ready (10 to 30 s).</summary>
    public static readonly TimeRange Pods = TimeRange.Seconds(20, 40, 60);

    /// <summary>What a proxy waits for one try at an endpoint that does not answer.</summary>
    public static readonly TimeRange Try = TimeRange.Seconds(0.05, 0.5, 2);

    /// <summary>How far a secondary of a global database is behind, as a rule.</summary>
    public static readonly TimeSpan TypicalLag = TimeSpan.FromSeconds(1);

    /// <summary>A lost region's database is rebuilt from the writer's storage and joins again; an hour to plan with.</summary>
    public static readonly TimeRange Rejoin = TimeRange.Seconds(600, 1200, 3600);

    /// <summary>Another instance of the same region takes the writer over, after the loss of a zone.</summary>
    public static readonly TimeRange ZoneFailover = TimeRange.Seconds(20, 35, 60);

    /// <summary>The load balancer gives a target up: two looks of ten seconds, and the first one's phase.</summary>
    public static readonly TimeRange TargetLoss = TimeRange.Seconds(10, 20, 30);

    public const string HealthChecks = "Route 53 developer guide, dns-failover-determining-health-of-endpoints";
    public const string Aurora = "Aurora user guide, aurora-global-database-disaster-recovery";
    public const string Clients = "measure your clients; a JVM caches 30 s by default";
    public const string Kubernetes = "Kubernetes documentation, horizontal-pod-autoscale; node and image times are estimates";
    public const string Arc = "ARC developer guide, region switch and routing controls";
    public const string Envoy = "Istio reference, DestinationRule outlierDetection";
    public const string Promise = "your promise in recovery.decision";
}
