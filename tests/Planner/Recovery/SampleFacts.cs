using MultiRegion.Components.Dns;
using MultiRegion.Components.RecoveryTime;
using MultiRegion.Planner.Recovery;

namespace MultiRegion.Tests.Planner.Recovery;

/// <summary>Facts of a system as the defaults plan it; each test changes what it is about.</summary>
internal static class SampleFacts
{
    public const string East = "us-east-1";
    public const string West = "us-west-2";

    /// <summary>Ten-second checks, a minute of TTL, a fifth warm, a database whose promotion overlaps with DNS.</summary>
    public static RecoveryFacts Overlapped { get; } = new()
    {
        Regions = [Region(East, 20), Region(West, 4)],
        Mode = FailoverMode.Automatic,
        Names = ["api.example.com"],
        Ttl = new(TimeSpan.FromMinutes(1), new("urn:record", "ttl")),
        GlobalDatabase = new("production", new("urn:global", "globalClusterIdentifier")),
        Writer = East,
        Decision = Seconds(0, "decisionSeconds"),
        TimeTarget = Seconds(300, "rtoSeconds"),
        PointTarget = Seconds(30, "rpoSeconds"),
    };

    /// <summary>The same, and DNS waits for the writer.</summary>
    public static RecoveryFacts Gated { get; } = Overlapped with
    {
        Regions = [.. Overlapped.Regions.Select(region => region with
        {
            Endpoint = region.Endpoint! with { Path = HealthEndpoint.PathOf(HealthContract.WriterHere) },
        })],
    };

    /// <summary>What the program plans for a service of the mesh.</summary>
    public static MeshRule Rule { get; } = new()
    {
        Host = "*.svc.cluster.local",
        LocalFailures = new(3, new("urn:rule", "consecutiveLocalOriginFailures")),
        BadAnswers = new(5, new("urn:rule", "consecutiveGatewayErrors")),
        Connect = new(TimeSpan.FromSeconds(1), new("urn:rule", "connectTimeout")),
        PerTry = new(TimeSpan.FromSeconds(2), new("urn:calls", "perTryTimeout")),
        Interval = TimeSpan.FromSeconds(10),
        BaseEjection = TimeSpan.FromSeconds(30),
    };

    /// <summary>The same with a third region, as warm as the second.</summary>
    public static RecoveryFacts Three { get; } = Gated with { Regions = [.. Gated.Regions, Region("eu-west-1", 4) with { Endpoint = Gated.Home.Endpoint }] };

    public static FromPlan<TimeSpan> Seconds(int seconds, string output) => new(TimeSpan.FromSeconds(seconds), new("urn:stack", $"recovery.{output}"));

    /// <summary>The same with someone else than Route 53's checkers moving users; none of them looks at an endpoint.</summary>
    public static RecoveryFacts Unwatched(string mode) => Gated with
    {
        Mode = Enum.Parse<FailoverMode>(mode, ignoreCase: true),
        Regions = [.. Gated.Regions.Select(region => region with { Endpoint = null })],
    };

    public static RecoveryFacts Paced(this RecoveryFacts facts, int interval, int threshold) => facts with
    {
        Regions = [.. facts.Regions.Select(region => region with
        {
            Endpoint = region.Endpoint! with
            {
                Interval = region.Endpoint.Interval with { Value = TimeSpan.FromSeconds(interval) },
                Threshold = region.Endpoint.Threshold with { Value = threshold },
            },
        })],
    };

    public static RecoveryFacts Warm(this RecoveryFacts facts, int running, int prepared) => facts with
    {
        Regions =
        [
            facts.Regions[0],
            facts.Regions[1] with
            {
                Running = facts.Regions[1].Running with { Value = running },
                Prepared = facts.Regions[1].Prepared with { Value = prepared },
            },
            .. facts.Regions[2..],
        ],
    };

    private static RegionFacts Region(string region, int running) => new()
    {
        Region = region,
        Stack = region,
        Zones = [$"{region}-az1", $"{region}-az2", $"{region}-az3"],
        Cluster = $"production-{region}",
        Domain = $"{region}.example.com",
        Full = new(20, new($"urn:{region}", "capacity.full")),
        Running = new(running, new($"urn:{region}:nodes", "scalingConfig.desiredSize")),
        Maximum = 24,
        Prepared = new(20, new($"urn:{region}:nodes", "warmPoolConfig.maxGroupPreparedCapacity")),
        Database = new($"production-{region}", new($"urn:{region}:database", "clusterIdentifier")),
        Instances = [$"production-{region}-az1", $"production-{region}-az2"],
        LagAlarm = new(TimeSpan.FromSeconds(30), new($"urn:{region}:lag", "threshold")),
        Endpoint = new(
            new(TimeSpan.FromSeconds(10), new($"urn:{region}:check", "requestInterval")),
            new(3, new($"urn:{region}:check", "failureThreshold")),
            "/"),
    };
}
