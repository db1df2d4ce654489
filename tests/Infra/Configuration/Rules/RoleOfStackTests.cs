using MultiRegion.Infra.Configuration;
using MultiRegion.Infra.Configuration.Readers;
using MultiRegion.Infra.Configuration.Rules;

namespace MultiRegion.Tests.Infra.Configuration.Rules;

public class RoleOfStackTests
{
    private static readonly TopologyReading Topology = Some.Topology(Some.Region(0, "us-east-1"), Some.Region(1, "us-west-2"));

    [Fact]
    public void Accepts_a_region_that_the_topology_names() =>
        Assert.Empty(RoleOfStack.Check("us-west-2", Some.Setting(StackRole.Region), Topology));

    [Fact]
    public void Accepts_a_global_stack_that_the_topology_does_not_name() =>
        Assert.Empty(RoleOfStack.Check("global", Some.Setting(StackRole.Global), Topology));

    [Fact]
    public void Rejects_a_global_stack_that_the_topology_gives_a_region_to() => Assert.Equal(
        ["f: k: got 'global', but topology.regions[1].stack gives the region us-west-2 to this stack. Set it to region, or name another stack there."],
        RoleOfStack.Check("us-west-2", Some.Setting(StackRole.Global), Topology).Messages());
}
