using System.Diagnostics.CodeAnalysis;
using MultiRegion.Components.Addons;
using MultiRegion.Infra.Configuration.Facts;
using MultiRegion.Infra.Configuration.Reading;

namespace MultiRegion.Infra.Configuration.Formats;

/// <summary>A version of an EKS add-on that fits the region's Kubernetes version.</summary>
/// <param name="addon">The add-on.</param>
/// <param name="kubernetes">The region's Kubernetes version; an unset one is reported where it stands, and judges nothing.</param>
internal sealed class AddonVersionFormat(string addon, Setting<string> kubernetes) : TextFormat<string>
{
    /// <inheritdoc/>
    public override string Expected => $"expected a version of {addon}";

    /// <inheritdoc/>
    public override string Example => AddonVersions.Fitting(KubernetesVersions.Recommended, addon)[0];

    /// <inheritdoc/>
    protected override bool TryRead(string text, [MaybeNullWhen(false)] out string result, [NotNullWhen(false)] out Fault? fault)
    {
        result = text;
        var fitting = kubernetes.IsSet ? AddonVersions.Fitting(kubernetes, addon) : [];
        fault = fitting.IsEmpty || fitting.Contains(text)
            ? null
            : new(
                $"which is not known to fit Kubernetes {kubernetes.Value}",
                $"Choose {string.Join(" or ", fitting)}, or add it to AddonVersions once EKS has confirmed it.");
        return fault is null;
    }
}
