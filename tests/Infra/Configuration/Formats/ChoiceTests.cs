using MultiRegion.Components.Network;
using MultiRegion.Infra.Configuration.Formats;

namespace MultiRegion.Tests.Infra.Configuration.Formats;

public class ChoiceTests
{
    private static readonly Choice<NatMode> Nat = Choice.Of<NatMode>();

    [Theory]
    [InlineData("perZone", NatMode.PerZone)]
    [InlineData("single", NatMode.Single)]
    [InlineData("regional", NatMode.Regional)]
    public void Accepts_every_member_in_camel_case(string name, NatMode value) => Assert.Equal(value, Nat.Reads($"\"{name}\""));

    [Theory]
    [InlineData("perzone", "Did you mean 'perZone'?")]
    [InlineData("regonal", "Did you mean 'regional'?")]
    [InlineData("none", "Choose one of them.")]
    [InlineData("0", "Choose one of them.")]
    public void Rejects_other_names(string name, string fix) =>
        Assert.Equal($"got '{name}', expected one of perZone, single, regional. {fix}", Nat.Refuses($"\"{name}\""));
}
