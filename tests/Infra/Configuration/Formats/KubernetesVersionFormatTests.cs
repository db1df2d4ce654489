using MultiRegion.Infra.Configuration.Formats;

namespace MultiRegion.Tests.Infra.Configuration.Formats;

public class KubernetesVersionFormatTests
{
    [Theory]
    [InlineData("1.34")]
    [InlineData("1.35")]
    [InlineData("1.36")]
    public void Accepts_a_version_in_standard_support(string version) =>
        Assert.Equal(version, KubernetesVersionFormat.Instance.Reads($"\"{version}\""));

    [Theory]
    [InlineData("1.29")]
    [InlineData("1.37")]
    [InlineData("v1.35")]
    [InlineData("1.35.2")]
    public void Rejects_any_other_version(string version) => Assert.Equal(
        $"got '{version}', expected a version in standard support: 1.34 (until 2026-12-02), 1.35 (until 2027-03-27), 1.36. "
        + "Write it like \"1.35\".",
        KubernetesVersionFormat.Instance.Refuses($"\"{version}\""));

    // 1.30 without quotes is the number 1.3: whether a value survives must not depend on its last digit.
    [Theory]
    [InlineData("1.36", "Write it in quotes: \"1.36\".")]
    [InlineData("1.3", "Write it like \"1.35\".")]
    public void Rejects_a_version_without_quotes(string json, string fix) => Assert.Equal(
        $"got the number {json}, expected text, for without quotes 1.30 reads as 1.3. {fix}", KubernetesVersionFormat.Instance.Refuses(json));
}
