using MultiRegion.Infra.Configuration.Facts;
using MultiRegion.Infra.Configuration.Formats;
using MultiRegion.Infra.Configuration.Reading;
using MultiRegion.Infra.Configuration.Rules;

namespace MultiRegion.Infra.Configuration.Readers;

/// <summary>Reads and judges the topology.</summary>
internal static class TopologyReader
{
    /// <summary>How it looks.</summary>
    public const string Example =
        "{ environment: production, zone: example.com, zoneId: Z0123456789ABCDEFGHIJ, activeRegion: us-east-1, regions: [...] }";

    /// <summary>Reads the section.</summary>
    public static TopologyReading Read(Section section)
    {
        var environment = section.Required("environment", Pattern.Environment);
        var zone = section.Required("zone", Pattern.Domain);
        var zoneId = section.Required("zoneId", Pattern.HostedZoneId);
        var pattern = section.Optional("pattern", Choice.Of<CoordinationPattern>(), CoordinationPattern.Dns);
        var discovery = section.Optional("discovery", Choice.Of<ServiceDiscovery>(), ServiceDiscovery.ExternalDns);
        var activeRegion = section.Required("activeRegion", RegionName.Format);
        var regions = section.RequiredSections("regions", RegionReading.Example, RegionReading.Read);

        var topology = new TopologyReading(regions, () => new()
        {
            Environment = environment,
            Zone = zone,
            ZoneId = zoneId,
            Pattern = pattern,
            Discovery = discovery,
            ActiveRegion = activeRegion,
            Regions = [.. regions.Values.Select(region => region.Value)],
        })
        {
            Zone = zone,
            Pattern = pattern,
            Discovery = discovery,
        };

        section.Check(Judge(topology));
        section.Check(RegionIsListed.Check(activeRegion, topology));
        return topology;
    }

    private static IEnumerable<ConfigurationProblem> Judge(TopologyReading topology)
    {
        var regions = topology.Regions;
        var asns = regions.Select(region => region.Asn.Value).ToHashSet();
        return
        [
            .. AtLeastTwo.Check(topology.List, "region", "one takes over from the other", "Add the region that takes over."),
            .. Distinct.Check(regions.Select(region => region.Region), _ => "List each region once."),
            .. Distinct.Check(regions.Select(region => region.Stack), _ => "Give each region a stack of its own."),
            .. Distinct.Check(regions.Select(region => region.Asn), _ => $"Choose another, e.g. {NextAsn(asns)}."),
            .. Distinct.Check(regions.SelectMany(region => region.NatAddresses).Select(address => address.Allocation), _ => "Give each zone an Elastic IP of its own."),
            .. Distinct.Check(regions.SelectMany(region => region.NatAddresses).Select(address => address.Address), _ => "Give each zone an Elastic IP of its own."),
            .. NoOverlap.Check(regions),
            .. regions.SelectMany(region => JudgeZones(region)),
            // The zones of a repeated region are probably right, and its name is not.
            .. regions.DistinctBy(region => region.Label).SelectMany(region => ZonesOfRegion.Check(region.Region, region.Zones)),
        ];
    }

    private static IEnumerable<ConfigurationProblem> JudgeZones(RegionReading region)
    {
        var another = region.Region.IsSet ? AwsRegions.AnotherZone(region.Region, region.Zones.Values) : null;
        return
        [
            .. AtLeastTwo.Check(
                region.Zones,
                "zone",
                "EKS places its control plane in two",
                another is null ? "Add another zone of the region." : $"Add another zone of the region, e.g. {another}."),
            .. Distinct.Check(region.Zones.Items, _ => "List each zone once."),
        ];
    }

    // Takes what it hands out, so that two repetitions get two suggestions.
    private static int NextAsn(HashSet<int> taken)
    {
        var next = Asn.First;
        while (!taken.Add(next))
        {
            next++;
        }

        return next;
    }
}
