using System.Text.Json.Nodes;
using MultiRegion.Infra.Configuration;

namespace MultiRegion.Tests.Infra.Configuration.Readers;

public class TopologyReaderTests
{
    [Fact]
    public void Reads_every_value()
    {
        var topology = StackSettings.Load(Given.Global).Settings!.Topology;

        Assert.Equal(
            ("production", "example.com", "Z0EXAMPLE", CoordinationPattern.Dns, ServiceDiscovery.ExternalDns, "us-east-1"),
            (topology.Environment, topology.Zone, topology.ZoneId, topology.Pattern, topology.Discovery, topology.ActiveRegion));
        Assert.Equal(2, topology.Regions.Length);
        var west = topology.Regions[1];
        Assert.Equal(
            ("us-west-2", "us-west-2", "10.32.0.0/16", "172.21.0.0/16", 64513),
            (west.Region, west.Stack, $"{west.Cidr}", $"{west.ServiceCidr}", west.Asn));
        Assert.Equal<string>(["usw2-az1", "usw2-az2", "usw2-az3"], west.Zones);
    }

    [Theory]
    [InlineData("independent", "coreDns", CoordinationPattern.Independent, ServiceDiscovery.CoreDns)]
    [InlineData("mesh", "externalDns", CoordinationPattern.Mesh, ServiceDiscovery.ExternalDns)]
    public void Reads_every_pattern(string pattern, string discovery, CoordinationPattern expectedPattern, ServiceDiscovery expectedDiscovery)
    {
        var topology = StackSettings.Load(Given.Global.With("mesh", """{ "version": "1.30.4" }""").WithTopology(topology =>
        {
            topology["pattern"] = pattern;
            topology["discovery"] = discovery;
        })).Settings!.Topology;

        Assert.Equal((expectedPattern, expectedDiscovery), (topology.Pattern, topology.Discovery));
    }

    [Fact]
    public void Needs_neither_pattern_nor_discovery()
    {
        var topology = StackSettings.Load(Given.Global.WithTopology(topology =>
        {
            topology.Remove("pattern");
            topology.Remove("discovery");
        })).Settings!.Topology;

        Assert.Equal((CoordinationPattern.Dns, ServiceDiscovery.ExternalDns), (topology.Pattern, topology.Discovery));
    }

    [Fact]
    public void Reads_more_than_two_regions()
    {
        var topology = StackSettings.Load(Given.Global.WithTopology(topology => topology["regions"]!.AsArray().Add(JsonNode.Parse(
            """{ "region": "eu-west-1", "stack": "eu-west-1", "cidr": "10.48.0.0/16", "serviceCidr": "172.22.0.0/16", "asn": 64514, "zones": ["euw1-az1", "euw1-az2"] }""")))).Settings!.Topology;

        Assert.Equal(["us-east-1", "us-west-2", "eu-west-1"], topology.Regions.Select(region => region.Region));
    }

    [Fact]
    public void Reports_a_missing_topology_and_nothing_below_it() => Assert.Equal(
        [
            "Pulumi.yaml: topology: got nothing, expected an object. Add it, e.g. topology: { environment: production, zone: example.com, "
            + "zoneId: Z0123456789ABCDEFGHIJ, activeRegion: us-east-1, regions: [...] }.",
        ],
        Given.System.Select(source => source.Without("topology")).ToList().Problems());

    // What is suggested fits the entry it is missing from.
    [Fact]
    public void Reports_every_missing_value_with_one_that_fits() => Assert.Equal(
        [
            "Pulumi.yaml: topology.regions[1].asn: got nothing, expected a private ASN: 64512 to 65534. Add it, e.g. asn: 64513.",
            "Pulumi.yaml: topology.regions[1].cidr: got nothing, expected a private block from /16 to /20. Add it, e.g. cidr: 10.32.0.0/16.",
            "Pulumi.yaml: topology.regions[1].serviceCidr: got nothing, expected a private block from /12 to /24. Add it, e.g. serviceCidr: 172.21.0.0/16.",
            "Pulumi.yaml: topology.regions[1].stack: got nothing, expected the short name of a stack. Add it, e.g. stack: us-west-2.",
            "Pulumi.yaml: topology.regions[1].zones: got nothing, expected a list. Add it, e.g. zones: [usw2-az1, usw2-az2].",
        ],
        Given.Global.WithTopology(topology => topology["regions"]!.AsArray()[1] = JsonNode.Parse("""{ "region": "us-west-2" }""")).Problems());

    [Fact]
    public void Reports_one_region() => Assert.Equal(
        ["Pulumi.yaml: topology.regions: got 1 region, expected 2 or more: one takes over from the other. Add the region that takes over."],
        Given.Global.WithTopology(topology => topology["regions"]!.AsArray().RemoveAt(1)).Problems());

    [Fact]
    public void Reports_no_regions_and_does_not_miss_the_active_one() => Assert.Equal(
        ["Pulumi.yaml: topology.regions: got 0 regions, expected 2 or more: one takes over from the other. Add the region that takes over."],
        Given.UsEast1.WithTopology(topology => topology["regions"] = new JsonArray()).Problems());

    [Fact]
    public void Reports_one_zone_with_another() => Assert.Equal(
        ["Pulumi.yaml: topology.regions[0].zones: got 1 zone, expected 2 or more: EKS places its control plane in two. Add another zone of the region, e.g. use1-az1."],
        Given.Global.WithTopology(topology => topology.Region(0)["zones"] = new JsonArray("use1-az4")).Problems());

    [Fact]
    public void Reports_a_repeated_zone() => Assert.Equal(
        ["Pulumi.yaml: topology.regions[0].zones[1]: got 'use1-az1', which topology.regions[0].zones[0] has already. List each zone once."],
        Given.Global.WithTopology(topology => topology.Region(0)["zones"] = new JsonArray("use1-az1", "use1-az1")).Problems());

    // Its zones are those of us-west-2, and us-west-2 is no longer listed: both are consequences.
    [Fact]
    public void Reports_a_repeated_region_without_its_consequences() => Assert.Equal(
        ["Pulumi.yaml: topology.regions[1].region: got 'us-east-1', which topology.regions[0].region has already. List each region once."],
        Given.System.WithTopology(topology => topology.Region(1)["region"] = "us-east-1").Problems());

    [Fact]
    public void Reports_a_repeated_stack() => Assert.Equal(
        ["Pulumi.yaml: topology.regions[1].stack: got 'us-east-1', which topology.regions[0].stack has already. Give each region a stack of its own."],
        Given.Global.WithTopology(topology => topology.Region(1)["stack"] = "us-east-1").Problems());

    [Fact]
    public void Reports_a_repeated_asn_with_a_free_one() => Assert.Equal(
        ["Pulumi.yaml: topology.regions[1].asn: got '64512', which topology.regions[0].asn has already. Choose another, e.g. 64513."],
        Given.Global.WithTopology(topology => topology.Region(1)["asn"] = 64512).Problems());

    [Fact]
    public void Reports_an_unknown_region_without_its_consequences() => Assert.Equal(
        ["Pulumi.yaml: topology.regions[1].region: got 'us-wset-2', expected a commercial AWS region. Did you mean 'us-west-2'?"],
        Given.System.WithTopology(topology => topology.Region(1)["region"] = "us-wset-2").Problems());

    [Fact]
    public void Reports_an_unlisted_active_region() => Assert.Equal(
        ["Pulumi.yaml: topology.activeRegion: got 'us-west-1', expected one of us-east-1, us-west-2. Did you mean 'us-west-2'?"],
        Given.Global.WithTopology(topology => topology["activeRegion"] = "us-west-1").Problems());

    // One malformed block must not hide that the other entries clash.
    [Fact]
    public void Reports_clashes_beside_values_that_cannot_be_read() => Assert.Equal(
        [
            "Pulumi.yaml: topology.regions[0].cidr: got '10.16.0.0', expected an IPv4 block in CIDR notation. Write it like 10.16.0.0/16.",
            "Pulumi.yaml: topology.regions[1].asn: got '64512', which topology.regions[0].asn has already. Choose another, e.g. 64513.",
            "Pulumi.yaml: topology.regions[1].serviceCidr: got '10.32.0.0/16', which overlaps us-west-2 '10.32.0.0/16'. Choose a block outside it, e.g. 172.16.0.0/16.",
            "Pulumi.yaml: topology.regions[1].zones[0]: got 'use1-az1', which is not a zone of us-west-2, and one cluster never spans regions. Its zones begin with usw2-az, e.g. usw2-az1.",
        ],
        Given.Global.WithTopology(topology =>
        {
            topology.Region(0)["cidr"] = "10.16.0.0";
            topology.Region(1)["asn"] = 64512;
            topology.Region(1)["serviceCidr"] = "10.32.0.0/16";
            topology.Region(1)["zones"] = new JsonArray("use1-az1", "usw2-az2");
        }).Problems());

    [Fact]
    public void Reports_an_unknown_key_of_a_region() => Assert.Equal(
        ["Pulumi.yaml: topology.regions[0].zone: got an unknown key, expected one of region, stack, cidr, serviceCidr, asn, zones, natAddresses. Did you mean 'zones'?"],
        Given.Global.WithTopology(topology => topology.Region(0)["zone"] = new JsonArray()).Problems());
}
