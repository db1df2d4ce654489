using MultiRegion.Infra.Configuration.Formats;

namespace MultiRegion.Tests.Infra.Configuration.Formats;

public class PublicAccessBlockTests
{
    [Theory]
    [InlineData("203.0.113.0/24")]
    [InlineData("198.51.100.7/32")]
    public void Accepts_public_addresses(string block) => Assert.Equal(block, PublicAccessBlock.Format.Reads($"\"{block}\"").ToString());

    [Theory]
    [InlineData("0.0.0.0/0")]
    [InlineData("128.0.0.0/1")] // half of the internet; the other half is one line more
    public void Rejects_the_internet(string block) => Assert.Equal(
        $"got '{block}', which opens the Kubernetes API to the internet. List the addresses of your offices and runners, e.g. 203.0.113.0/24.",
        PublicAccessBlock.Format.Refuses($"\"{block}\""));

    [Fact]
    public void Rejects_private_addresses() => Assert.Equal(
        "got '10.0.0.0/8', which is private and never seen by a public endpoint. "
        + "List the addresses of your offices and runners, e.g. 203.0.113.0/24.",
        PublicAccessBlock.Format.Refuses("\"10.0.0.0/8\""));
}
