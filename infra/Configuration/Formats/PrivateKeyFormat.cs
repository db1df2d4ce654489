using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using MultiRegion.Infra.Configuration.Reading;

namespace MultiRegion.Infra.Configuration.Formats;

/// <summary>A private key in PEM. No message ever shows what was found.</summary>
internal sealed class PrivateKeyFormat : TextFormat<string>
{
    /// <summary>The only one.</summary>
    public static readonly PrivateKeyFormat Instance = new();

    /// <summary>What stands for an encrypted value where nobody can decrypt it, as in a plan.</summary>
    internal const string Hidden = "[secret]";

    private const string Encrypted = "ENCRYPTED PRIVATE KEY";

    /// <inheritdoc/>
    public override string Expected => "expected a private key in PEM";

    /// <inheritdoc/>
    public override string Example => "{ secure: ... }";

    /// <inheritdoc/>
    protected override bool TryRead(string text, [MaybeNullWhen(false)] out string result, [NotNullWhen(false)] out Fault? fault)
    {
        result = text;
        var label = PemEncoding.TryFind(text, out var fields) ? text[fields.Label] : "";
        fault = text == Hidden || (label.EndsWith("PRIVATE KEY", StringComparison.Ordinal) && label != Encrypted) ? null
            : label == Encrypted ? new("which istiod cannot open", "Decrypt it, e.g. with 'openssl pkey'.", "a key with a password")
            : new(Expected, "Give all of it, from -----BEGIN on.", "text without a private key");
        return fault is null;
    }
}
