using System.Collections.Immutable;
using MultiRegion.Components.Database;

namespace MultiRegion.Infra.Configuration;

/// <summary>What the stack that binds the regions runs with.</summary>
public sealed record GlobalSettings : StackSettings
{
    /// <summary>The database that spans the regions. Default: none.</summary>
    public required DatabaseSettings? Database { get; init; }

    /// <summary>The DynamoDB tables that every region reads and writes. Default: none.</summary>
    public required ImmutableArray<TableDefinition> Tables { get; init; }

    /// <summary>The names that users know. Default: none.</summary>
    public required DnsSettings? Dns { get; init; }

    /// <summary>The service mesh over the clusters; there unless the pattern is another and nothing is said of it.</summary>
    public required MeshSettings? Mesh { get; init; }

    /// <summary>What is promised for the loss of a region. Default: all of its defaults.</summary>
    public required RecoverySettings Recovery { get; init; }

    /// <summary>What the cost estimate supposes of use. Default: all of its defaults.</summary>
    public CostSettings Cost { get; init; } = new();
}
