using System.Net;
using MultiRegion.Components.Cluster;
using MultiRegion.Infra.Configuration.Reading;
using MultiRegion.Infra.Configuration.Rules;

namespace MultiRegion.Tests.Infra.Configuration.Rules;

public class PublicAccessTests
{
    private static readonly SettingList<IPNetwork> Offices = Some.List(IPNetwork.Parse("203.0.113.0/24"));

    [Fact]
    public void Accepts_a_public_endpoint_for_someone() =>
        Assert.Empty(PublicAccess.Check(Some.Setting(ClusterEndpoint.PublicAndPrivate), Offices));

    [Fact]
    public void Accepts_a_private_endpoint() =>
        Assert.Empty(PublicAccess.Check(Some.Setting(ClusterEndpoint.Private), Some.List<IPNetwork>()));

    [Fact]
    public void Rejects_a_public_endpoint_for_everyone() => Assert.Equal(
        ["f: k: got nothing, expected the addresses that may reach the public endpoint. List them, e.g. [203.0.113.0/24], or make the endpoint private."],
        PublicAccess.Check(Some.Setting(ClusterEndpoint.PublicAndPrivate), Some.List<IPNetwork>()).Messages());

    [Fact]
    public void Rejects_addresses_that_nothing_reads() => Assert.Equal(
        ["f: k: got 1 block, expected none, for the endpoint is private. Remove them, or set endpoint: public."],
        PublicAccess.Check(Some.Setting(ClusterEndpoint.Private), Offices).Messages());

    [Fact]
    public void Passes_over_what_could_not_be_read()
    {
        Assert.Empty(PublicAccess.Check(Some.Unset<ClusterEndpoint>(), Offices));
        Assert.Empty(PublicAccess.Check(Some.Setting(ClusterEndpoint.PublicAndPrivate), Some.UnsetList<IPNetwork>()));
    }
}
