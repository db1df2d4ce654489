using MultiRegion.Infra.Configuration.Formats;

namespace MultiRegion.Tests.Infra.Configuration.Formats;

public class AsnTests
{
    [Theory]
    [InlineData("64512", 64512)]
    [InlineData("65534", 65534)]
    [InlineData("\"4200000000\"", 4200000000)]
    [InlineData("4294967294", 4294967294)]
    public void Accepts_private_numbers(string json, long value) => Assert.Equal(value, Asn.Format.Reads(json));

    [Theory]
    [InlineData("64511")]
    [InlineData("65535")]
    [InlineData("4199999999")]
    [InlineData("4294967295")]
    [InlineData("7224")]
    [InlineData("-64512")]
    public void Rejects_other_numbers(string json) => Assert.Equal(
        $"got '{json}', expected a private ASN: 64512 to 65534 or 4200000000 to 4294967294. Write it like 64512.", Asn.Format.Refuses(json));
}
