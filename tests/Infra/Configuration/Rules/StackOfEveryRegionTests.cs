using System.Collections.Immutable;
using MultiRegion.Infra.Configuration.Readers;
using MultiRegion.Infra.Configuration.Rules;

namespace MultiRegion.Tests.Infra.Configuration.Rules;

public class StackOfEveryRegionTests
{
    private static readonly ImmutableHashSet<string> None = [];

    [Fact]
    public void Accepts_a_stack_for_every_region() =>
        Assert.Empty(StackOfEveryRegion.Check([.. Given.System.Select(StackReader.Read)], None));

    [Fact]
    public void Rejects_a_region_without_a_stack() => Assert.Equal(
        [
            "Pulumi.yaml: topology.regions[1].stack: got 'us-west-2', but there is no stacks/Pulumi.us-west-2.yaml. "
            + "Add it, with multi-region:role: region and multi-region:region: us-west-2.",
        ],
        StackOfEveryRegion.Check([StackReader.Read(Given.Global), StackReader.Read(Given.UsEast1)], None).Messages());

    [Fact]
    public void Accepts_a_stack_whose_file_others_report() => Assert.Empty(
        StackOfEveryRegion.Check([StackReader.Read(Given.Global), StackReader.Read(Given.UsEast1)], ImmutableHashSet.Create("us-west-2")));

    [Fact]
    public void Passes_over_no_stacks_at_all() => Assert.Empty(StackOfEveryRegion.Check([], None));
}
