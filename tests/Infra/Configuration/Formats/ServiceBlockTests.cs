using MultiRegion.Infra.Configuration.Formats;

namespace MultiRegion.Tests.Infra.Configuration.Formats;

public class ServiceBlockTests
{
    [Theory]
    [InlineData("172.20.0.0/16")]
    [InlineData("172.16.0.0/12")]
    [InlineData("10.100.0.0/24")]
    public void Accepts_what_eks_accepts(string block) => Assert.Equal(block, ServiceBlock.Format.Reads($"\"{block}\"").ToString());

    [Theory]
    [InlineData("10.0.0.0/11", "Write 10.0.0.0/12.")]
    [InlineData("172.20.1.128/25", "Write 172.20.1.0/24.")]
    public void Rejects_other_sizes(string block, string fix) => Assert.Equal(
        $"got '{block}', which EKS refuses: it takes /12 to /24 for services. {fix}", ServiceBlock.Format.Refuses($"\"{block}\""));

    [Theory]
    [InlineData("100.64.0.0/16")] // good for a VPC, and not for services
    [InlineData("8.8.8.0/24")]
    public void Rejects_addresses_that_are_not_private(string block) => Assert.Equal(
        $"got '{block}', which EKS refuses: it takes private addresses for services. Choose a block in 10.0.0.0/8, 172.16.0.0/12, 192.168.0.0/16.",
        ServiceBlock.Format.Refuses($"\"{block}\""));
}
