using MultiRegion.Infra.Configuration.Readers;
using MultiRegion.Infra.Configuration.Rules;

namespace MultiRegion.Tests.Infra.Configuration.Rules;

public class RegionIsListedTests
{
    private static readonly TopologyReading Topology = Some.Topology(Some.Region(0, "us-east-1"), Some.Region(1, "us-west-2"));

    [Fact]
    public void Accepts_any_region_of_the_topology() => Assert.Empty(RegionIsListed.Check(Some.Setting("us-west-2"), Topology));

    [Theory]
    [InlineData("us-west-1", "Did you mean 'us-west-2'?")]
    [InlineData("ap-northeast-3", "Choose one of them, or add it to topology.regions.")]
    public void Rejects_any_other_region(string region, string fix) => Assert.Equal(
        [$"f: k: got '{region}', expected one of us-east-1, us-west-2. {fix}"],
        RegionIsListed.Check(Some.Setting(region), Topology).Messages());

    [Fact]
    public void Waits_until_the_topologys_regions_are_right() => Assert.Empty(
        RegionIsListed.Check(Some.Setting("us-west-2"), Some.Topology(Some.Region(0, "us-east-1"), Some.Region(1, "us-east-1"))));
}
