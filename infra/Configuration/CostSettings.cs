namespace MultiRegion.Infra.Configuration;

/// <summary>
/// How much is used of what is billed by use. Suppositions for the planner's estimate: they decide nothing in a deployment.
/// All of them are for one month.
/// </summary>
public sealed record CostSettings
{
    /// <summary>Gigabytes through the NAT gateways of a region. Default: 500.</summary>
    public int NatGigabytes { get; init; } = 500;

    /// <summary>Gigabytes through the interface endpoints of a region. Default: 500.</summary>
    public int EndpointGigabytes { get; init; } = 500;

    /// <summary>Gigabytes that a region sends to each other region over the peering. Default: 200.</summary>
    public int PeeringGigabytes { get; init; } = 200;

    /// <summary>Capacity units that a load balancer uses on average. Default: 1.</summary>
    public int LoadBalancerUnits { get; init; } = 1;

    /// <summary>Gigabytes that a log group takes in. Default: 20.</summary>
    public int LogGigabytes { get; init; } = 20;

    /// <summary>Gigabytes that the database holds; each region pays for its copy. Default: 100.</summary>
    public int DatabaseGigabytes { get; init; } = 100;

    /// <summary>Millions of reads and writes of the database's storage in a region. Default: 100.</summary>
    public int DatabaseMillionRequests { get; init; } = 100;

    /// <summary>Millions of writes that are replicated to each other region. Default: 20.</summary>
    public int DatabaseMillionWrites { get; init; } = 20;

    /// <summary>Gigabytes that a global table holds in a region. Default: 10.</summary>
    public int TableGigabytes { get; init; } = 10;

    /// <summary>Millions of writes to a global table; each region pays for its copy. Default: 10.</summary>
    public int TableMillionWrites { get; init; } = 10;

    /// <summary>Millions of reads of a global table in a region. Default: 50.</summary>
    public int TableMillionReads { get; init; } = 50;

    /// <summary>Requests per second that the mesh carries in a region; each passes two proxies. Default: 1000.</summary>
    public int MeshRequestsPerSecond { get; init; } = 1000;

    /// <summary>Series that istiod and the mesh's proxies tell in a region: some 200 per proxy. Default: 20000.</summary>
    public int MeshSeries { get; init; } = 20_000;
}
