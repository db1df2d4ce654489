using MultiRegion.Infra.Configuration.Rules;

namespace MultiRegion.Tests.Infra.Configuration.Rules;

public class CapacityCoversZonesTests
{
    [Fact]
    public void Accepts_a_node_for_every_zone() => Assert.Empty(CapacityCoversZones.Check(Some.Setting(3), Some.Region(0, "us-east-1")));

    [Fact]
    public void Rejects_fewer_nodes_than_zones() => Assert.Equal(
        ["f: k: got '2', which leaves some of the 3 zones of us-east-1 without a node. Set it to 3 or more."],
        CapacityCoversZones.Check(Some.Setting(2), Some.Region(0, "us-east-1")).Messages());

    [Fact]
    public void Passes_over_a_region_without_an_entry() => Assert.Empty(CapacityCoversZones.Check(Some.Setting(1), null));

    [Fact]
    public void Passes_over_a_number_that_could_not_be_read() =>
        Assert.Empty(CapacityCoversZones.Check(Some.Unset<int>(), Some.Region(0, "us-east-1")));
}
