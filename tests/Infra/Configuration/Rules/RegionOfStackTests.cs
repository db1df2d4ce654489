using MultiRegion.Infra.Configuration.Readers;
using MultiRegion.Infra.Configuration.Rules;

namespace MultiRegion.Tests.Infra.Configuration.Rules;

public class RegionOfStackTests
{
    private static readonly TopologyReading Topology = Some.Topology(Some.Region(0, "us-east-1"), Some.Region(1, "us-west-2", stack: "oregon"));

    [Theory]
    [InlineData("us-east-1", "us-east-1")]
    [InlineData("oregon", "us-west-2")]
    public void Accepts_a_stack_and_a_region_that_name_each_other(string stack, string region) =>
        Assert.Empty(RegionOfStack.Check(stack, Some.Setting(region), Topology));

    [Fact]
    public void Rejects_a_region_outside_the_topology() => Assert.Equal(
        ["f: k: got 'eu-west-1', which is not in the topology (us-east-1, us-west-2). Choose one of these, or add it to topology.regions."],
        RegionOfStack.Check("ireland", Some.Setting("eu-west-1"), Topology).Messages());

    [Fact]
    public void Rejects_a_region_outside_the_topology_and_names_the_stacks_own() => Assert.Equal(
        ["f: k: got 'eu-west-1', which is not in the topology (us-east-1, us-west-2). Set it to us-west-2."],
        RegionOfStack.Check("oregon", Some.Setting("eu-west-1"), Topology).Messages());

    [Fact]
    public void Rejects_the_region_of_another_stack() => Assert.Equal(
        ["f: k: got 'us-east-1', which the topology gives to the stack us-east-1. Set it to us-west-2."],
        RegionOfStack.Check("oregon", Some.Setting("us-east-1"), Topology).Messages());

    [Fact]
    public void Rejects_a_stack_that_the_topology_does_not_name() => Assert.Equal(
        ["f: k: got 'us-west-2', which the topology gives to the stack oregon. Rename the stack, or set topology.regions[1].stack to us-west-2."],
        RegionOfStack.Check("us-west-2", Some.Setting("us-west-2"), Topology).Messages());

    [Fact]
    public void Waits_until_the_topologys_regions_are_right() => Assert.Empty(
        RegionOfStack.Check("x", Some.Setting("eu-west-1"), Some.Topology(Some.Region(0, "us-east-1"), Some.Region(1, "us-east-1"))));

    [Fact]
    public void Passes_over_a_region_that_could_not_be_read() =>
        Assert.Empty(RegionOfStack.Check("x", Some.Unset<string>(), Topology));
}
