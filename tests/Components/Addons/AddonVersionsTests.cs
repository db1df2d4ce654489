using System.Collections.Immutable;
using MultiRegion.Components.Addons;
using MultiRegion.Infra.Configuration.Facts;

namespace MultiRegion.Tests.Components.Addons;

public class AddonVersionsTests
{
    public static IEnumerable<object[]> Everything =>
        from kubernetes in KubernetesVersions.Supported
        from addon in AddonName.All
        select new object[] { kubernetes.Name, addon };

    [Theory]
    [MemberData(nameof(Everything))]
    public void Knows_a_version_of_every_add_on_for_every_supported_Kubernetes(string kubernetes, string addon)
    {
        var fitting = AddonVersions.Fitting(kubernetes, addon);

        Assert.NotEmpty(fitting);
        Assert.All(fitting, version => Assert.Matches(@"\Av[0-9]+\.[0-9]+\.[0-9]+-eksbuild\.[0-9]+\z", version));
        Assert.Equal(fitting.Distinct(), fitting);
    }

    [Theory]
    [InlineData("1.34")]
    [InlineData("1.35")]
    [InlineData("1.36")]
    public void Keeps_kube_proxy_at_the_control_planes_version(string kubernetes) => Assert.All(
        AddonVersions.Fitting(kubernetes, AddonName.KubeProxy),
        version => Assert.StartsWith($"v{kubernetes}.", version, StringComparison.Ordinal));

    [Fact]
    public void Takes_the_newest_but_for_what_is_pinned()
    {
        var chosen = AddonVersions.Choose("1.35", new Dictionary<string, string> { [AddonName.CoreDns] = "v1.13.2-eksbuild.21" });

        Assert.Equal(AddonName.All.Order(StringComparer.Ordinal), chosen.Keys);
        Assert.Equal("v1.13.2-eksbuild.21", chosen[AddonName.CoreDns]);
        Assert.Equal(AddonVersions.Fitting("1.35", AddonName.KubeProxy)[0], chosen[AddonName.KubeProxy]);
    }

    [Fact]
    public void Knows_nothing_of_an_unsupported_Kubernetes() => Assert.Empty(AddonVersions.Fitting("1.29", AddonName.CoreDns));
}
