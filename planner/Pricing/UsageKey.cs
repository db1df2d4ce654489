using System.Collections.Immutable;
using MultiRegion.Infra.Configuration;

namespace MultiRegion.Planner.Pricing;

/// <summary>A supposition of use: how configuration calls it and what it means.</summary>
/// <param name="Key">Its key in the <c>cost</c> section.</param>
/// <param name="Meaning">Of what it is how much.</param>
/// <param name="Of">Its value.</param>
internal sealed record UsageKey(string Key, string Meaning, Func<CostSettings, int> Of)
{
    public static readonly UsageKey Nat = new("natGigabytes", "GB a month through the NAT gateways of a region", usage => usage.NatGigabytes);
    public static readonly UsageKey Endpoints = new("endpointGigabytes", "GB a month through the interface endpoints of a region", usage => usage.EndpointGigabytes);
    public static readonly UsageKey Peering = new("peeringGigabytes", "GB a month from a region to each other one", usage => usage.PeeringGigabytes);
    public static readonly UsageKey LoadBalancer = new("loadBalancerUnits", "capacity units per load balancer", usage => usage.LoadBalancerUnits);
    public static readonly UsageKey Logs = new("logGigabytes", "GB a month into a log group", usage => usage.LogGigabytes);
    public static readonly UsageKey DatabaseSize = new("databaseGigabytes", "GB in the database", usage => usage.DatabaseGigabytes);
    public static readonly UsageKey DatabaseRequests = new("databaseMillionRequests", "million reads and writes of storage a month in a region", usage => usage.DatabaseMillionRequests);
    public static readonly UsageKey DatabaseWrites = new("databaseMillionWrites", "million writes a month that are replicated", usage => usage.DatabaseMillionWrites);
    public static readonly UsageKey TableSize = new("tableGigabytes", "GB in a global table", usage => usage.TableGigabytes);
    public static readonly UsageKey TableWrites = new("tableMillionWrites", "million writes a month to a global table", usage => usage.TableMillionWrites);
    public static readonly UsageKey TableReads = new("tableMillionReads", "million reads a month of a global table in a region", usage => usage.TableMillionReads);
    public static readonly UsageKey Mesh = new("meshRequestsPerSecond", "requests a second in a region, each through two proxies", usage => usage.MeshRequestsPerSecond);

    public static readonly UsageKey Series = new("meshSeries", "series that istiod and the mesh's proxies tell in a region", usage => usage.MeshSeries);

    /// <summary>All of them.</summary>
    public static readonly ImmutableArray<UsageKey> All =
    [
        Nat, Endpoints, Peering, LoadBalancer, Logs, DatabaseSize, DatabaseRequests, DatabaseWrites, TableSize, TableWrites, TableReads, Mesh, Series,
    ];
}
