using System.Collections.Immutable;
using MultiRegion.Infra.Configuration.Readers;
using MultiRegion.Infra.Configuration.Rules;

namespace MultiRegion.Infra.Configuration;

/// <summary>The settings of all stacks of the project.</summary>
public sealed record SystemConfiguration
{
    /// <summary>What the regions share.</summary>
    public required Topology Topology { get; init; }

    /// <summary>The regions' stacks, in failover order.</summary>
    public required ImmutableArray<RegionSettings> Regions { get; init; }

    /// <summary>The stack that binds them.</summary>
    public required GlobalSettings Global { get; init; }

    /// <summary>Reads and judges all stacks, each on its own and against each other.</summary>
    /// <param name="sources">What each stack was given, in any order.</param>
    /// <param name="unreadable">
    /// Names of stacks whose file is there but does not parse; whoever read the files reports them, and they are not
    /// reported missing here; without them there are no settings either. Default: none.
    /// </param>
    public static ConfigurationResult<SystemConfiguration> Load(
        IReadOnlyList<ConfigurationSource> sources, IReadOnlySet<string>? unreadable = null)
    {
        ArgumentNullException.ThrowIfNull(sources);
        var stacks = sources.Select(StackReader.Read).ToImmutableArray();
        var others = unreadable ?? ImmutableHashSet<string>.Empty;

        return new(
            (sources is [var first, ..] ? first : ConfigurationSource.Empty).ProjectFile,
            [
                .. stacks.SelectMany(stack => stack.Problems),
                .. StackOfEveryRegion.Check(stacks, others),
                .. OneGlobalStack.Check(stacks, others),
                .. MeshFitsClusters.Check(stacks),
            ],
            () => others.Count == 0 ? Combine([.. stacks.Select(stack => stack.Settings!)]) : null);
    }

    private static SystemConfiguration Combine(ImmutableArray<StackSettings> stacks)
    {
        var global = stacks.OfType<GlobalSettings>().Single();
        var regions = stacks.OfType<RegionSettings>().ToDictionary(stack => stack.Region.Region);
        return new()
        {
            Topology = global.Topology,
            Regions = [.. global.Topology.Regions.Select(region => regions[region.Region])],
            Global = global,
        };
    }
}
