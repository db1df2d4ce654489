using MultiRegion.Components.Network;
using MultiRegion.Infra.Configuration;

namespace MultiRegion.Tests.Infra.Configuration.Readers;

public class NetworkReaderTests
{
    [Theory]
    [InlineData("""{ "nat": "single" }""", NatMode.Single)]
    [InlineData("{}", NatMode.PerZone)]
    public void Reads_the_section(string json, NatMode nat) =>
        Assert.Equal(nat, Assert.IsType<RegionSettings>(StackSettings.Load(Given.UsEast1.With("network", json)).Settings).Network.Nat);

    [Fact]
    public void Needs_no_section() => Assert.Equal(
        NatMode.PerZone, Assert.IsType<RegionSettings>(StackSettings.Load(Given.UsEast1.Without("network")).Settings).Network.Nat);

    [Fact]
    public void Reports_what_it_does_not_know() => Assert.Equal(
        ["stacks/Pulumi.us-east-1.yaml: network.natt: got an unknown key, expected nat only. Did you mean 'nat'?"],
        Given.UsEast1.With("network", """{ "natt": "single" }""").Problems());
}
