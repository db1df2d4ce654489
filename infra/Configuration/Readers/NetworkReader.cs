using MultiRegion.Components.Network;
using MultiRegion.Infra.Configuration.Formats;
using MultiRegion.Infra.Configuration.Reading;

namespace MultiRegion.Infra.Configuration.Readers;

/// <summary>Reads a region's network.</summary>
internal static class NetworkReader
{
    /// <summary>The section's key.</summary>
    public const string Key = "network";

    /// <summary>How the section looks.</summary>
    public const string Example = "{ nat: perZone }";

    /// <summary>Reads the section.</summary>
    public static NetworkSettings Read(Section section) => new()
    {
        Nat = section.Optional("nat", Choice.Of<NatMode>(), NatMode.PerZone),
    };
}
