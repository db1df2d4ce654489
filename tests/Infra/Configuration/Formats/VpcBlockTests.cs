using MultiRegion.Infra.Configuration.Formats;

namespace MultiRegion.Tests.Infra.Configuration.Formats;

public class VpcBlockTests
{
    [Theory]
    [InlineData("10.16.0.0/16")]
    [InlineData("172.31.0.0/17")]
    [InlineData("192.168.16.0/20")]
    [InlineData("100.64.0.0/16")]
    public void Accepts_a_private_block_that_can_be_cut_up(string block) =>
        Assert.Equal(block, VpcBlock.Format.Reads($"\"{block}\"").ToString());

    [Theory]
    [InlineData("10.0.0.0/15", "Write 10.0.0.0/16.")]
    [InlineData("172.16.0.0/12", "Write 172.16.0.0/16.")]
    public void Rejects_a_block_larger_than_a_vpc(string block, string fix) =>
        Assert.Equal($"got '{block}', which is larger than the /16 that AWS allows. {fix}", VpcBlock.Format.Refuses($"\"{block}\""));

    [Theory]
    [InlineData("10.16.16.0/21", "Write 10.16.0.0/16.")]
    [InlineData("10.16.0.0/28", "Write 10.16.0.0/16.")]
    public void Rejects_a_block_too_small_for_subnets(string block, string fix) => Assert.Equal(
        $"got '{block}', which is too small to cut into subnets: that takes /20 at least. {fix}", VpcBlock.Format.Refuses($"\"{block}\""));

    [Theory]
    [InlineData("8.0.0.0/16")]
    [InlineData("172.32.0.0/16")]
    [InlineData("8.0.0.0/6")] // holds 10.0.0.0/8, and more
    public void Rejects_public_addresses(string block) => Assert.Equal(
        $"got '{block}', which is not private: the VPC would lose sight of a part of the internet. "
        + "Choose a block in 10.0.0.0/8, 172.16.0.0/12, 192.168.0.0/16, 100.64.0.0/10.",
        VpcBlock.Format.Refuses($"\"{block}\""));
}
