using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using MultiRegion.Components.Mesh.Trust;
using MultiRegion.Infra.Configuration.Reading;

namespace MultiRegion.Infra.Configuration.Formats;

/// <summary>Certificates of authorities in PEM, valid now.</summary>
/// <param name="clock">What time it is.</param>
internal sealed class AuthorityFormat(TimeProvider clock) : TextFormat<string>
{
    private const string Rule = "expected a certificate authority in PEM";

    /// <inheritdoc/>
    public override string Expected => Rule;

    /// <inheritdoc/>
    public override string Example => "\"-----BEGIN CERTIFICATE-----...\"";

    /// <inheritdoc/>
    protected override bool TryRead(string text, [MaybeNullWhen(false)] out string result, [NotNullWhen(false)] out Fault? fault)
    {
        result = text;
        var parts = Pem.Certificates(text);
        fault = parts.IsEmpty
            ? new(Expected, "Give all of it, from -----BEGIN CERTIFICATE----- on.", "text without a certificate")
            : parts.Select(Judge).FirstOrDefault(found => found is not null);
        return fault is null;
    }

    private Fault? Judge(string part)
    {
        X509Certificate2 certificate;
        try
        {
            certificate = X509Certificate2.CreateFromPem(part);
        }
        catch (CryptographicException)
        {
            return new(Expected, "Copy it again, it is damaged.", "a certificate that cannot be read");
        }

        using (certificate)
        {
            var name = Shown.Text(certificate.Subject);
            var now = clock.GetUtcNow();
            if (certificate.Extensions.OfType<X509BasicConstraintsExtension>().All(constraints => !constraints.CertificateAuthority))
                return new("which is no certificate authority", "Supply one that was issued with CA:TRUE.", name);
            if (new DateTimeOffset(certificate.NotAfter) <= now)
                return new($"which expired on {Day(certificate.NotAfter)}", "Supply its successor.", name);
            return new DateTimeOffset(certificate.NotBefore) > now
                ? new($"which is not valid before {Day(certificate.NotBefore)}", "Wait until then, or supply another.", name)
                : null;
        }
    }

    private static string Day(DateTime local) => local.ToUniversalTime().ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
