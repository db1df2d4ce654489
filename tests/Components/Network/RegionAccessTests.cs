using System.Collections.Immutable;
using System.Net;
using MultiRegion.Components.Network;
using MultiRegion.Tests.Components.Support;
using Aws = Pulumi.Aws;

namespace MultiRegion.Tests.Components.Network;

public class RegionAccessTests
{
    private const string Rule = "aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule";

    private static readonly string[] Types = ["pulumi:providers:aws", RegionAccess.TypeToken, Rule];

    [Fact]
    public async Task Opens_each_port_to_each_block_and_names_no_region()
    {
        var access = await Declare(new("kubernetes-api", 443, "Kubernetes API"), new("dns", 53, "Names", "udp"));

        Assert.Equal(
        [
            "us-east-1-dns-10.32.0.0-16 udp 53-53 10.32.0.0/16 Names",
            "us-east-1-dns-10.48.0.0-16 udp 53-53 10.48.0.0/16 Names",
            "us-east-1-kubernetes-api-10.32.0.0-16 tcp 443-443 10.32.0.0/16 Kubernetes API",
            "us-east-1-kubernetes-api-10.48.0.0-16 tcp 443-443 10.48.0.0/16 Kubernetes API",
        ],
            access.OfType(Rule)
                .Select(rule => $"{rule.Name} {rule.Text("ipProtocol")} {rule.Number("fromPort")}-{rule.Number("toPort")} {rule.Text("cidrIpv4")} {rule.Text("description")}")
                .Order());
        Assert.All(access.OfType(Rule), rule =>
        {
            Assert.Equal("sg-1", rule.Text("securityGroupId"));
            Assert.EndsWith("pulumi:providers:aws::us-east-1::us-east-1-id", rule.Provider);
        });
    }

    [Fact]
    public async Task Opens_nothing_where_nothing_is_declared()
    {
        Assert.Empty((await Declare()).OfType(Rule));
    }

    private static Task<RecordingMocks> Declare(params ImmutableArray<PeerPort> ports) => RecordingMocks.Run(Types, () =>
    {
        var provider = new Aws.Provider("us-east-1", new() { Region = "us-east-1" });
        _ = new RegionAccess("us-east-1", new()
        {
            SecurityGroupId = "sg-1",
            Peers = [IPNetwork.Parse("10.32.0.0/16"), IPNetwork.Parse("10.48.0.0/16")],
            Ports = ports,
        }, new() { Providers = { provider } });
    });
}
