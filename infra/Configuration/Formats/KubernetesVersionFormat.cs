using System.Diagnostics.CodeAnalysis;
using MultiRegion.Infra.Configuration.Facts;
using MultiRegion.Infra.Configuration.Reading;

namespace MultiRegion.Infra.Configuration.Formats;

/// <summary>A Kubernetes version that EKS supports at the standard price.</summary>
internal sealed class KubernetesVersionFormat : TextFormat<string>
{
    /// <summary>The only one.</summary>
    public static readonly KubernetesVersionFormat Instance = new();

    /// <inheritdoc/>
    public override string Expected => $"expected a version in standard support: {string.Join(", ", KubernetesVersions.Supported)}";

    /// <inheritdoc/>
    public override string Example => $"\"{KubernetesVersions.Recommended}\"";

    /// <inheritdoc/>
    protected override bool TryRead(string text, [MaybeNullWhen(false)] out string result, [NotNullWhen(false)] out Fault? fault)
    {
        result = text;
        fault = KubernetesVersions.IsSupported(text) ? null : new(Expected, $"Write it like {Example}.");
        return fault is null;
    }

    /// <inheritdoc/>
    protected override Fault Unquoted(string raw, string kind) => new(
        "expected text, for without quotes 1.30 reads as 1.3",
        KubernetesVersions.IsSupported(raw) ? $"Write it in quotes: \"{raw}\"." : $"Write it like {Example}.",
        $"{kind} {raw}");
}
