using System.Reflection;

namespace MultiRegion.Tests.Offline.ApiGuard;

/// <summary>What compiles against the offline assemblies compiles against the official packages: one test per assembly.</summary>
public class ApiGuardTests
{
    // The core list is complete: nothing is beyond it.
    [Fact]
    public void Pulumi_has_official_members_only() => AssertOfficial("Pulumi", BeyondTheLists.Nothing);

    [Fact]
    public void Pulumi_Aws_has_official_members_only() => AssertOfficialProvider("Pulumi.Aws");

    [Fact]
    public void Pulumi_Eks_has_official_members_only() => AssertOfficialProvider("Pulumi.Eks");

    [Fact]
    public void Pulumi_Kubernetes_has_official_members_only() => AssertOfficialProvider("Pulumi.Kubernetes");

    [Fact]
    public void Pulumi_Random_has_official_members_only() => AssertOfficialProvider("Pulumi.Random");

    [Fact]
    public void Pulumi_Tls_has_official_members_only() => AssertOfficialProvider("Pulumi.Tls");

    // A line that the reader misunderstood could make the comparison blind.
    [Theory]
    [InlineData("Pulumi", 90, 469)]
    [InlineData("Pulumi.Aws", 801, 6768)]
    [InlineData("Pulumi.Eks", 50, 610)]
    [InlineData("Pulumi.Kubernetes", 203, 1391)]
    [InlineData("Pulumi.Random", 27, 203)]
    [InlineData("Pulumi.Tls", 32, 260)]
    public void Reads_every_line_of_the_official_lists(string assembly, int types, int members)
    {
        var official = ApiSurface.Parse(Lines($"official/{assembly}"));

        Assert.Equal(types, official.Types.Count);
        Assert.Equal(members, official.Types.Sum(type => type.Members.Count));
        Assert.DoesNotContain("", official.Types.SelectMany(type => type.Members).Select(ApiSurface.NameOf));
        Assert.Empty(ApiComparer.Compare(official, official, BeyondTheLists.Nothing));
    }

    private static void AssertOfficialProvider(string assembly) =>
        AssertOfficial(assembly, BeyondTheLists.Parse(Lines($"beyond-the-lists/{assembly}")));

    private static void AssertOfficial(string assembly, BeyondTheLists beyond)
    {
        var offline = ApiSurface.Of(Assembly.Load(assembly));
        var official = ApiSurface.Parse(Lines($"official/{assembly}"));

        Assert.NotEmpty(offline.Types);
        var differences = ApiComparer.Compare(offline, official, beyond);
        var report = ApiReport.Write(assembly, differences, beyond.Problems);
        Assert.True(report.Length == 0, report);
    }

    private static string[] Lines(string resource)
    {
        using var stream = typeof(ApiGuardTests).Assembly.GetManifestResourceStream(resource);
        if (stream is null)
            return []; // a provider that stays within its list has no file

        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().TrimEnd().Split('\n');
    }
}
