using System.Collections.Immutable;
using MultiRegion.Infra.Configuration.Readers;

namespace MultiRegion.Infra.Configuration;

/// <summary>The top-level keys of a stack's configuration, by who reads them.</summary>
/// <remarks>
/// To add a section: write its record beside <see cref="NetworkSettings"/> and its reader beside
/// <see cref="NetworkReader"/>, add the record to <see cref="RegionSettings"/> or <see cref="GlobalSettings"/>, call the
/// reader where <see cref="StackReader"/> builds that, and list the reader's key here. A rule between values of the
/// section is a type of its own under <c>Rules</c>.
/// </remarks>
internal static class StackKeys
{
    /// <summary>Which program the stack runs.</summary>
    public const string Role = "role";

    /// <summary>What the regions share; stands in the project's file.</summary>
    public const string Topology = "topology";

    /// <summary>The AWS region of a region's stack.</summary>
    public const string Region = "region";

    /// <summary>What a region's stack reads.</summary>
    public static readonly ImmutableArray<string> OfRegion =
        [Role, Topology, Region, NetworkReader.Key, CapacityReader.Key, ClusterReader.Key, DeliveryReader.Key, AcceptReader.Key];

    /// <summary>What the global stack reads.</summary>
    public static readonly ImmutableArray<string> OfGlobal = [Role, Topology, DatabaseReader.Key, TablesReader.Key, DnsReader.Key, MeshReader.Key, RecoveryReader.Key, CostReader.Key, AcceptReader.Key];

    /// <summary>What any stack reads.</summary>
    public static readonly ImmutableArray<string> All = [.. OfRegion.Union(OfGlobal)];
}
