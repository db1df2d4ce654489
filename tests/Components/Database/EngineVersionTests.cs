using MultiRegion.Components.Database;

namespace MultiRegion.Tests.Components.Database;

public class EngineVersionTests
{
    [Theory]
    [InlineData("16.8", 16, 8)]
    [InlineData("17.10", 17, 10)]
    public void Reads_a_version(string text, int major, int minor)
    {
        Assert.True(EngineVersion.TryParse(text, out var version));
        Assert.Equal(new(major, minor), version);
        Assert.Equal(text, version.ToString());
    }

    [Theory]
    [InlineData("16")]
    [InlineData("16.8.1")]
    [InlineData("16.x")]
    [InlineData("16.-8")]
    [InlineData(" 16.8")]
    [InlineData("016.8")] // would not print back
    [InlineData("16.08")]
    [InlineData("")]
    public void Rejects_anything_else(string text) => Assert.False(EngineVersion.TryParse(text, out _));

    [Fact]
    public void Names_the_family_of_its_major_version() => Assert.Equal("aurora-postgresql16", new EngineVersion(16, 8).Family);
}
