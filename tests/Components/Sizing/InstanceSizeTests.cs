using MultiRegion.Components.Sizing;

namespace MultiRegion.Tests.Components.Sizing;

public class InstanceSizeTests
{
    [Theory]
    [InlineData("m7i.large", 2, 30)]
    [InlineData("m7i.xlarge", 4, 60)]
    [InlineData("m7i.2xlarge", 8, 60)]
    [InlineData("r8g.4xlarge", 16, 240)]
    [InlineData("c7i.12xlarge", 48, 240)]
    [InlineData("m7i.48xlarge", 192, 750)]
    public void Reads_processors_and_addresses_from_the_size(string type, int processors, int addresses) =>
        Assert.Equal((processors, addresses), (InstanceSize.Processors(type), InstanceSize.Addresses(type)));

    [Theory]
    [InlineData("t3.medium")] // two processors, and m7g.medium has one
    [InlineData("t3.nano")]
    [InlineData("m7i.metal-48xl")]
    [InlineData("xlarge.m7i")]
    public void Says_nothing_where_the_name_does_not(string type)
    {
        Assert.Null(InstanceSize.Processors(type));
        Assert.Null(InstanceSize.Addresses(type));
    }
}
