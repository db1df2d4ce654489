using MultiRegion.Components.Database;

namespace MultiRegion.Infra.Configuration;

/// <summary>The database that spans the regions.</summary>
public sealed record DatabaseSettings
{
    /// <summary>
    /// Where the database is first created. Never changes, wherever the writer goes: that is <see cref="Topology.ActiveRegion"/>.
    /// </summary>
    public required string InitialWriter { get; init; }

    /// <summary>The initial writer's member was lost and is made again, as a replica of whoever writes now. Default: no.</summary>
    public required bool RebuildInitialWriter { get; init; }

    /// <summary>The version of Aurora PostgreSQL, for instance <c>16.8</c>. No default: it would upgrade the database when it moves.</summary>
    public required EngineVersion EngineVersion { get; init; }

    /// <summary>Lets <see cref="EngineVersion"/> move to another major version. Default: no.</summary>
    public required bool AllowMajorVersionUpgrade { get; init; }

    /// <summary>The class of every instance in every region, for instance <c>db.r7g.large</c>.</summary>
    public required InstanceClass InstanceClass { get; init; }

    /// <summary>The database that is made in the beginning. Default: <c>platform</c>.</summary>
    public required string Name { get; init; }

    /// <summary>The port. Default: 5432.</summary>
    public required int Port { get; init; }

    /// <summary>The Kubernetes namespace whose pods are told how to connect; it must exist. Default: <c>default</c>, which every cluster has.</summary>
    public required string Namespace { get; init; }
}
