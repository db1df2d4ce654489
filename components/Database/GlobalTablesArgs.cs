using System.Collections.Immutable;

namespace MultiRegion.Components.Database;

/// <summary>What <see cref="GlobalTables"/> are made of.</summary>
public sealed record GlobalTablesArgs
{
    /// <summary>The tables.</summary>
    public required ImmutableArray<TableDefinition> Tables { get; init; }

    /// <summary>The regions, in any order.</summary>
    public required ImmutableArray<TableRegion> Regions { get; init; }

    /// <summary>Where tables are made before they are replicated. Never changes; all regions are equal afterwards.</summary>
    public required string HomeRegion { get; init; }
}
