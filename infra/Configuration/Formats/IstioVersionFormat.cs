using System.Diagnostics.CodeAnalysis;
using MultiRegion.Components.Mesh;
using MultiRegion.Infra.Configuration.Reading;

namespace MultiRegion.Infra.Configuration.Formats;

/// <summary>A release of Istio that is known, and fit for several clusters.</summary>
internal sealed class IstioVersionFormat : TextFormat<IstioVersion>
{
    /// <summary>The only one.</summary>
    public static readonly IstioVersionFormat Instance = new();

    /// <inheritdoc/>
    public override string Expected => $"expected a release of Istio {string.Join(", ", IstioVersions.Lines)}";

    /// <inheritdoc/>
    public override string Example => $"{IstioVersions.Recommended}";

    /// <inheritdoc/>
    protected override bool TryRead(string text, out IstioVersion result, [NotNullWhen(false)] out Fault? fault)
    {
        fault = !IstioVersion.TryParse(text, out result) || IstioVersions.KubernetesOf(result).IsEmpty ? new(Expected, $"Write it like {Example}.")
            : IstioVersions.LosesEndpoints(result) ? new("which forgets a cluster's endpoints when its remote secret changes", $"Write {IstioVersions.Recommended} or later.")
            : null;
        return fault is null;
    }

    /// <inheritdoc/>
    protected override Fault Unquoted(string raw, string kind) => new("expected a release with its patch, in three numbers", $"Write it like {Example}.", $"{kind} {raw}");
}
