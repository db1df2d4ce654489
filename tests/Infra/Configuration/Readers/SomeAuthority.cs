using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace MultiRegion.Tests.Infra.Configuration.Readers;

/// <summary>Certificate authorities, and the day on which they are judged.</summary>
internal static class SomeAuthority
{
    internal static readonly DateTimeOffset Now = new(2026, 11, 21, 12, 0, 0, TimeSpan.Zero);

    internal static TimeProvider Clock { get; } = new FixedClock();

    internal static string Key(X509Certificate2 certificate) => certificate.GetECDsaPrivateKey()!.ExportECPrivateKeyPem();

    internal static X509Certificate2 Root()
    {
        var request = Request("CN=root", isAuthority: true, out _);
        return request.CreateSelfSigned(Now.AddYears(-1), Now.AddYears(9));
    }

    internal static X509Certificate2 Below(X509Certificate2 root, bool isAuthority = true, DateTimeOffset? until = null)
    {
        var request = Request("CN=authority", isAuthority, out var key);
        return request.Create(root, Now.AddMonths(-6), until ?? Now.AddYears(1), RandomNumberGenerator.GetBytes(8)).CopyWithPrivateKey(key);
    }

    private static CertificateRequest Request(string name, bool isAuthority, out ECDsa key)
    {
        key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest(name, key, HashAlgorithmName.SHA256);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(isAuthority, false, 0, true));
        return request;
    }

    private sealed class FixedClock : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => Now;
    }
}
