using System.Text.Json.Nodes;
using MultiRegion.Infra.Configuration;

namespace MultiRegion.Tests.Infra.Configuration.Readers;

public class NatAddressReadingTests
{
    [Fact]
    public void Reads_one_for_each_zone() => Assert.Equal(
        ["use1-az1 eipalloc-00000001 203.0.113.1", "use1-az2 eipalloc-00000002 203.0.113.2", "use1-az4 eipalloc-00000004 203.0.113.4"],
        StackSettings.Load(With(_ => { })).Settings!.Topology.Regions[0].NatAddresses
            .Select(entry => $"{entry.Key} {entry.Value.Allocation} {entry.Value.Address}"));

    [Fact]
    public void Reads_none_where_none_is_declared() => Assert.Empty(StackSettings.Load(With(_ => { })).Settings!.Topology.Regions[1].NatAddresses);

    [Fact]
    public void Reports_a_zone_without_one() => Assert.Equal(
        [
            "Pulumi.yaml: topology.regions[0].natAddresses.use1-az2: got nothing, expected an object. "
            + "Add it, e.g. use1-az2: { allocation: eipalloc-0123456789abcdef0, address: 203.0.113.7 }.",
        ],
        With(addresses => addresses.Remove("use1-az2")).Problems());

    [Fact]
    public void Reports_what_is_no_zone_of_the_region() => Assert.Equal(
        ["Pulumi.yaml: topology.regions[0].natAddresses.use1-az6: got an unknown key, expected one of use1-az1, use1-az2, use1-az4. Did you mean 'use1-az1'?"],
        With(addresses => addresses["use1-az6"] = Address(6)).Problems());

    [Fact]
    public void Reports_one_Elastic_IP_for_two_zones() => Assert.Equal(
        [
            "Pulumi.yaml: topology.regions[0].natAddresses.use1-az4.address: got '203.0.113.1', which topology.regions[0].natAddresses.use1-az1.address has already. Give each zone an Elastic IP of its own.",
            "Pulumi.yaml: topology.regions[0].natAddresses.use1-az4.allocation: got 'eipalloc-00000001', which topology.regions[0].natAddresses.use1-az1.allocation has already. Give each zone an Elastic IP of its own.",
        ],
        With(addresses => addresses["use1-az4"] = Address(1)).Problems());

    [Fact]
    public void Reports_what_is_neither_an_allocation_nor_an_address() => Assert.Equal(
        [
            "Pulumi.yaml: topology.regions[0].natAddresses.use1-az1.address: got '10.16.0.1', expected a public IPv4 address. Write it like 203.0.113.7.",
            "Pulumi.yaml: topology.regions[0].natAddresses.use1-az1.allocation: got 'eipassoc-1', expected the allocation ID of an Elastic IP. Write it like eipalloc-0123456789abcdef0.",
        ],
        With(addresses => addresses["use1-az1"] = new JsonObject { ["allocation"] = "eipassoc-1", ["address"] = "10.16.0.1" }).Problems());

    private static ConfigurationSource With(Action<JsonObject> change) => Given.Global.WithTopology(topology =>
    {
        var addresses = new JsonObject { ["use1-az1"] = Address(1), ["use1-az2"] = Address(2), ["use1-az4"] = Address(4) };
        change(addresses);
        topology.Region(0)["natAddresses"] = addresses;
    });

    private static JsonObject Address(int number) => new() { ["allocation"] = $"eipalloc-0000000{number}", ["address"] = $"203.0.113.{number}" };
}
