namespace MultiRegion.Components.RecoveryTime;

/// <summary>How long things take that no configuration decides, and who says so.</summary>
public static class KnownTimes
{
    /// <summary>Four seconds to connect and two to answer, after which a look of Route 53 has failed.</summary>
    public static readonly TimeSpan LookTimeout = TimeSpan.FromSeconds(6);

    /// <summary>Promotion of an Aurora secondary by failover: a minute as a rule, three to plan with.</summary>
    public static readonly TimeRange Promotion = TimeRange.Seconds(30, 60, 180);

    /// <summary>
    /// A region learns that the writer is there: AWS keeps the writer's name for 5 s and CoreDNS 5 s more, for it keeps
    /// nothing shorter, and the region's readiness is probed every 2 s.
    /// </summary>
    public static readonly TimeRange WriterSeen = TimeRange.Seconds(1, 6, 12);

    /// <summary>A planned switchover of a healthy database.</summary>
    public static readonly TimeRange Switchover = TimeRange.Seconds(10, 20, 30);

    /// <summary>The alarms that start a switch plan, where it starts by itself: two reports of a minute.</summary>
    public static readonly AlarmPace SwitchAlarms = new(TimeSpan.FromMinutes(1), 2);

    /// <summary>Monitoring of your own, with alarms of a minute or two, where nothing that is planned tells of a loss.</summary>
    public static readonly TimeRange Unwatched = TimeRange.Seconds(60, 90, 120);

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

    /// <summary>Images are pulled to a new node.</summary>
    public static readonly TimeRange Pull = TimeRange.Seconds(10, 20, 30);

    /// <summary>Pods start and get ready.</summary>
    public static readonly TimeRange Ready = TimeRange.Seconds(10, 20, 30);

    /// <summary>A call that is refused at once.</summary>
    public static readonly TimeSpan Refused = TimeSpan.FromMilliseconds(50);

    /// <summary>An answer of failure, where no rule limits a try.</summary>
    public static readonly TimeSpan BadAnswer = TimeSpan.FromSeconds(2);

    /// <summary>The time to connect where no rule limits it: Istio's own.</summary>
    public static readonly TimeSpan ConnectTimeout = TimeSpan.FromSeconds(10);

    /// <summary>How far a secondary of a global database is behind, as a rule.</summary>
    public static readonly TimeSpan TypicalLag = TimeSpan.FromSeconds(1);

    /// <summary>A lost region's database is rebuilt from the writer's storage and joins again; an hour to plan with.</summary>
    public static readonly TimeRange Rejoin = TimeRange.Seconds(600, 1200, 3600);

    /// <summary>Another instance of the same region takes the writer over, after the loss of a zone.</summary>
    public static readonly TimeRange ZoneFailover = TimeRange.Seconds(20, 35, 60);

    /// <summary>The load balancer gives a target up: two looks of ten seconds, and the first one's phase.</summary>
    public static readonly TimeRange TargetLoss = TimeRange.Seconds(10, 20, 30);

    /// <summary>Who says how Route 53 looks.</summary>
    public const string HealthChecks = "Route 53 developer guide, dns-failover-determining-health-of-endpoints";

    /// <summary>Who says how CloudWatch alarms.</summary>
    public const string Alarms = "CloudWatch user guide, alarm-evaluation";

    /// <summary>Who says when people learn of a loss by other ways.</summary>
    public const string Monitoring = "an estimate; measure it in an exercise";

    /// <summary>Who says how long a promotion takes.</summary>
    public const string Aurora = "Aurora user guide, aurora-global-database-disaster-recovery";

    /// <summary>Who says how long names of the database are kept.</summary>
    public const string WriterName = "Aurora user guide, aurora-global-database-connecting; CoreDNS, plugin cache";

    /// <summary>Who says how long clients keep names and connections.</summary>
    public const string Clients = "measure your clients; a JVM caches 30 s by default";

    /// <summary>Who says how a cluster grows.</summary>
    public const string Kubernetes = "Kubernetes documentation, horizontal-pod-autoscale; node and image times are estimates";

    /// <summary>Who says how ARC acts.</summary>
    public const string Arc = "ARC developer guide, region switch and routing controls";

    /// <summary>Who says when proxies leave an endpoint.</summary>
    public const string Envoy = "Istio reference, DestinationRule outlierDetection; Envoy ejects at the error that is one too many";

    /// <summary>Who says how long people decide.</summary>
    public const string Promise = "your promise in recovery.decision";
}
