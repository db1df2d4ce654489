using MultiRegion.Infra.Configuration.Formats;

namespace MultiRegion.Tests.Infra.Configuration.Formats;

public class RegionNameTests
{
    [Theory]
    [InlineData("us-east-1")]
    [InlineData("ap-southeast-7")]
    [InlineData("mx-central-1")]
    public void Accepts_a_commercial_region(string region) => Assert.Equal(region, RegionName.Format.Reads($"\"{region}\""));

    [Theory]
    [InlineData("us-wset-2", "Did you mean 'us-west-2'?")]
    [InlineData("us-east-9", "Did you mean 'us-east-1'?")]
    [InlineData("Virginia", "Write it like us-east-1.")]
    public void Rejects_what_is_no_region(string region, string fix) =>
        Assert.Equal($"got '{region}', expected a commercial AWS region. {fix}", RegionName.Format.Refuses($"\"{region}\""));
}
