using System.Collections.Immutable;

namespace MultiRegion.Components.Database;

/// <summary>What an <see cref="AuroraGlobalDatabase"/> is made of.</summary>
public sealed record AuroraGlobalDatabaseArgs
{
    /// <summary>The port that PostgreSQL listens on unless told otherwise.</summary>
    public const int DefaultPort = 5432;

    /// <summary>The database that is made unless told otherwise.</summary>
    public const string DefaultDatabaseName = "platform";

    /// <summary>
    /// The identifier of the global cluster, and what the members' begin with (<c>production</c> gives
    /// <c>production-us-east-1</c>): fixed, for people type it during a failover.
    /// </summary>
    public required string Identifier { get; init; }

    /// <summary>The regions, in any order.</summary>
    public required ImmutableArray<AuroraRegion> Regions { get; init; }

    /// <summary>
    /// Where the database was first created. It decides what only the first writer is told and in which order members are
    /// made, and never changes again, wherever the writer goes.
    /// </summary>
    public required string InitialWriter { get; init; }

    /// <summary>
    /// The initial writer's member was lost after a failover and is to be made again: as a replica of whoever writes now,
    /// without what only a first writer is told. Default: no. Members that exist are left alone either way.
    /// </summary>
    public bool RebuildInitialWriter { get; init; }

    /// <summary>Where the writer is now, as configured: for alarms only.</summary>
    public required string ActiveRegion { get; init; }

    /// <summary>The version of Aurora PostgreSQL. A new one upgrades the global cluster, which upgrades its members.</summary>
    public required EngineVersion EngineVersion { get; init; }

    /// <summary>
    /// Lets <see cref="EngineVersion"/> move to another major version. Default: no, and while it is no, the engine
    /// refuses such a change already in the preview.
    /// </summary>
    public bool AllowMajorVersionUpgrade { get; init; }

    /// <summary>The class of every instance: one that is promoted must carry what the writer carried.</summary>
    public required InstanceClass InstanceClass { get; init; }

    /// <summary>The database that is made in the beginning. Default: <c>platform</c>.</summary>
    public string DatabaseName { get; init; } = DefaultDatabaseName;

    /// <summary>The port. Default: 5432.</summary>
    public int Port { get; init; } = DefaultPort;
}
