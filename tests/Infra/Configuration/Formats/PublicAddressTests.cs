using MultiRegion.Infra.Configuration.Formats;

namespace MultiRegion.Tests.Infra.Configuration.Formats;

public class PublicAddressTests
{
    [Fact]
    public void Accepts_an_address_of_the_internet() => Assert.Equal("203.0.113.7", PublicAddress.Format.Reads("\"203.0.113.7\"").ToString());

    [Theory]
    [InlineData("10.16.0.7")]
    [InlineData("100.64.0.1")]
    [InlineData("203.0.113.7/32")]
    [InlineData("010.0.0.1")] // read as 8.0.0.1
    [InlineData("203.0.113")]
    [InlineData("2001:db8::1")]
    public void Rejects_what_no_NAT_gateway_calls_from(string address) => Assert.Equal(
        $"got '{address}', expected a public IPv4 address. Write it like 203.0.113.7.", PublicAddress.Format.Refuses($"\"{address}\""));
}
