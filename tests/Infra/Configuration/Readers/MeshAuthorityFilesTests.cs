using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using MultiRegion.Components.Mesh.Trust;
using MultiRegion.Infra.Configuration;
using static MultiRegion.Tests.Infra.Configuration.Readers.SomeAuthority;

namespace MultiRegion.Tests.Infra.Configuration.Readers;

public sealed class MeshAuthorityFilesTests : IDisposable
{
    private readonly X509Certificate2 root = Root();
    private readonly X509Certificate2 east;
    private readonly X509Certificate2 west;
    private readonly Dictionary<string, Func<Stream>> files;

    public MeshAuthorityFilesTests()
    {
        (east, west) = (Below(root), Below(root));
        files = new()
        {
            ["roots.pem"] = Text(root.ExportCertificatePem()),
            ["east.pem"] = Text(east.ExportCertificatePem()),
            ["east.key"] = Text(Key(east)),
            ["west.pem"] = Text(west.ExportCertificatePem()),
            ["west.key"] = Text(Key(west)),
        };
    }

    public void Dispose()
    {
        root.Dispose();
        east.Dispose();
        west.Dispose();
    }

    [Fact]
    public void Takes_authorities_from_files()
    {
        var trust = Trust();

        Assert.Equal(root.ExportCertificatePem(), trust.Roots);
        Assert.Equal([(east.ExportCertificatePem(), Key(east)), (west.ExportCertificatePem(), Key(west))], trust.Authorities.Values.Select(authority => (authority.Certificate, authority.Key)));
    }

    // Certificates are no secret and can be reviewed with the code; the keys need not be there to plan.
    [Fact]
    public void Takes_certificates_from_files_and_keys_from_the_configuration()
    {
        files.Remove("east.key");
        files.Remove("west.key");

        var trust = Trust(authorities => Each(authorities, cluster => (cluster["keyFile"], cluster["key"]) = (null, "[secret]")));

        Assert.Equal(["[secret]", "[secret]"], trust.Authorities.Values.Select(authority => authority.Key));
    }

    [Fact]
    public void Rejects_a_file_that_is_not_there()
    {
        files.Remove("east.pem");

        Assert.Equal(["clusters[0].certificateFile: got 'east.pem', which is not there. A relative path starts at the folder of Pulumi.yaml."], Problems());
    }

    [Fact]
    public void Rejects_a_folder_that_is_not_there()
    {
        files["roots.pem"] = () => throw new DirectoryNotFoundException();

        Assert.Equal(["rootsFile: got 'roots.pem', which is not there. A relative path starts at the folder of Pulumi.yaml."], Problems());
    }

    [Fact]
    public void Rejects_a_file_that_nobody_lets_it_read()
    {
        files["west.key"] = () => throw new UnauthorizedAccessException("/home/someone/west.key");

        Assert.Equal(["clusters[1].keyFile: got 'west.key', which cannot be read. Name a file, and let the one who runs this read it."], Problems());
    }

    [Fact]
    public void Rejects_a_file_that_breaks_off()
    {
        files["west.pem"] = () => throw new IOException("the disk is gone");

        Assert.Equal(["clusters[1].certificateFile: got 'west.pem', which cannot be read. Name a file, and let the one who runs this read it."], Problems());
    }

    [Theory]
    [InlineData(0, true)]
    [InlineData(1, false)]
    public void Rejects_a_file_that_is_too_large(int beyond, bool fits)
    {
        var pem = east.ExportCertificatePem();
        files["east.pem"] = Text(pem.PadRight((64 * 1024) + beyond));

        Assert.Equal(fits ? [] : ["clusters[0].certificateFile: got 'east.pem', which is larger than 64 KiB. Name a file with the PEM and nothing else."], Problems());
    }

    [Fact]
    public void Rejects_both_forms_at_once() => Assert.Equal(
        [
            "clusters[0].certificateFile: got 'east.pem', beside certificate, which says the same. Remove one of them.",
            "clusters[0].keyFile: got 'east.key', beside key, which says the same. Remove one of them.",
            "rootsFile: got 'roots.pem', beside roots, which says the same. Remove one of them.",
        ],
        Problems(authorities =>
        {
            authorities["roots"] = root.ExportCertificatePem();
            (authorities["clusters"]![0]!["certificate"], authorities["clusters"]![0]!["key"]) = (east.ExportCertificatePem(), "[secret]");
        }));

    [Fact]
    public void Rejects_no_form_at_all() => Assert.Equal(
        ["clusters[0].certificate: got nothing, expected a certificate authority in PEM. Add it, e.g. certificate: \"-----BEGIN CERTIFICATE-----...\"."],
        Problems(authorities => authorities["clusters"]![0]!.AsObject().Remove("certificateFile")));

    [Theory]
    [InlineData("""  """, "got '  ', expected the path of a file. Write it like authorities/us-east-1.pem.")]
    [InlineData("east\u0000.pem", "got 'east .pem', which cannot be read. Name a file, and let the one who runs this read it.")]
    public void Rejects_what_is_no_path(string path, string problem)
    {
        files["east\u0000.pem"] = () => File.OpenRead("east\u0000.pem"); // as the disk answers

        Assert.Equal([$"clusters[0].certificateFile: {problem}"], Problems(authorities => authorities["clusters"]![0]!["certificateFile"] = path));
    }

    [Fact]
    public void Rejects_a_file_without_a_certificate()
    {
        files["east.pem"] = Text("Dear colleague, please find attached");

        Assert.Equal(
            ["clusters[0].certificateFile: got 'east.pem' with text without a certificate, expected a certificate authority in PEM. Give all of it, from -----BEGIN CERTIFICATE----- on."], Problems());
    }

    [Fact]
    public void Rejects_a_damaged_certificate()
    {
        files["east.pem"] = Text("-----BEGIN CERTIFICATE-----\nMIIB\n-----END CERTIFICATE-----");

        Assert.Equal(
            ["clusters[0].certificateFile: got 'east.pem' with a certificate that cannot be read, expected a certificate authority in PEM. Copy it again, it is damaged."], Problems());
    }

    [Fact]
    public void Rejects_an_expired_certificate()
    {
        using var old = Below(root, until: Now.AddDays(-1));
        (files["east.pem"], files["east.key"]) = (Text(old.ExportCertificatePem()), Text(Key(old)));

        Assert.Equal(["clusters[0].certificateFile: got 'east.pem' with 'CN=authority', which expired on 2026-11-20. Supply its successor."], Problems());
    }

    [Fact]
    public void Rejects_a_certificate_that_is_no_authority()
    {
        using var leaf = Below(root, isAuthority: false);
        (files["east.pem"], files["east.key"]) = (Text(leaf.ExportCertificatePem()), Text(Key(leaf)));

        Assert.Equal(["clusters[0].certificateFile: got 'east.pem' with 'CN=authority', which is no certificate authority. Supply one that was issued with CA:TRUE."], Problems());
    }

    [Fact]
    public void Rejects_keys_without_showing_them()
    {
        files["east.key"] = Text("hunter2");
        files["west.key"] = Text(west.GetECDsaPrivateKey()!.ExportEncryptedPkcs8PrivateKeyPem("hunter2", new(PbeEncryptionAlgorithm.Aes256Cbc, HashAlgorithmName.SHA256, 10)));

        Assert.Equal(
            [
                "clusters[0].keyFile: got 'east.key' with text without a private key, expected a private key in PEM. Give all of it, from -----BEGIN on.",
                "clusters[1].keyFile: got 'west.key' with a key with a password, which istiod cannot open. Decrypt it, e.g. with 'openssl pkey'.",
            ],
            Problems());
    }

    [Fact]
    public void Rejects_files_that_do_not_belong_together()
    {
        using var other = Root();
        files["west.key"] = files["east.key"];
        files["roots.pem"] = Text($"{other.ExportCertificatePem()}\n{root.ExportCertificatePem()}");
        using var foreign = Below(Root());
        (files["east.pem"], files["east.key"]) = (Text(foreign.ExportCertificatePem()), Text(Key(foreign)));

        Assert.Equal(
            [
                "clusters[0].certificateFile: got a certificate, which none of the roots signed. Supply the root that did, or have one of these sign it.",
                "clusters[1].keyFile: got a key, which is not the certificate's. Supply the key, in PEM, that the certificate was issued for.",
            ],
            Problems());
    }

    // Key and certificate in one file are common; only the key's place is secret.
    [Fact]
    public void Takes_a_file_that_holds_both()
    {
        files["east.pem"] = files["east.key"] = Text($"{Key(east)}\n{east.ExportCertificatePem()}");

        Assert.Contains("PRIVATE KEY", Trust().Authorities["us-east-1"].Key, StringComparison.Ordinal);
    }

    private static Func<Stream> Text(string text) => () => new MemoryStream(Encoding.UTF8.GetBytes(text));

    private static void Each(JsonObject authorities, Action<JsonObject> change)
    {
        foreach (var cluster in authorities["clusters"]!.AsArray())
            change(cluster!.AsObject());
    }

    private SuppliedTrust Trust(Action<JsonObject>? change = null)
    {
        var (settings, problems) = StackSettings.Load(Source(change));
        Assert.Empty(problems);
        return Assert.IsType<SuppliedTrust>(Assert.IsType<GlobalSettings>(settings).Mesh!.Trust);
    }

    private List<string> Problems(Action<JsonObject>? change = null)
    {
        const string Where = "stacks/Pulumi.global.yaml: mesh.authorities.";
        return [.. Source(change).Problems().Select(problem =>
        {
            Assert.StartsWith(Where, problem, StringComparison.Ordinal);
            return problem[Where.Length..];
        })];
    }

    private ConfigurationSource Source(Action<JsonObject>? change)
    {
        var authorities = JsonSerializer.SerializeToNode(new
        {
            rootsFile = "roots.pem",
            clusters = new[]
            {
                new { region = "us-east-1", certificateFile = "east.pem", keyFile = "east.key" },
                new { region = "us-west-2", certificateFile = "west.pem", keyFile = "west.key" },
            },
        })!.AsObject();
        change?.Invoke(authorities);
        var mesh = new JsonObject { ["version"] = "1.30.4", ["authorities"] = authorities };
        return Given.Global.With("mesh", mesh.ToJsonString()) with { Clock = Clock, Files = new InMemory(files) };
    }

    private sealed class InMemory(IReadOnlyDictionary<string, Func<Stream>> files) : NamedFiles
    {
        public override Stream Open(string path) => files.GetValueOrDefault(path)?.Invoke() ?? throw new FileNotFoundException();
    }
}
