using System.Collections.Immutable;
using MultiRegion.Offline;
using MultiRegion.Planner.Planning;

namespace MultiRegion.Planner.Dns;

/// <summary>The planned records and health checks of the whole system, placeholders followed across the stacks.</summary>
internal sealed class DnsPlan
{
    internal const string RecordType = "aws:route53/record:Record";
    internal const string HealthCheckType = "aws:route53/healthCheck:HealthCheck";
    internal const string GlobalClusterType = "aws:rds/globalCluster:GlobalCluster";
    internal const string LoadBalancerType = "aws:lb/loadBalancer:LoadBalancer";

    private readonly SystemPlan plan;
    private readonly ILookup<RecordKey, DnsRecord> groups;

    public DnsPlan(SystemPlan plan)
    {
        this.plan = plan;
        Records = [.. plan.OfType(RecordType).Select(Read)];
        groups = Records.ToLookup(record => record.Key);
        Told = ToldHealth.Of(plan);
    }

    /// <summary>True when a database spans the regions, so that one of them has the writer.</summary>
    public bool HasDatabase => plan.OfType(GlobalClusterType).Any();

    /// <summary>What each region's health pods are told of that database, by region.</summary>
    public ImmutableDictionary<string, ToldHealth> Told { get; }

    /// <summary>Every record, in the order of the plan.</summary>
    public ImmutableArray<DnsRecord> Records { get; }

    /// <summary>The records that a query is answered from.</summary>
    public IEnumerable<DnsRecord> Group(RecordKey key) => groups[key];

    /// <summary>What people ask for and get an answer that depends on health: names with a policy that no other record leads to.</summary>
    public IEnumerable<RecordKey> Entrances
    {
        get
        {
            var inner = Records.Select(record => record.Target).OfType<RecordTarget.Alias>().Select(alias => alias.Key).ToHashSet();
            return Records
                .Where(record => record.Routing.Kind is not RoutingKind.Simple && !inner.Contains(record.Key))
                .Select(record => record.Key)
                .Distinct();
        }
    }

    /// <summary>The region whose load balancer a plain name leads to; null for another name.</summary>
    public string? RegionOf(string name) => Records
        .Where(record => record.Key.Name == name && record.Routing.Kind is RoutingKind.Simple)
        .Select(record => record.Target)
        .OfType<RecordTarget.LoadBalancer>()
        .Select(target => target.Region)
        .FirstOrDefault();

    /// <summary>The resource that an item of an input stands for; null when it is not of the plan.</summary>
    public PlannedResource? Follow(PlannedResource reader, PlannedValue? value) => plan.Find(plan.Resolve(reader, Text(value))?.Urn);

    /// <summary>Text as it stands, or the placeholder of what is not known.</summary>
    internal static string Text(PlannedValue? value) => value switch
    {
        PlannedString text => text.Value,
        PlannedUnknown unknown => unknown.Placeholder,
        PlannedSecret secret => Text(secret.Value),
        _ => string.Empty,
    };

    /// <summary>The items of a list; a value alone is a list of one.</summary>
    internal static ImmutableArray<PlannedValue> Items(PlannedValue? value) => value switch
    {
        PlannedList list => list.Items,
        null => [],
        _ => [value],
    };

    /// <summary>The first object of a list of objects; null for none.</summary>
    internal static PlannedObject? First(PlannedValue? value) => Items(value).OfType<PlannedObject>().FirstOrDefault();

    internal static double? Number(PlannedValue? value) => (value as PlannedNumber)?.Value;

    internal static bool Flag(PlannedValue? value) => value is PlannedBool { Value: true };

    private DnsRecord Read(PlannedResource resource)
    {
        var key = new RecordKey(Text(resource.Inputs["zoneId"]), Text(resource.Inputs["name"]), Text(resource.Inputs["type"]));
        return new(
            resource,
            plan.StackOf(resource).Name,
            key,
            Text(resource.Inputs["setIdentifier"]),
            RoutingOf(resource.Inputs),
            resource.Inputs["healthCheckId"] is { } check ? new(Text(check), Follow(resource, check)) : null,
            TargetOf(resource, key));
    }

    private static RecordRouting RoutingOf(PlannedObject inputs)
    {
        if (First(inputs["failoverRoutingPolicies"]) is { } failover)
            return new(Text(failover["type"]) == "PRIMARY" ? RoutingKind.Primary : RoutingKind.Secondary);
        if (First(inputs["weightedRoutingPolicies"]) is { } weighted)
            return new(RoutingKind.Weighted, Weight: Number(weighted["weight"]) ?? 0);
        if (First(inputs["latencyRoutingPolicies"]) is { } latency)
            return new(RoutingKind.Latency, Region: Text(latency["region"]));
        return new(inputs["setIdentifier"] is null ? RoutingKind.Simple : RoutingKind.Other);
    }

    private RecordTarget TargetOf(PlannedResource resource, RecordKey key)
    {
        if (First(resource.Inputs["aliases"]) is not { } alias)
            return new RecordTarget.Values([.. Items(resource.Inputs["records"]).Select(Text)]);

        var followsHealth = Flag(alias["evaluateTargetHealth"]);
        if (Follow(resource, alias["name"]) is { Type: LoadBalancerType, Region: { } region })
            return new RecordTarget.LoadBalancer(region, followsHealth);

        var name = Text(alias["name"]);
        var sameZone = Text(alias["zoneId"]) == key.Zone;
        return sameZone && !name.Contains('<')
            ? new RecordTarget.Alias(key with { Name = name }, followsHealth)
            : new RecordTarget.Unknown(name);
    }
}
