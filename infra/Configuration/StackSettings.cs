using System.Collections.Immutable;
using MultiRegion.Infra.Configuration.Readers;

namespace MultiRegion.Infra.Configuration;

/// <summary>What one stack runs with: <see cref="RegionSettings"/> or <see cref="GlobalSettings"/>, by its role.</summary>
public abstract record StackSettings
{
    private protected StackSettings()
    {
    }

    /// <summary>The stack's short name.</summary>
    public required string Stack { get; init; }

    /// <summary>What the regions share.</summary>
    public required Topology Topology { get; init; }

    /// <summary>Findings of the planner's checks that are as they should be. Default: none. A deployment does not read them.</summary>
    public required ImmutableArray<AcceptedFinding> Accepted { get; init; }

    /// <summary>Reads and judges all that one stack was given.</summary>
    public static ConfigurationResult<StackSettings> Load(ConfigurationSource source)
    {
        ArgumentNullException.ThrowIfNull(source);
        var reading = StackReader.Read(source);
        return new(source.ProjectFile, reading.Problems, () => reading.Settings!);
    }
}
