using System.Collections.Immutable;
using MultiRegion.Infra.Configuration.Readers;
using MultiRegion.Infra.Configuration.Rules;

namespace MultiRegion.Tests.Infra.Configuration.Rules;

public class OneGlobalStackTests
{
    private static readonly ImmutableHashSet<string> None = [];

    [Fact]
    public void Accepts_one() => Assert.Empty(OneGlobalStack.Check([.. Given.System.Select(StackReader.Read)], None));

    [Fact]
    public void Rejects_none() => Assert.Equal(
        ["stacks/Pulumi.global.yaml: role: got nothing, expected one stack with the role global. Add this file, with multi-region:role: global."],
        OneGlobalStack.Check([StackReader.Read(Given.UsEast1), StackReader.Read(Given.UsWest2)], None).Messages());

    [Fact]
    public void Rejects_every_one_beyond_the_first() => Assert.Equal(
        ["stacks/Pulumi.world.yaml: role: got 'global', which stacks/Pulumi.global.yaml has already. Keep one of them."],
        OneGlobalStack.Check([StackReader.Read(Given.Stack("world", ("role", "global"))), StackReader.Read(Given.Global)], None).Messages());

    [Fact]
    public void Waits_until_every_role_is_known()
    {
        Assert.Empty(OneGlobalStack.Check([StackReader.Read(Given.Stack("global", ("role", "globl")))], None));
        Assert.Empty(OneGlobalStack.Check([StackReader.Read(Given.UsEast1)], ImmutableHashSet.Create("global")));
    }
}
