using MultiRegion.Infra.Configuration.Formats;

namespace MultiRegion.Tests.Infra.Configuration.Formats;

public class AsnTests
{
    [Theory]
    [InlineData("64512", 64512)]
    [InlineData("65534", 65534)]
    [InlineData("\"64513\"", 64513)]
    public void Accepts_private_numbers(string json, int value) => Assert.Equal(value, Asn.Format.Reads(json));

    [Theory]
    [InlineData("64511")]
    [InlineData("65535")]
    [InlineData("4200000000")] // AWS takes it, the binding cannot hold it
    [InlineData("4294967295")]
    [InlineData("7224")]
    [InlineData("-64512")]
    public void Rejects_other_numbers(string json) => Assert.Equal(
        $"got '{json}', expected a private ASN: 64512 to 65534. Write it like 64512.", Asn.Format.Refuses(json));
}
