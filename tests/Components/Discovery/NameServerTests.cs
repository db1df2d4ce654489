using System.Net;
using MultiRegion.Components.Discovery;
using MultiRegion.Components.Network;

namespace MultiRegion.Tests.Components.Discovery;

public class NameServerTests
{
    [Fact]
    public void Answers_at_the_same_place_in_every_private_subnet() => Assert.Equal(
        [
            ("use1-az1", "10.16.31.224/28", "10.16.31.224"),
            ("use1-az2", "10.16.63.224/28", "10.16.63.224"),
            ("use1-az4", "10.16.127.224/28", "10.16.127.224"),
        ],
        Of("10.16.0.0/16", "use1-az1", "use1-az2", "use1-az4"));

    // Another order is no other region.
    [Fact]
    public void Follows_the_zones_and_not_their_order() =>
        Assert.Equal(Of("10.16.0.0/16", "use1-az1", "use1-az4"), Of("10.16.0.0/16", "use1-az4", "use1-az1"));

    [Theory]
    [InlineData("10.16.0.0/16")]
    [InlineData("10.32.128.0/18")]
    [InlineData("172.30.240.0/20")]
    public void Reserves_addresses_of_the_subnet_that_AWS_does_not_keep(string vpc)
    {
        string[] zones = ["use1-az1", "use1-az2", "use1-az3", "use1-az4", "use1-az5", "use1-az6"];
        var block = IPNetwork.Parse(vpc);
        var servers = NameServer.Of(block, zones).ToDictionary(server => server.Zone);

        Assert.Equal(zones, servers.Keys);
        Assert.All(SubnetPlan.For(block, zones).Zones, zone =>
        {
            var server = servers[zone.Zone];
            var place = CidrBlock.First(server.Reserved) - CidrBlock.First(zone.Private);
            Assert.True(server.Reserved.Contains(server.Address));
            // The first four and the last of a subnet are kept.
            Assert.InRange(place, 4, CidrBlock.Size(zone.Private) - 1 - CidrBlock.Size(server.Reserved));
        });
    }

    [Fact]
    public void Refuses_a_zone_without_a_place() => Assert.Equal(
        "'use1-az9' is not the id of an availability zone with a number from 1 to 7. (Parameter 'zone')",
        Assert.Throws<ArgumentException>(() => NameServer.Of(IPNetwork.Parse("10.16.0.0/16"), ["use1-az9"])).Message);

    private static (string, string, string)[] Of(string vpc, params string[] zones) =>
        [.. NameServer.Of(IPNetwork.Parse(vpc), zones).Select(server => (server.Zone, $"{server.Reserved}", $"{server.Address}"))];
}
