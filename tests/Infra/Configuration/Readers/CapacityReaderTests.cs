using MultiRegion.Components.Sizing;
using MultiRegion.Infra.Configuration;

namespace MultiRegion.Tests.Infra.Configuration.Readers;

public class CapacityReaderTests
{
    [Fact]
    public void Reads_both_numbers() => Assert.Equal(
        new RegionCapacity(20, new Percentage(20)),
        Assert.IsType<RegionSettings>(StackSettings.Load(Given.UsWest2).Settings).Capacity);

    [Theory]
    [InlineData(0, 1)]
    [InlineData(101, 100)]
    public void Reports_a_percentage_out_of_bounds(int percent, int nearest) => Assert.Equal(
        [$"stacks/Pulumi.us-west-2.yaml: capacity.percent: got '{percent}', expected a whole number from 1 to 100. The nearest is {nearest}."],
        Given.UsWest2.With("capacity", $$"""{ "full": 20, "percent": {{percent}} }""").Problems());

    [Theory]
    [InlineData("true", true)]
    [InlineData("\"true\"", true)]
    [InlineData("false", false)]
    public void Reads_whether_machines_are_held(string json, bool reserve) => Assert.Equal(
        reserve,
        Assert.IsType<RegionSettings>(StackSettings.Load(
            Given.UsWest2.With("capacity", $$"""{ "full": 20, "percent": 20, "reserve": {{json}} }""")).Settings).Capacity.Reserve);

    [Fact]
    public void Holds_no_machines_unless_asked() =>
        Assert.False(Assert.IsType<RegionSettings>(StackSettings.Load(Given.UsWest2).Settings).Capacity.Reserve);

    [Fact]
    public void Reports_a_reserve_that_is_no_flag() => Assert.Equal(
        ["stacks/Pulumi.us-west-2.yaml: capacity.reserve: got 'yes', expected true or false. Write one of them."],
        Given.UsWest2.With("capacity", """{ "full": 20, "percent": 20, "reserve": "yes" }""").Problems());

    [Fact]
    public void Reports_a_region_without_nodes() => Assert.Equal(
        ["stacks/Pulumi.us-west-2.yaml: capacity.full: got '0', expected a whole number from 1 to 100000. The nearest is 1."],
        Given.UsWest2.With("capacity", """{ "full": 0, "percent": 20 }""").Problems());

    [Fact]
    public void Reports_fewer_nodes_than_zones() => Assert.Equal(
        ["stacks/Pulumi.us-west-2.yaml: capacity.full: got '2', which leaves some of the 3 zones of us-west-2 without a node. Set it to 3 or more."],
        Given.UsWest2.With("capacity", """{ "full": 2, "percent": 20 }""").Problems());

    [Fact]
    public void Reports_missing_numbers() => Assert.Equal(
        [
            "stacks/Pulumi.us-west-2.yaml: capacity.full: got nothing, expected a whole number from 1 to 100000. Add it, e.g. full: 20.",
            "stacks/Pulumi.us-west-2.yaml: capacity.percent: got nothing, expected a whole number from 1 to 100. Add it, e.g. percent: 20.",
        ],
        Given.UsWest2.With("capacity", "{}").Problems());
}
