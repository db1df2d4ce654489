using System.Collections.Immutable;
using MultiRegion.Infra.Configuration.Rules;

namespace MultiRegion.Tests.Infra.Configuration.Rules;

public class SharedTopologyTests
{
    [Fact]
    public void Accepts_the_projects_topology() => Assert.Empty(SharedTopology.Check(Given.UsEast1));

    [Fact]
    public void Accepts_no_topology() =>
        Assert.Empty(SharedTopology.Check(Given.UsEast1.Without("topology") with { ProjectKeys = ImmutableHashSet<string>.Empty }));

    [Fact]
    public void Rejects_a_stacks_own_topology() => Assert.Equal(
        ["stacks/Pulumi.us-east-1.yaml: topology: got a topology of its own, expected one for all stacks. Move it to Pulumi.yaml."],
        SharedTopology.Check(Given.UsEast1 with { ProjectKeys = ImmutableHashSet<string>.Empty }).Messages());
}
