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

    /// <inheritdoc/>
    public override string Expected => "expected a private key in PEM";

    /// <inheritdoc/>
    public override string Example => "{ secure: ... }";

    /// <inheritdoc/>
    protected override bool TryRead(string text, [MaybeNullWhen(false)] out string result, [NotNullWhen(false)] out Fault? fault)
    {
        result = text;
        fault = text == Hidden || (PemEncoding.TryFind(text, out var fields) && text.AsSpan()[fields.Label].EndsWith("PRIVATE KEY", StringComparison.Ordinal))
            ? null
            : new(Expected, "Set it with 'pulumi config set --secret --path' from the file.", "text without a private key");
        return fault is null;
    }
}
