using System.Collections.Immutable;
using MultiRegion.Components.Dns;
using MultiRegion.Components.RecoveryTime;
using MultiRegion.Planner.Runbooks;

namespace MultiRegion.Planner.Recovery;

/// <summary>All that decides how long a recovery takes, each value with the planned property it came from.</summary>
internal sealed record RecoveryFacts
{
    /// <summary>The regions: the one that users are in first, then in failover order.</summary>
    public required ImmutableArray<RegionFacts> Regions { get; init; }

    /// <summary>Who moves users.</summary>
    public required FailoverMode Mode { get; init; }

    /// <summary>The names that users know.</summary>
    public ImmutableArray<string> Names { get; init; } = [];

    /// <summary>How long resolvers keep the records.</summary>
    public FromPlan<TimeSpan> Ttl { get; init; } = new(TimeSpan.Zero, null);

    /// <summary>The global database's identifier; null without one.</summary>
    public FromPlan<string>? GlobalDatabase { get; init; }

    /// <summary>Where the writer is.</summary>
    public required string Writer { get; init; }

    /// <summary>True when the region switch starts by itself: it has a trigger and waits for no approval.</summary>
    public bool StartsItself { get; init; }

    /// <summary>The alarm in a surviving region that tells of the loss; null where Route 53 looks itself, and where none is planned.</summary>
    public AlarmFacts? Alarm { get; init; }

    /// <summary>The mesh's rules by host, those of declared services first; none without a mesh.</summary>
    public ImmutableArray<MeshRule> Mesh { get; init; } = [];

    /// <summary>What a resolver inside the clusters adds that hands out whole TTLs. Default: nothing, it counts down.</summary>
    public FromPlan<TimeSpan>? ResolverKeeps { get; init; }

    /// <summary>How long a person takes to decide, as promised; null where nothing was promised.</summary>
    public FromPlan<TimeSpan>? Decision { get; init; }

    /// <summary>Until users are served again, as promised; null where nothing was promised.</summary>
    public FromPlan<TimeSpan>? TimeTarget { get; init; }

    /// <summary>How much may be lost, as promised; null where nothing was promised.</summary>
    public FromPlan<TimeSpan>? PointTarget { get; init; }

    /// <summary>What runbooks call by name. Default: nothing beside these facts.</summary>
    public RunbookNames Named { get; init; } = RunbookNames.None;

    /// <summary>The region users are in and, with more than one, the regions after it.</summary>
    public RegionFacts Home => Regions[0];

    /// <summary>True when DNS answers a region only once the writer is there, or can be reached from it.</summary>
    public bool FollowsWriter => GlobalDatabase is not null && Regions.Any(region =>
        Enum.GetValues<HealthContract>().Any(contract => region.Endpoint?.Path == HealthEndpoint.PathOf(contract)));

    /// <summary>The region of that name, or null.</summary>
    public RegionFacts? Find(string region) => Regions.FirstOrDefault(candidate => candidate.Region == region);

    /// <summary>
    /// The rule that calls of a service follow, or the slowest of the declared services; null where proxies never leave a
    /// region.
    /// </summary>
    public MeshRule? RuleOf(string? service = null)
    {
        var rules = Mesh.Where(rule => rule.LeavesRegion).ToList();
        return service is null
            ? rules.Where(rule => !rule.IsGeneral).DefaultIfEmpty(rules.FirstOrDefault()).MaxBy(rule => rule?.Ejection.Worst)
            : rules.Find(rule => rule.IsFor(service)) ?? rules.Find(rule => rule.IsGeneral);
    }

    /// <summary>The region that takes over when some are lost: the first in failover order that is not.</summary>
    public RegionFacts? Survivor(params IReadOnlyCollection<string> lost) => Regions.FirstOrDefault(region => !lost.Contains(region.Region));
}
