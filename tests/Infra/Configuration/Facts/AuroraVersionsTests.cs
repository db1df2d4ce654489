using MultiRegion.Infra.Configuration.Facts;

namespace MultiRegion.Tests.Infra.Configuration.Facts;

public class AuroraVersionsTests
{
    [Fact]
    public void Lists_each_version_once_oldest_first()
    {
        foreach (var major in AuroraVersions.Majors)
        {
            var minors = AuroraVersions.Of(major).Select(version => version.Minor).ToList();
            Assert.Equal(minors.Distinct().Order(), minors);
            Assert.Equal(minors[^1], AuroraVersions.NewestOf(major)?.Minor);
        }

        Assert.Equal(AuroraVersions.NewestOf(AuroraVersions.Majors.Max()), AuroraVersions.Newest);
    }

    // Switchover in under 30 seconds began with these.
    [Theory]
    [InlineData(14, 17)]
    [InlineData(15, 12)]
    [InlineData(16, 8)]
    public void Has_the_versions_with_a_quick_switchover(int major, int minor) => Assert.Contains(new(major, minor), AuroraVersions.Of(major));

    [Fact]
    public void Has_none_of_a_major_version_without_global_databases()
    {
        Assert.Empty(AuroraVersions.Of(18));
        Assert.Null(AuroraVersions.NewestOf(18));
    }
}
