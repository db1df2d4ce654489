using MultiRegion.Components.Mesh.Istio;
using MultiRegion.Components.Sizing;
using Pulumi;
using CustomResource = Pulumi.Kubernetes.ApiExtensions.CustomResource;
using Meta = Pulumi.Kubernetes.Types.Inputs.Meta.V1;

namespace MultiRegion.Components.Mesh.Traffic;

/// <summary>
/// How callers in one cluster reach the services of the mesh: which region's endpoints, when an endpoint is left alone,
/// how long they keep trying and how much they may have open. Every cluster has the same rules; each control plane reads
/// only its own.
/// </summary>
public sealed class TrafficPolicy : ComponentResource
{
    // In every URN below it: renaming needs an alias.
    internal const string TypeToken = "multi-region:mesh:TrafficPolicy";

    // Istio's default of 10 would leave nine of ten endpoints of a dead region in use: calls would never leave it.
    internal const int MaxEjectionPercent = 100;

    // What has no rule of its own: the own region first, the others when it fails.
    private const string EveryService = "every-service";
    private const string EveryHost = "*.svc.cluster.local";

    // As Istio has it: one bad answer is no pattern, and five are soon there under load.
    internal const int ConsecutiveErrors = 5;

    // A failure to connect says more than a bad answer, and a timeout of one second is dear.
    internal const int ConsecutiveLocalFailures = 3;

    // What is tried again where nothing can have been carried out, and where it does no harm.
    internal const string UntouchedOnly = "connect-failure,refused-stream";
    internal const string AnswersToo = "connect-failure,refused-stream,unavailable,503";

    // Retries of retries bring down what is left of a service; Envoy allows three by default, which a busy proxy exceeds.
    internal const int MaxRetries = 32;

    internal static readonly TimeSpan Interval = TimeSpan.FromSeconds(10);
    internal static readonly TimeSpan BaseEjectionTime = TimeSpan.FromSeconds(30);

    // Ten round trips between the coasts; Istio's ten seconds would use up the request before the second try.
    internal static readonly TimeSpan ConnectTimeout = TimeSpan.FromSeconds(1);

    private readonly string name;
    private readonly TrafficPolicyArgs args;

    /// <summary>Declares the rules of one cluster.</summary>
    /// <param name="name">The cluster's region.</param>
    /// <param name="args">The services.</param>
    /// <param name="options">Options; name the cluster's Kubernetes provider in <c>Providers</c>.</param>
    public TrafficPolicy(string name, TrafficPolicyArgs args, ComponentResourceOptions? options = null)
        : base(TypeToken, name, options)
    {
        (this.name, this.args) = (name, args);

        // Without a rule, Istio spreads the calls for a service of several clusters evenly over all of them.
        _ = new CustomResource($"{name}-{EveryService}", Rule(EveryService, EveryHost, Failover(), pool: null), Child());
        foreach (var service in args.Services)
        {
            var locality = service.Remote is { } remote ? Split(remote) : Failover();
            _ = new CustomResource(NameOf(service), Rule(ObjectName(service), service.Host.FullName, locality, Pool(service)), Child());
            _ = new CustomResource(NameOf(service), Requests(service), Child());
        }

        RegisterOutputs();
    }

    private string NameOf(MeshService service) => $"{name}-{ObjectName(service)}";

    private CustomResourceOptions Child() => new() { Parent = this, DependsOn = { args.ControlPlane } };

    private static string ObjectName(MeshService service) => $"{service.Host.Name}-{service.Host.Namespace}";

    // In the mesh's own namespace, so that they hold for callers everywhere and wait for no namespace of an application.
    private static Meta.ObjectMetaArgs Metadata(string objectName) => new() { Name = objectName, Namespace = MeshNames.Namespace };

    private static DestinationRuleArgs Rule(string objectName, string host, LocalityLbSettingArgs locality, ConnectionPoolArgs? pool)
    {
        var policy = new Istio.TrafficPolicyArgs
        {
            LoadBalancer = new LoadBalancerSettingsArgs { Simple = "LEAST_REQUEST", LocalityLbSetting = locality },
            OutlierDetection = new OutlierDetectionArgs
            {
                Consecutive5xxErrors = ConsecutiveErrors,
                ConsecutiveGatewayErrors = ConsecutiveErrors,
                SplitExternalLocalOriginErrors = true,
                ConsecutiveLocalOriginFailures = ConsecutiveLocalFailures,
                Interval = IstioDuration.Text(Interval),
                BaseEjectionTime = IstioDuration.Text(BaseEjectionTime),
                MaxEjectionPercent = MaxEjectionPercent,
            },
        };
        if (pool is not null)
            policy.ConnectionPool = pool;
        return new() { Metadata = Metadata(objectName), Spec = new DestinationRuleSpecArgs { Host = host, TrafficPolicy = policy } };
    }

    private static ConnectionPoolArgs Pool(MeshService service) => new()
    {
        Tcp = new TcpPoolArgs { MaxConnections = service.MaxConnections, ConnectTimeout = IstioDuration.Text(ConnectTimeout) },
        Http = new HttpPoolArgs
        {
            Http1MaxPendingRequests = service.MaxPendingRequests,
            Http2MaxRequests = service.MaxRequests,
            MaxRetries = MaxRetries,
        },
    };

    private LocalityLbSettingArgs Failover() => new()
    {
        Enabled = true,
        Failover = LocalityRules.Failover(args.Regions).Select(rule => new LocalityFailoverArgs { From = rule.From, To = rule.To }).ToArray(),
    };

    private LocalityLbSettingArgs Split(Percentage remote) => new()
    {
        Enabled = true,
        Distribute = LocalityRules.Split(args.Regions, remote)
            .Select(rule => new LocalityDistributeArgs { From = Everywhere(rule.From), To = rule.To.ToDictionary(share => Everywhere(share.Key), share => share.Value) })
            .ToArray(),
    };

    // A region with all its zones.
    private static string Everywhere(string region) => $"{region}/*";

    private static VirtualServiceArgs Requests(MeshService service) => new()
    {
        Metadata = Metadata(ObjectName(service)),
        Spec = new VirtualServiceSpecArgs
        {
            Hosts = service.Host.FullName,
            Http = new HttpRouteArgs
            {
                Route = new HttpRouteDestinationArgs { Destination = new DestinationArgs { Host = service.Host.FullName } },
                Timeout = IstioDuration.Text(service.Budget.Timeout),
                Retries = Retries(service),
            },
        },
    };

    private static HttpRetryArgs Retries(MeshService service) => service.Budget.Retries == 0
        ? new() { Attempts = 0 }
        : new()
        {
            Attempts = service.Budget.Retries,
            PerTryTimeout = IstioDuration.Text(service.Budget.PerTry),
            RetryOn = service.Idempotent ? AnswersToo : UntouchedOnly,
            RetryRemoteLocalities = true, // a further try need not wait until the own region's endpoints are left alone
        };
}
