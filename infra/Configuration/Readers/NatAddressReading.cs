using System.Net;
using MultiRegion.Infra.Configuration.Formats;
using MultiRegion.Infra.Configuration.Reading;

namespace MultiRegion.Infra.Configuration.Readers;

/// <summary>The address that a zone's nodes call the internet from, as far as it could be read, for rules to judge.</summary>
/// <param name="Zone">The zone.</param>
/// <param name="Allocation">The Elastic IP's allocation.</param>
/// <param name="Address">Its address.</param>
internal sealed record NatAddressReading(string Zone, Setting<string> Allocation, Setting<IPAddress> Address)
{
    /// <summary>The key of a region's addresses.</summary>
    public const string Key = "natAddresses";

    private const string Example = "{ allocation: eipalloc-0123456789abcdef0, address: 203.0.113.7 }";

    /// <summary>Reads one for each zone, or none where the region declares none.</summary>
    public static IEnumerable<NatAddressReading> ReadAll(Section region, SettingList<string> zones) =>
        region.SectionOrNone(Key, $"{{ ZONE: {Example} }}", section => zones.Items
            .Where(zone => zone.IsSet)
            .Select(zone => zone.Value)
            .Distinct() // a repeated one is a problem of the list
            .Select(zone => section.RequiredSection(zone, Example, address => Read(zone, address)))
            .ToList()) ?? [];

    private static NatAddressReading Read(string zone, Section address) =>
        new(zone, address.Required("allocation", Pattern.AllocationId), address.Required("address", PublicAddress.Format));
}
