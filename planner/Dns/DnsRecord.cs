using System.Collections.Immutable;
using MultiRegion.Offline;

namespace MultiRegion.Planner.Dns;

/// <summary>A planned record, with what it leads to found.</summary>
/// <param name="Resource">The planned resource.</param>
/// <param name="Stack">The stack that owns it.</param>
/// <param name="Key">The group it stands in: records of one zone, name and type are chosen between.</param>
/// <param name="SetIdentifier">What tells it from the others of its group; empty for one that stands alone.</param>
/// <param name="Routing">How it is chosen.</param>
/// <param name="HealthCheck">The health check attached to it; null for none.</param>
/// <param name="Target">What it leads to.</param>
internal sealed record DnsRecord(
    PlannedResource Resource,
    string Stack,
    RecordKey Key,
    string SetIdentifier,
    RecordRouting Routing,
    CheckReference? HealthCheck,
    RecordTarget Target);

/// <summary>A zone, a name and a type: what a query asks for.</summary>
/// <param name="Zone">The zone's id, or its placeholder.</param>
/// <param name="Name">The name in full.</param>
/// <param name="Type">The type.</param>
internal sealed record RecordKey(string Zone, string Name, string Type);

/// <summary>How a record is chosen among those of its group.</summary>
/// <param name="Kind">By what.</param>
/// <param name="Weight">Its weight; only for <see cref="RoutingKind.Weighted"/>.</param>
/// <param name="Region">The region it is near to; only for <see cref="RoutingKind.Latency"/>.</param>
internal sealed record RecordRouting(RoutingKind Kind, double Weight = 0, string? Region = null);

/// <summary>The policies of Route 53 that this project uses.</summary>
internal enum RoutingKind
{
    /// <summary>Alone.</summary>
    Simple,

    /// <summary>Before the secondary.</summary>
    Primary,

    /// <summary>After the primary.</summary>
    Secondary,

    /// <summary>For a share.</summary>
    Weighted,

    /// <summary>For those who are near.</summary>
    Latency,

    /// <summary>In a way that is not modelled.</summary>
    Other,
}

/// <summary>What a record leads to.</summary>
internal abstract record RecordTarget
{
    /// <summary>A load balancer.</summary>
    /// <param name="Region">Where it is.</param>
    /// <param name="FollowsHealth">True when its health counts as the record's.</param>
    internal sealed record LoadBalancer(string Region, bool FollowsHealth) : RecordTarget;

    /// <summary>The records of another name.</summary>
    /// <param name="Key">What they are asked for.</param>
    /// <param name="FollowsHealth">True when their health counts as the record's.</param>
    internal sealed record Alias(RecordKey Key, bool FollowsHealth) : RecordTarget;

    /// <summary>Fixed values.</summary>
    /// <param name="Items">The values.</param>
    internal sealed record Values(ImmutableArray<string> Items) : RecordTarget;

    /// <summary>Something that cannot be followed.</summary>
    /// <param name="Text">What stands there.</param>
    internal sealed record Unknown(string Text) : RecordTarget;
}

/// <summary>A health check as a record names it.</summary>
/// <param name="Text">What stands there: an id or a placeholder.</param>
/// <param name="Check">The planned check; null for one that AWS makes.</param>
internal sealed record CheckReference(string Text, PlannedResource? Check);
