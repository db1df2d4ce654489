using MultiRegion.Components.Mesh;

namespace MultiRegion.Tests.Components.Mesh;

public class IstioVersionTests
{
    [Theory]
    [InlineData("1.30.4", "1-30-4", "1.30")]
    [InlineData("1.31.0", "1-31-0", "1.31")]
    public void Reads_a_release(string text, string revision, string line)
    {
        Assert.True(IstioVersion.TryParse(text, out var version));
        Assert.Equal((text, revision, line), ($"{version}", version.Revision, version.Line));
    }

    [Theory]
    [InlineData("1.30")]
    [InlineData("v1.30.4")]
    [InlineData("1.30.04")]
    [InlineData("1.30.4-beta.0")]
    [InlineData("")]
    public void Rejects_anything_else(string text) => Assert.False(IstioVersion.TryParse(text, out _));

    [Fact]
    public void Orders_by_number_and_not_by_text() => Assert.True(new IstioVersion(1, 30, 10) > new IstioVersion(1, 30, 9));

    [Theory]
    [InlineData(29, 0, "1.31 1.35")]
    [InlineData(30, 4, "1.32 1.36")]
    [InlineData(31, 0, "1.32 1.36")]
    [InlineData(20, 0, "")]
    public void Knows_which_kubernetes_a_release_supports(int minor, int patch, string expected)
    {
        var supported = IstioVersions.KubernetesOf(new(1, minor, patch));

        Assert.Equal(expected, supported.IsEmpty ? "" : $"{supported[0]} {supported[^1]}");
    }

    [Theory]
    [InlineData(30, 3, true)]
    [InlineData(30, 4, false)]
    [InlineData(31, 0, false)]
    public void Knows_which_releases_lose_endpoints(int minor, int patch, bool loses) =>
        Assert.Equal(loses, IstioVersions.LosesEndpoints(new(1, minor, patch)));
}
