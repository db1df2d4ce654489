using System.Collections.Immutable;
using System.Net;
using MultiRegion.Components.Network;
using MultiRegion.Infra.Configuration.Facts;
using MultiRegion.Infra.Configuration.Formats;
using MultiRegion.Infra.Configuration.Reading;

namespace MultiRegion.Infra.Configuration.Readers;

/// <summary>A region's entry in the topology as far as it could be read, for rules to judge.</summary>
internal sealed record RegionReading
{
    /// <summary>How an entry looks.</summary>
    public const string Example =
        "{ region: us-east-1, stack: us-east-1, cidr: 10.16.0.0/16, serviceCidr: 172.20.0.0/16, asn: 64512, zones: [use1-az1, use1-az2] }";

    /// <inheritdoc cref="RegionTopology.Region"/>
    public required Setting<string> Region { get; init; }

    /// <inheritdoc cref="RegionTopology.Stack"/>
    public required Setting<string> Stack { get; init; }

    /// <inheritdoc cref="RegionTopology.Cidr"/>
    public required Setting<IPNetwork> Cidr { get; init; }

    /// <inheritdoc cref="RegionTopology.ServiceCidr"/>
    public required Setting<IPNetwork> ServiceCidr { get; init; }

    /// <inheritdoc cref="RegionTopology.Asn"/>
    public required Setting<int> Asn { get; init; }

    /// <inheritdoc cref="RegionTopology.Zones"/>
    public required SettingList<string> Zones { get; init; }

    /// <summary>One for each zone, or none.</summary>
    public ImmutableArray<NatAddressReading> NatAddresses { get; init; } = [];

    /// <summary>What messages call it: its name or, where that could not be read, its place.</summary>
    public string Label => Region.IsSet ? Region.Value : Region.Place.Key[..Region.Place.Key.LastIndexOf('.')];

    /// <summary>The entry, once nothing is wrong with it.</summary>
    public RegionTopology Value => new()
    {
        Region = Region,
        Stack = Stack,
        Cidr = Cidr,
        ServiceCidr = ServiceCidr,
        Asn = Asn,
        Zones = Zones.Values,
        NatAddresses = NatAddresses.ToImmutableSortedDictionary(entry => entry.Zone, entry => new NatAddress(entry.Allocation, entry.Address), StringComparer.Ordinal),
    };

    /// <summary>Reads one entry.</summary>
    /// <param name="entry">The entry.</param>
    /// <param name="index">Its place in the failover order, by which addresses and numbers are handed out.</param>
    public static RegionReading Read(Section entry, int index)
    {
        var region = entry.Required("region", RegionName.Format);
        var name = region.IsSet ? region.Value : RegionName.Format.Example;
        var reading = new RegionReading
        {
            Region = region,
            Stack = entry.Required("stack", Pattern.Stack, name),
            Cidr = entry.Required("cidr", VpcBlock.Format, $"{AddressSpace.Vpc(index)}"),
            ServiceCidr = entry.Required("serviceCidr", ServiceBlock.Format, $"{AddressSpace.Services(index)}"),
            Asn = entry.Required("asn", Formats.Asn.Format, $"{Formats.Asn.First + index}"),
            Zones = entry.RequiredList("zones", ZoneId.Format, $"[{AwsRegions.ZonePrefix(name)}1, {AwsRegions.ZonePrefix(name)}2]"),
        };
        return reading with { NatAddresses = [.. NatAddressReading.ReadAll(entry, reading.Zones)] };
    }
}
