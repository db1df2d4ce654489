using System.Collections.Immutable;
using MultiRegion.Infra.Configuration.Reading;

namespace MultiRegion.Infra.Configuration.Readers;

/// <summary>The topology as far as it could be read, for rules to judge.</summary>
/// <param name="List">The entries of the regions.</param>
/// <param name="Build">Makes the topology, once nothing is wrong with it.</param>
internal sealed record TopologyReading(SettingList<RegionReading> List, Func<Topology> Build)
{
    /// <summary>The public zone's name; null where a test has none.</summary>
    public Setting<string>? Zone { get; init; }

    /// <summary>How far the clusters work together.</summary>
    public CoordinationPattern Pattern { get; init; } = CoordinationPattern.Dns;

    /// <summary>How a cluster finds the other's services.</summary>
    public ServiceDiscovery Discovery { get; init; } = ServiceDiscovery.ExternalDns;

    /// <summary>The entries that are objects.</summary>
    public ImmutableArray<RegionReading> Regions { get; } =
        [.. List.Items.Where(region => region.IsSet).Select(region => region.Value)];

    /// <summary>The names that could be read, each once, in failover order.</summary>
    public ImmutableArray<string> RegionNames =>
        [.. Regions.Where(region => region.Region.IsSet).Select(region => region.Region.Value).Distinct()];

    /// <summary>
    /// False while there is no entry, or an entry's region is missing, wrong or a repetition: whatever then seems not to
    /// be in the topology is probably the one that is meant there.
    /// </summary>
    public bool RegionsAreKnown => RegionNames.Length == List.Items.Length && RegionNames.Length > 0;

    /// <summary>The entry of a region, if it has one.</summary>
    public RegionReading? Find(Setting<string> region) =>
        region.IsSet ? Regions.FirstOrDefault(entry => entry.Region.IsSet && entry.Region == region.Value) : null;

    /// <summary>The entry that is given to a stack, if one is.</summary>
    public RegionReading? OfStack(string stack) =>
        Regions.FirstOrDefault(entry => entry.Region.IsSet && entry.Stack.IsSet && entry.Stack == stack);
}
