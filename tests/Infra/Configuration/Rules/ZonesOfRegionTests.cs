using MultiRegion.Infra.Configuration.Rules;

namespace MultiRegion.Tests.Infra.Configuration.Rules;

public class ZonesOfRegionTests
{
    [Fact]
    public void Accepts_zones_of_the_region() =>
        Assert.Empty(ZonesOfRegion.Check(Some.Setting("us-west-2"), Some.List("usw2-az1", "usw2-az4")));

    [Fact]
    public void Rejects_zones_of_another_region() => Assert.Equal(
        ["f: k[1]: got 'use1-az2', which is not a zone of us-west-2, and one cluster never spans regions. Its zones begin with usw2-az, e.g. usw2-az2."],
        ZonesOfRegion.Check(Some.Setting("us-west-2"), Some.List("usw2-az1", "use1-az2")).Messages());

    [Fact]
    public void Rejects_zones_of_a_region_with_a_similar_prefix() => Assert.Equal(
        ["f: k[0]: got 'aps1-az1', which is not a zone of ap-southeast-1, and one cluster never spans regions. Its zones begin with apse1-az, e.g. apse1-az1."],
        ZonesOfRegion.Check(Some.Setting("ap-southeast-1"), Some.List("aps1-az1")).Messages());

    [Fact]
    public void Passes_over_a_region_that_could_not_be_read() =>
        Assert.Empty(ZonesOfRegion.Check(Some.Unset<string>(), Some.List("use1-az1")));
}
