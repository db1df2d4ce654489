using System.Collections.Immutable;
using Pulumi;

namespace MultiRegion.Components.Dns;

/// <summary>What a <see cref="RegionSwitch"/> is made of.</summary>
public sealed record RegionSwitchArgs
{
    /// <summary>Both regions, the home first.</summary>
    public required ImmutableArray<RegionSwitchRegion> Regions { get; init; }

    /// <summary>The account of everything that is switched: twelve digits.</summary>
    public required Output<string> AccountId { get; init; }

    /// <summary>The zone of the names.</summary>
    public required string ZoneId { get; init; }

    /// <summary>The names in full.</summary>
    public required ImmutableArray<string> Names { get; init; }

    /// <summary>The identifier of the global database.</summary>
    public required string GlobalClusterIdentifier { get; init; }

    /// <summary>True when alarms of the surviving region start the plan; else a person does.</summary>
    public required bool StartsItself { get; init; }

    /// <summary>How long a switch may take, for the plan's own report; whole minutes.</summary>
    public required TimeSpan RecoveryTime { get; init; }
}
