using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using MultiRegion.Components.Mesh.Trust;
using MultiRegion.Infra.Configuration.Formats;
using MultiRegion.Infra.Configuration.Reading;

namespace MultiRegion.Infra.Configuration.Rules;

/// <summary>A cluster's authority leads to a trusted root, and its key is its own.</summary>
internal static class AuthoritiesMatch
{
    /// <summary>Points at a certificate that no root signed, and at a key of another certificate.</summary>
    public static IEnumerable<ConfigurationProblem> Check(Setting<string> roots, Setting<string> certificate, Setting<string> key, TimeProvider clock)
    {
        // One root at a time: of two that share their name, as a root and its successor often do, only the first would be tried.
        if (certificate.IsSet && roots.IsSet && !Pem.Certificates(roots).Any(root => LeadsTo(root, certificate, clock)))
            yield return certificate.Place.Problem("a certificate", "which none of the roots signed", "Supply the root that did, or have one of these sign it.");

        if (certificate.IsSet && key.IsSet && key != PrivateKeyFormat.Hidden && !BelongTogether(certificate, key))
            yield return key.Place.Problem("a key", "which is not the certificate's", "Supply the key, in PEM, that the certificate was issued for.");
    }

    private static bool LeadsTo(string root, string certificate, TimeProvider clock)
    {
        using var chain = new X509Chain { ChainPolicy = { TrustMode = X509ChainTrustMode.CustomRootTrust, RevocationMode = X509RevocationMode.NoCheck } };
        chain.ChainPolicy.VerificationTime = clock.GetUtcNow().UtcDateTime;
        chain.ChainPolicy.CustomTrustStore.AddRange(Read([root]));
        var own = Read(Pem.Certificates(certificate));
        chain.ChainPolicy.ExtraStore.AddRange(own);
        return chain.Build(own[0]);
    }

    private static X509Certificate2Collection Read(ImmutableArray<string> parts) => [.. parts.Select(part => X509Certificate2.CreateFromPem(part))];

    private static bool BelongTogether(string certificate, string key)
    {
        try
        {
            using var both = X509Certificate2.CreateFromPem(certificate, key);
            return both.HasPrivateKey;
        }
        catch (Exception exception) when (exception is CryptographicException or ArgumentException)
        {
            return false;
        }
    }
}
