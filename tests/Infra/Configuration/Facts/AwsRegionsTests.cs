using MultiRegion.Infra.Configuration.Facts;

namespace MultiRegion.Tests.Infra.Configuration.Facts;

public class AwsRegionsTests
{
    [Fact]
    public void Gives_every_region_its_own_zone_prefix()
    {
        Assert.Equal(34, AwsRegions.Names.Length);
        Assert.Equal(34, AwsRegions.Names.Select(AwsRegions.ZonePrefix).Distinct().Count());
    }

    // The prefix ends in the region's own number: us-east-1, use1.
    [Fact]
    public void Keeps_the_number_of_the_region_in_the_prefix() => Assert.All(
        AwsRegions.Names, region => Assert.EndsWith($"{region[^1]}-az", AwsRegions.ZonePrefix(region), StringComparison.Ordinal));

    [Theory]
    [InlineData("us-east-1", "use1-az1,use1-az2", null)] // az3 holds no control plane
    [InlineData("us-east-1", "use1-az1", "use1-az2")]
    [InlineData("us-west-2", "", "usw2-az1")]
    [InlineData("us-west-2", "usw2-az1,usw2-az2,usw2-az3", null)]
    public void Suggests_a_zone_that_is_certain_to_exist(string region, string listed, string? zone) =>
        Assert.Equal(zone, AwsRegions.AnotherZone(region, listed.Split(',')));
}
