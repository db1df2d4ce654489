using System.Collections.Immutable;
using Pulumi;

namespace MultiRegion.Components.Database;

/// <summary>What <see cref="DatabaseAlarms"/> watch.</summary>
public sealed record DatabaseAlarmsArgs
{
    /// <summary>The account: twelve digits.</summary>
    public required Output<string> AccountId { get; init; }

    /// <summary>The region's key for the notifications; its policy must include <see cref="DatabaseAlarms.NotificationGrant"/>.</summary>
    public required Input<string> KeyArn { get; init; }

    /// <summary>The member cluster.</summary>
    public required Output<string> ClusterIdentifier { get; init; }

    /// <summary>The member's instances by zone id.</summary>
    public required ImmutableSortedDictionary<string, Output<string>> InstanceIdentifiers { get; init; }

    /// <summary>The instances' class: its memory sets a threshold.</summary>
    public required InstanceClass InstanceClass { get; init; }

    /// <summary>Where the writer is now, as configured. It changes what an alarm says, never whether there is one.</summary>
    public required string ActiveRegion { get; init; }
}
