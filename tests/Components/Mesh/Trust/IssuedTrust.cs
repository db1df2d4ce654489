using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using MultiRegion.Tests.Components.Support;

namespace MultiRegion.Tests.Components.Mesh.Trust;

/// <summary>Real keys and certificates, issued as the TLS provider would from the declared inputs and from nothing else.</summary>
internal sealed class IssuedTrust(RecordingMocks mocks)
{
    internal static readonly DateTimeOffset Start = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    internal X509Certificate2 Root(string name)
    {
        var declared = mocks.Single("tls:index/selfSignedCert:SelfSignedCert", name);
        Assert.Equal($"{name}-key", declared.Text("privateKeyPem"));
        return Request(declared, declared, Key(name)).CreateSelfSigned(Start, End(declared));
    }

    internal X509Certificate2 Intermediate(string name, X509Certificate2 root, string rootName)
    {
        var declared = mocks.Single("tls:index/locallySignedCert:LocallySignedCert", name);
        var request = mocks.Single("tls:index/certRequest:CertRequest", name);
        Assert.Equal(
            ($"{name}-request", $"{rootName}-certificate", $"{rootName}-key", $"{name}-key"),
            (declared.Text("certRequestPem"), declared.Text("caCertPem"), declared.Text("caPrivateKeyPem"), request.Text("privateKeyPem")));
        var key = Key(name);
        return Request(declared, request, key).Create(root, Start, End(declared), [1]).CopyWithPrivateKey(key);
    }

    /// <summary>A workload's certificate, as istiod issues it.</summary>
    internal static X509Certificate2 Workload(X509Certificate2 authority) => Issue(authority, isAuthority: false);

    /// <summary>An authority below another.</summary>
    internal static X509Certificate2 Authority(X509Certificate2 above) => Issue(above, isAuthority: true);

    /// <summary>Whether a certificate leads to the root, and why not.</summary>
    internal static (bool Valid, X509ChainStatusFlags Why, int Length) Verify(X509Certificate2 leaf, X509Certificate2 root, params X509Certificate2[] between)
    {
        using var chain = new X509Chain { ChainPolicy = { TrustMode = X509ChainTrustMode.CustomRootTrust, RevocationMode = X509RevocationMode.NoCheck } };
        chain.ChainPolicy.VerificationTime = Start.AddMonths(1).UtcDateTime;
        chain.ChainPolicy.CustomTrustStore.Add(root);
        chain.ChainPolicy.ExtraStore.AddRange(between);
        var valid = chain.Build(leaf);
        return (valid, chain.ChainStatus.Aggregate(X509ChainStatusFlags.NoError, (all, status) => all | status.Status), chain.ChainElements.Count);
    }

    private ECDsa Key(string name)
    {
        var declared = mocks.Single("tls:index/privateKey:PrivateKey", name);
        Assert.Equal("ECDSA", declared.Text("algorithm"));
        return ECDsa.Create(declared.Text("ecdsaCurve") switch { "P384" => ECCurve.NamedCurves.nistP384, var other => throw new NotSupportedException(other) });
    }

    private static DateTimeOffset End(Registration declared) => Start.AddHours(declared.Number("validityPeriodHours"));

    private static CertificateRequest Request(Registration declared, Registration named, ECDsa key)
    {
        var subject = named.Object("subject");
        var request = new CertificateRequest($"CN={subject["commonName"]}, O={subject["organization"]}", key, HashAlgorithmName.SHA384);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(declared.Flag("isCaCertificate"), true, (int)declared.Number("maxPathLength"), true));
        request.CertificateExtensions.Add(new X509KeyUsageExtension(
            declared.Texts("allowedUses").Aggregate(X509KeyUsageFlags.None, (all, use) => all | Usage(use)), true));
        if (named["dnsNames"] is not null)
        {
            var names = new SubjectAlternativeNameBuilder();
            foreach (var name in named.Texts("dnsNames"))
                names.AddDnsName(name);
            request.CertificateExtensions.Add(names.Build());
        }

        return request;
    }

    private static X509KeyUsageFlags Usage(string use) => use switch
    {
        "cert_signing" => X509KeyUsageFlags.KeyCertSign,
        "crl_signing" => X509KeyUsageFlags.CrlSign,
        "digital_signature" => X509KeyUsageFlags.DigitalSignature,
        _ => throw new NotSupportedException(use),
    };

    private static X509Certificate2 Issue(X509Certificate2 above, bool isAuthority)
    {
        var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest(isAuthority ? "CN=below" : "CN=workload", key, HashAlgorithmName.SHA256);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(isAuthority, false, 0, true));
        request.CertificateExtensions.Add(new X509KeyUsageExtension(isAuthority ? X509KeyUsageFlags.KeyCertSign : X509KeyUsageFlags.DigitalSignature, true));
        return request.Create(above, Start, Start.AddDays(90), [2]).CopyWithPrivateKey(key);
    }
}
