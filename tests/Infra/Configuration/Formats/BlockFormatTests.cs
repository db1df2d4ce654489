using MultiRegion.Infra.Configuration.Formats;

namespace MultiRegion.Tests.Infra.Configuration.Formats;

public class BlockFormatTests
{
    [Theory]
    [InlineData("10.16.0.1/16", "10.16.0.0/16")]
    [InlineData("10.17.255.255/17", "10.17.128.0/17")]
    public void Rejects_an_address_and_names_its_network(string text, string network) => Assert.Equal(
        $"got '{text}', which is an address within the network {network}. Write {network}.", VpcBlock.Format.Refuses($"\"{text}\""));

    [Fact]
    public void Rejects_an_address_whose_network_would_not_do_either() => Assert.Equal(
        "got '10.0.3.1/28', which is an address within the network 10.0.3.0/28, "
        + "which is too small to cut into subnets: that takes /20 at least. Write 10.0.0.0/16.",
        VpcBlock.Format.Refuses("\"10.0.3.1/28\""));

    // The framework reads 010 as octal: 8.0.0.0/8.
    [Theory]
    [InlineData("010.16.0.0/16", "10.16.0.0/16")]
    [InlineData("10.016.0.1/16", "10.16.0.0/16")]
    [InlineData("10.16.0.0/016", "10.16.0.0/16")]
    public void Rejects_leading_zeros(string text, string network) => Assert.Equal(
        $"got '{text}', whose leading zero some readers take for octal and others for {network}. Write {network}.",
        VpcBlock.Format.Refuses($"\"{text}\""));

    [Fact]
    public void Rejects_leading_zeros_of_a_block_that_would_not_do_either() => Assert.Equal(
        "got '010.0.0.0/8', whose leading zero some readers take for octal and others for 10.0.0.0/8, "
        + "which is larger than the /16 that AWS allows. Write 10.0.0.0/16.",
        VpcBlock.Format.Refuses("\"010.0.0.0/8\""));

    [Theory]
    [InlineData("10.16.0.0")]
    [InlineData("10.16.0.0/33")]
    [InlineData("10.256.0.0/16")]
    [InlineData("10.16/16")]
    [InlineData("10.16.0.0/16 ")]
    [InlineData("2001:db8::/32")]
    [InlineData("")]
    public void Rejects_what_is_no_block(string text) => Assert.Equal(
        $"got '{text}', expected an IPv4 block in CIDR notation. Write it like 10.16.0.0/16.", VpcBlock.Format.Refuses($"\"{text}\""));
}
