using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using MultiRegion.Planner.Planning;

namespace MultiRegion.Tests.Planner.Mesh;

/// <summary>Authorities that lie beside the project, planned from files to report.</summary>
public sealed class SuppliedAuthoritiesTests : IDisposable
{
    private const string Global = """
        config:
          multi-region:role: global
          multi-region:mesh:
            version: 1.30.4
            authorities:
              rootsFile: authorities/roots.pem
              clusters:
                - { region: us-east-1, certificateFile: authorities/us-east-1.pem, keyFile: authorities/us-east-1.key }
                - { region: us-west-2, certificateFile: authorities/us-west-2.pem, keyFile: authorities/us-west-2.key }

        """;

    // Valid whenever the tests run: the planner asks the system's clock.
    private static readonly DateTimeOffset From = new(2020, 1, 1, 0, 0, 0, TimeSpan.Zero);
    private static readonly DateTimeOffset Until = new(2120, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private readonly TemporaryFolder folder = new();
    private readonly Dictionary<string, string> files = [];

    public SuppliedAuthoritiesTests()
    {
        using var rootKey = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        using var root = Request("CN=root", rootKey).CreateSelfSigned(From, Until);
        files["authorities/roots.pem"] = root.ExportCertificatePem();
        foreach (var region in new[] { "us-east-1", "us-west-2" })
        {
            using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
            using var authority = Request($"CN={region}", key).Create(root, From, Until, [1]);
            files[$"authorities/{region}.pem"] = authority.ExportCertificatePem();
            files[$"authorities/{region}.key"] = key.ExportPkcs8PrivateKeyPem();
        }

        WriteTo(folder);
    }

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Plans_the_certificates_and_shows_no_key()
    {
        var run = await RunAsync(folder);

        Assert.Equal("", run.Error);
        Assert.Contains(Line(files["authorities/us-east-1.pem"]), run.Output, StringComparison.Ordinal);
        Assert.Contains(Line(files["authorities/roots.pem"]), run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("PRIVATE KEY", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain(Line(files["authorities/us-east-1.key"]), run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Plans_the_same_wherever_the_project_lies()
    {
        using var elsewhere = new TemporaryFolder();
        WriteTo(elsewhere);

        Assert.Equal((await RunAsync(folder)).Output, (await RunAsync(elsewhere)).Output);
    }

    // A candidate without a project file belongs to the repository's, and so do the paths in it.
    [Fact]
    public async Task Finds_the_files_of_a_candidate_beside_the_project()
    {
        folder.Write("candidate/Pulumi.us-east-1.yaml", SampleFiles.East).Write("candidate/Pulumi.us-west-2.yaml", SampleFiles.West).Write("candidate/Pulumi.global.yaml", Global);

        Assert.Equal((0, ""), Verdict(await RunAsync(folder, "--config", "candidate")));
    }

    [Fact]
    public async Task Finds_the_files_of_a_candidate_with_a_project_of_its_own_there()
    {
        WriteTo(folder, "candidate/");
        foreach (var stack in new[] { "us-east-1", "us-west-2", "global" })
            File.Copy(Path.Combine(folder.Path, $"candidate/stacks/Pulumi.{stack}.yaml"), Path.Combine(folder.Path, $"candidate/Pulumi.{stack}.yaml"));
        Directory.Delete(Path.Combine(folder.Path, "authorities"), recursive: true);

        Assert.Equal((0, ""), Verdict(await RunAsync(folder, "--config", "candidate")));
        Assert.Equal(5, (await RunAsync(folder)).Error.Split('\n').Count(line => line.Contains("which is not there", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Plans_nothing_without_a_file()
    {
        File.Delete(Path.Combine(folder.Path, "authorities/us-west-2.key"));

        var run = await RunAsync(folder);

        Assert.Equal((1, ""), (run.ExitCode, run.Output));
        Assert.Equal(
            "stacks/Pulumi.global.yaml: mesh.authorities.clusters[1].keyFile: got 'authorities/us-west-2.key', which is not there. A relative path starts at the folder of Pulumi.yaml.",
            run.Error.Split('\n')[0]);
    }

    private static (int ExitCode, string Error) Verdict(PlannerRun run) => (run.ExitCode, run.Error);

    private static Task<PlannerRun> RunAsync(TemporaryFolder folder, params string[] more) =>
        PlannerRun.PlanningAsync(folder.Path, StackProgram.PlanAsync, ["preview", "--format", "json", .. more]);

    // One line of the middle, which JSON leaves as it is.
    private static string Line(string pem) => pem.Split('\n')[1].Split('+')[0].Split('/')[0] is { Length: > 8 } plain ? plain : pem.Split('\n')[2];

    private static CertificateRequest Request(string name, ECDsa key)
    {
        var request = new CertificateRequest(name, key, HashAlgorithmName.SHA256);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(certificateAuthority: true, hasPathLengthConstraint: false, 0, critical: true));
        return request;
    }

    private void WriteTo(TemporaryFolder target, string prefix = "")
    {
        target
            .Write($"{prefix}Pulumi.yaml", SampleFiles.Project.Replace("zone: example.com", "zone: example.com\n      pattern: mesh", StringComparison.Ordinal))
            .Write($"{prefix}stacks/Pulumi.us-east-1.yaml", SampleFiles.East)
            .Write($"{prefix}stacks/Pulumi.us-west-2.yaml", SampleFiles.West)
            .Write($"{prefix}stacks/Pulumi.global.yaml", Global);
        foreach (var (name, content) in files)
            target.Write($"{prefix}{name}", content);
    }
}
