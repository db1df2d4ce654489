using MultiRegion.Infra.Configuration.Formats;

namespace MultiRegion.Tests.Infra.Configuration.Formats;

public class EngineVersionFormatTests
{
    [Theory]
    [InlineData("16.8")]
    [InlineData("16.10")]
    [InlineData("17.9")]
    public void Accepts_a_version_that_global_databases_run(string version) =>
        Assert.Equal(version, $"{EngineVersionFormat.Instance.Reads($"\"{version}\"")}");

    // 16.5 and 16.7 exist for RDS only.
    [Fact]
    public void Rejects_a_minor_version_that_does_not_exist_for_global_databases() => Assert.Equal(
        "got '16.7', expected one that global databases run: 16.1, 16.2, 16.3, 16.4, 16.6, 16.8, 16.9, 16.10, 16.11, 16.13. Write it like \"16.13\".",
        EngineVersionFormat.Instance.Refuses("\"16.7\""));

    [Theory]
    [InlineData("13.20")]
    [InlineData("18.1")]
    [InlineData("16")]
    [InlineData("aurora-postgresql16.8")]
    public void Rejects_anything_else(string version) => Assert.Equal(
        $"got '{version}', expected a version of Aurora PostgreSQL 14, 15, 16, 17 that global databases run. Write it like \"17.9\".",
        EngineVersionFormat.Instance.Refuses($"\"{version}\""));

    [Theory]
    [InlineData("16.8", "Write it in quotes: \"16.8\".")]
    [InlineData("16.5", "Write it like \"17.9\".")]
    public void Rejects_a_version_without_quotes(string json, string fix) => Assert.Equal(
        $"got the number {json}, expected text, for without quotes 16.10 reads as 16.1. {fix}", EngineVersionFormat.Instance.Refuses(json));
}
