using System.Collections.Immutable;
using System.Security.Cryptography.X509Certificates;
using MultiRegion.Components.Mesh;
using MultiRegion.Components.Mesh.Trust;
using MultiRegion.Tests.Components.Support;

namespace MultiRegion.Tests.Components.Mesh.Trust;

public class MeshTrustTests
{
    private const string SelfSigned = "tls:index/selfSignedCert:SelfSignedCert";
    private const string Signed = "tls:index/locallySignedCert:LocallySignedCert";

    [Fact]
    public async Task Requests_one_root_and_one_authority_per_cluster_with_istiods_name()
    {
        var mocks = await Some.Declared(() => Some.Mesh(3));

        var root = mocks.Single(SelfSigned, "mesh-root-1");
        Assert.Equal((true, 1.0, 87_600.0, true), (root.Flag("isCaCertificate"), root.Number("maxPathLength"), root.Number("validityPeriodHours"), root.Flag("setSubjectKeyId")));
        Assert.Null(root["dnsNames"]);
        Assert.Equal(["eu-west-1-intermediate-1-1", "us-east-1-intermediate-1-1", "us-west-2-intermediate-1-1"], mocks.OfType(Signed).Select(certificate => certificate.Name).Order());
        Assert.All(mocks.OfType(Signed), certificate =>
        {
            Assert.Equal((true, 0.0, 17_520.0, true), (certificate.Flag("isCaCertificate"), certificate.Number("maxPathLength"), certificate.Number("validityPeriodHours"), certificate.Flag("setSubjectKeyId")));
            // An update on some later day must not issue authorities anew.
            Assert.Null(certificate["earlyRenewalHours"]);
        });
        // RFC 5480: a certificate of a key on a curve must not allow it to encipher keys.
        Assert.All(mocks.OfType("tls:index/privateKey:PrivateKey"), key => Assert.Equal(("ECDSA", "P384"), (key.Text("algorithm"), key.Text("ecdsaCurve"))));
        Assert.All(mocks.OfType(Signed).Append(root), certificate => Assert.Equal(["cert_signing", "crl_signing", "digital_signature"], certificate.Texts("allowedUses")));
        Assert.All(mocks.OfType("tls:index/certRequest:CertRequest"), request => Assert.Equal(["istiod.istio-system.svc"], request.Texts("dnsNames")));
        Assert.Equal(4, mocks.OfType("tls:index/privateKey:PrivateKey").Count);
    }

    [Fact]
    public async Task Puts_the_four_files_of_each_cluster_before_its_istiod()
    {
        var mocks = await Some.Declared(() => Some.Mesh(2));

        var secret = mocks.Single(Some.Secret, "us-west-2-authority");
        Assert.Equal("cacerts", secret.At("metadata", "name"));
        Assert.Equal(
            [
                ("ca-cert.pem", "us-west-2-intermediate-1-1-certificate"), ("ca-key.pem", "us-west-2-intermediate-1-1-key"),
                ("cert-chain.pem", "us-west-2-intermediate-1-1-certificate\nmesh-root-1-certificate\n"), ("root-cert.pem", "mesh-root-1-certificate\n"),
            ],
            secret.Object("stringData").Select(entry => (entry.Key, (string)entry.Value)).OrderBy(entry => entry.Key, StringComparer.Ordinal));
    }

    [Fact]
    public async Task Issues_a_chain_that_verifies_across_clusters_and_ends_at_the_clusters_authority()
    {
        var issued = new IssuedTrust(await Some.Declared(() => Some.Mesh(2)));
        using var root = issued.Root("mesh-root-1");
        using var east = issued.Intermediate("us-east-1-intermediate-1-1", root, "mesh-root-1");
        using var west = issued.Intermediate("us-west-2-intermediate-1-1", root, "mesh-root-1");

        foreach (var authority in new[] { east, west })
        {
            using var workload = IssuedTrust.Workload(authority);
            Assert.Equal((true, X509ChainStatusFlags.NoError, 3), IssuedTrust.Verify(workload, root, authority));
            Assert.True(authority.MatchesHostname("istiod.istio-system.svc"));
        }
    }

    [Fact]
    public async Task Refuses_a_second_level_authority()
    {
        var issued = new IssuedTrust(await Some.Declared(() => Some.Mesh(2)));
        using var root = issued.Root("mesh-root-1");
        using var east = issued.Intermediate("us-east-1-intermediate-1-1", root, "mesh-root-1");
        using var below = IssuedTrust.Authority(east);
        using var workload = IssuedTrust.Workload(below);

        var (valid, why, _) = IssuedTrust.Verify(workload, root, east, below);

        Assert.False(valid);
        Assert.True(why.HasFlag(X509ChainStatusFlags.InvalidBasicConstraints), $"{why}");
    }

    [Fact]
    public async Task Refuses_a_workload_of_another_root()
    {
        using var root = new IssuedTrust(await Some.Declared(() => Some.Mesh(2))).Root("mesh-root-1");
        var others = new IssuedTrust(await Some.Declared(() => Some.Mesh(2)));
        using var otherRoot = others.Root("mesh-root-1");
        using var other = others.Intermediate("us-east-1-intermediate-1-1", otherRoot, "mesh-root-1");
        using var workload = IssuedTrust.Workload(other);

        Assert.False(IssuedTrust.Verify(workload, root, other).Valid);
    }

    [Fact]
    public async Task Rotates_the_root_so_that_at_every_step_all_share_one()
    {
        var steps = new List<(string Signer, string Bundle)>();
        foreach (var trust in new GeneratedTrust[]
        {
            new(),
            new() { Roots = [1, 2] },
            new() { Roots = [1, 2], Signer = 2 },
            new() { Roots = [2], Signer = 2 },
        })
        {
            var mocks = await Some.Declared(() => Some.Mesh(2) with { Trust = trust });
            var signed = mocks.OfType(Signed).Select(certificate => certificate.Text("caCertPem")).Distinct();
            steps.Add((Assert.Single(signed), (string)mocks.Single(Some.Secret, "us-east-1-authority").At("stringData", "root-cert.pem")!));
        }

        Assert.Equal(
            [
                ("mesh-root-1-certificate", "mesh-root-1-certificate\n"),
                ("mesh-root-1-certificate", "mesh-root-1-certificate\nmesh-root-2-certificate\n"),
                ("mesh-root-2-certificate", "mesh-root-1-certificate\nmesh-root-2-certificate\n"),
                ("mesh-root-2-certificate", "mesh-root-2-certificate\n"),
            ],
            steps);
        // Who signed before is still trusted after, and istiod takes a bundle over only where one holds the other as text.
        Assert.All(steps.Zip(steps.Skip(1)), step =>
        {
            Assert.Contains(step.First.Signer, step.Second.Bundle, StringComparison.Ordinal);
            Assert.True(step.First.Bundle.Contains(step.Second.Bundle, StringComparison.Ordinal) || step.Second.Bundle.Contains(step.First.Bundle, StringComparison.Ordinal));
        });
    }

    [Fact]
    public async Task Rotates_the_authority_of_one_cluster_alone()
    {
        var mocks = await Some.Declared(() => Some.Mesh(2) with { Trust = new GeneratedTrust { Ahead = ImmutableSortedDictionary<string, int>.Empty.Add("us-west-2", 2) } });

        Assert.Equal(["us-east-1-intermediate-1-1", "us-west-2-intermediate-1-2"], mocks.OfType(Signed).Select(certificate => certificate.Name).Order());
        Assert.Single(mocks.OfType(SelfSigned));
    }

    [Fact]
    public async Task Takes_supplied_authorities_and_generates_nothing()
    {
        var (root, east, west) = (Block("root"), Block("east"), Block("west"));
        var mocks = await Some.Declared(() => Some.Mesh(2) with
        {
            Trust = new SuppliedTrust
            {
                Roots = root,
                Authorities = ImmutableSortedDictionary<string, SuppliedAuthority>.Empty
                    .Add("us-east-1", new($"-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----\n{east}\n{Block("between")}", "east-key"))
                    .Add("us-west-2", new(west, "west-key")),
            },
        });

        Assert.DoesNotContain(mocks.Seen, resource => resource.Type.StartsWith("tls:", StringComparison.Ordinal));
        Assert.Equal(
            [("ca-cert.pem", east), ("ca-key.pem", "east-key"), ("cert-chain.pem", $"{east}\n{Block("between")}\n{root}\n"), ("root-cert.pem", $"{root}\n")],
            mocks.Single(Some.Secret, "us-east-1-authority").Object("stringData").Select(entry => (entry.Key, (string)entry.Value)).OrderBy(entry => entry.Key, StringComparer.Ordinal));
    }

    private static string Block(string what) =>
        $"-----BEGIN CERTIFICATE-----\n{Convert.ToBase64String(System.Text.Encoding.UTF8.GetBytes(what))}\n-----END CERTIFICATE-----";
}
