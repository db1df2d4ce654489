using System.Collections.Immutable;

namespace MultiRegion.Planner.Dns;

/// <summary>One state of the world, as far as DNS can learn of it.</summary>
internal sealed record DnsWorld
{
    /// <summary>The regions that are there: metrics are reported, and endpoints answer unless they are broken.</summary>
    public required ImmutableHashSet<string> Up { get; init; }

    /// <summary>Regions that are up, with nothing healthy behind their load balancer.</summary>
    public ImmutableHashSet<string> Broken { get; init; } = [];

    /// <summary>Where the writer is; null while a promotion runs.</summary>
    public required string? Writer { get; init; }

    /// <summary>
    /// Regions that still take themselves for the writer's beside it: their old database could not be fenced, and their
    /// resolver has not learned that the global endpoint leads elsewhere.
    /// </summary>
    public ImmutableHashSet<string> Unfenced { get; init; } = [];

    /// <summary>Regions whose last report, before they fell silent, said that the writer is there.</summary>
    public ImmutableHashSet<string> ClaimedLast { get; init; } = [];

    /// <summary>Regions that are up and report no metrics.</summary>
    public ImmutableHashSet<string> Silent { get; init; } = [];

    /// <summary>True when load balancers call themselves healthy whatever stands behind them, as they do without a healthy target.</summary>
    public bool LoadBalancersFailOpen { get; init; }

    /// <summary>The region that people or a plan have switched on, where that decides.</summary>
    public string? SwitchedTo { get; init; }

    /// <summary>True for a region that answers.</summary>
    public bool Serves(string region) => Up.Contains(region) && !Broken.Contains(region);

    /// <summary>True for a region that reports metrics.</summary>
    public bool Reports(string region) => Up.Contains(region) && !Silent.Contains(region);

    /// <summary>True for a region that takes itself for the writer's, rightly or not.</summary>
    public bool ClaimsWriter(string region) => Up.Contains(region) && (region == Writer || Unfenced.Contains(region));

    /// <summary>True where a writer is that is up.</summary>
    public bool HasWriter => Writer is not null && Up.Contains(Writer);

    /// <summary>The state in words.</summary>
    public override string ToString()
    {
        var parts = new List<string>
        {
            Up.IsEmpty ? "nothing up" : $"up {List(Up)}",
            Writer is null ? "no writer" : $"writer in {Writer}",
        };
        if (!Broken.IsEmpty)
            parts.Add($"broken {List(Broken)}");
        if (!Unfenced.IsEmpty)
            parts.Add($"unfenced {List(Unfenced)}");
        if (!Silent.IsEmpty)
            parts.Add($"no metrics from {List(Silent)}");
        if (!ClaimedLast.IsEmpty)
            parts.Add($"{List(ClaimedLast)} last seen writing");
        if (LoadBalancersFailOpen)
            parts.Add("load balancers fail open");
        if (SwitchedTo is not null)
            parts.Add($"switched to {SwitchedTo}");
        return string.Join(", ", parts);
    }

    private static string List(IEnumerable<string> regions) => string.Join(" and ", regions.Order(StringComparer.Ordinal));
}
