using System.Collections.Immutable;

namespace MultiRegion.Infra.Configuration;

/// <summary>What the regions share. Stands once, in the project's file.</summary>
public sealed record Topology
{
    /// <summary>What the platform is called in tags, for instance <c>production</c>. Decides nothing.</summary>
    public required string Environment { get; init; }

    /// <summary>The name of an existing public hosted zone, for instance <c>example.com</c>.</summary>
    public required string Zone { get; init; }

    /// <summary>The Route 53 ID of <see cref="Zone"/>. Given, not looked up, so that a plan needs no account.</summary>
    public required string ZoneId { get; init; }

    /// <summary>How far the clusters work together. Default: <see cref="CoordinationPattern.Dns"/>.</summary>
    public required CoordinationPattern Pattern { get; init; }

    /// <summary>How a cluster finds the other's services. Default: <see cref="ServiceDiscovery.ExternalDns"/>.</summary>
    public required ServiceDiscovery Discovery { get; init; }

    /// <summary>Where the writer is now. For alarms and reports only: no resource's name or existence depends on it.</summary>
    public required string ActiveRegion { get; init; }

    /// <summary>Two regions or more, in failover order.</summary>
    public required ImmutableArray<RegionTopology> Regions { get; init; }

    /// <summary>A region's own name, for instance <c>us-east-1.example.com</c>.</summary>
    public string DomainOf(string region) => $"{region}.{Zone}";
}
