using MultiRegion.Infra.Configuration.Facts;

namespace MultiRegion.Tests.Infra.Configuration.Facts;

public class KubernetesVersionsTests
{
    [Fact]
    public void Recommends_a_supported_version() => Assert.True(KubernetesVersions.IsSupported(KubernetesVersions.Recommended));

    [Fact]
    public void Lists_versions_in_the_order_in_which_support_ends()
    {
        var ends = KubernetesVersions.Supported.Select(version => version.StandardSupportEnds ?? DateOnly.MaxValue).ToList();
        Assert.Equal(3, ends.Count);
        Assert.Equal(ends.Order(), ends);
    }
}
