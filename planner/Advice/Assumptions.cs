using System.Collections.Immutable;
using MultiRegion.Planner.Recovery;

namespace MultiRegion.Planner.Advice;

/// <summary>What the advice takes for granted; every line of it is printed with the advice.</summary>
internal static class Assumptions
{
    /// <summary>Hours of a year.</summary>
    public const double HoursPerYear = 8760;

    /// <summary>Calls between services that one request of a user causes.</summary>
    public const double CallsPerRequest = 3;

    /// <summary>Bytes of a call, question and answer.</summary>
    public const double BytesPerCall = 10_000;

    /// <summary>Processors of a proxy at 1,000 requests a second of 1 KB. <see href="https://istio.io/latest/docs/ops/deployment/performance-and-scalability/"/></summary>
    public const double ProcessorsPerThousand = 0.2;

    /// <summary>A call passes the caller's proxy and the callee's.</summary>
    public const double ProxiesPerCall = 2;

    /// <summary>Processors of a node: an xlarge.</summary>
    public const double ProcessorsPerNode = 4;

    /// <summary>Processors that a region's control plane of the mesh takes: two replicas of half a processor.</summary>
    public const double ControlPlaneProcessors = 1;

    /// <summary>A network load balancer for a month, with one capacity unit; the mesh has one between the regions in each.</summary>
    public const double BalancerMonth = 16.43 + 4.38;

    /// <summary>A gigabyte between us-east-1 and us-west-2.</summary>
    public const double TransferGigabyte = 0.02;

    /// <summary>Health checks over HTTPS every 10 s: one per region, and three that follow the writer, for a month.</summary>
    public const double ChecksMonth = (2 * 2.50) + (3 * 0.50);

    /// <summary>How long people take to move users by hand, where no records do it.</summary>
    public static readonly TimeSpan ByHand = TimeSpan.FromMinutes(15);

    /// <summary>The rule of a service, where no mesh is planned yet: what this program would plan.</summary>
    public static readonly MeshRule MeshRule = new()
    {
        Host = "*",
        LocalFailures = new(3, null),
        BadAnswers = new(5, null),
        Connect = new(TimeSpan.FromSeconds(1), null),
        PerTry = new(TimeSpan.FromSeconds(2), null),
    };

    /// <summary>Hours a year that people spend on names and health checks: two exercises.</summary>
    public const double DnsHours = 8;

    /// <summary>Hours a year that people spend on a mesh beside that: two upgrades of two regions and the certificates.</summary>
    public const double MeshHours = 40;

    /// <summary>Warm percentages that are compared beside the planned one.</summary>
    public static readonly ImmutableArray<int> WarmPercents = [20, 50, 100];

    /// <summary>The assumptions in words.</summary>
    public static ImmutableArray<string> Lines { get; } =
    [
        "an outage takes a service, or the region with --region-outage-percent; for a whole region the mesh is no faster than DNS, its callers are gone too",
        "independent: no failover records, people move users by hand in 15 min",
        "3 calls between services per request, 10 KB each, through 2 proxies of 0.2 processors per 1,000 requests a second",
        "the mesh adds a load balancer per region and 1 processor of control plane; prices of us-east-1, list, 2026",
        "people: 8 h a year for DNS, 40 h more for the mesh",
        "times are the expected ones of the recovery budget",
    ];
}
