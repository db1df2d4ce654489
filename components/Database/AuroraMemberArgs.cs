using System.Collections.Immutable;
using System.Net;
using Pulumi;

namespace MultiRegion.Components.Database;

/// <summary>What an <see cref="AuroraMember"/> is made of.</summary>
public sealed record AuroraMemberArgs
{
    /// <summary>The member's own region.</summary>
    public required AuroraRegion Region { get; init; }

    /// <summary>What all members share.</summary>
    public required AuroraGlobalDatabaseArgs Database { get; init; }

    /// <summary>The global cluster that the member is born into.</summary>
    public required Input<string> GlobalClusterIdentifier { get; init; }

    /// <summary>The region's key: storage, logs, Performance Insights and notifications.</summary>
    public required Input<string> KeyArn { get; init; }

    /// <summary>Every block that may reach the database, of all regions, by zone id.</summary>
    public required ImmutableSortedDictionary<string, IPNetwork> ClientBlocks { get; init; }

    /// <summary>
    /// The first user's password, for the member that is created as the writer. Default: none, as for every replica:
    /// RDS refuses a replica with a password.
    /// </summary>
    public Input<string>? MasterPassword { get; init; }

    /// <summary>
    /// What must be there first: the instances of the member before. Default: nothing, as for the creation writer.
    /// </summary>
    public ImmutableArray<Resource> After { get; init; } = [];
}
