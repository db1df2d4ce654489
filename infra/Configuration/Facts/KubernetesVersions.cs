using System.Collections.Immutable;
using System.Globalization;

namespace MultiRegion.Infra.Configuration.Facts;

/// <summary>A version that EKS runs.</summary>
/// <param name="Name">The version, for instance <c>1.35</c>.</param>
/// <param name="StandardSupportEnds">The day standard support ends, after which AWS upgrades the cluster; null while AWS has not said.</param>
internal sealed record KubernetesVersion(string Name, DateOnly? StandardSupportEnds)
{
    /// <summary>The version and how long it is supported.</summary>
    public override string ToString() => StandardSupportEnds is { } end
        ? $"{Name} (until {end.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)})"
        : Name;
}

/// <summary>
/// The versions in standard support, oldest first, as of November 2026. No clock is asked: a plan is the same on every
/// day, and whoever edits this table sees in review what expires.
/// <see href="https://docs.aws.amazon.com/eks/latest/userguide/kubernetes-versions.html"/>
/// </summary>
internal static class KubernetesVersions
{
    /// <summary>The one to start with: the longest support with a published end.</summary>
    public const string Recommended = "1.35";

    /// <summary>All of them.</summary>
    public static readonly ImmutableArray<KubernetesVersion> Supported =
    [
        new("1.34", new(2026, 12, 2)),
        new("1.35", new(2027, 3, 27)),
        new("1.36", null),
    ];

    /// <summary>True when EKS supports the version at the standard price.</summary>
    public static bool IsSupported(string version) => Supported.Any(known => known.Name == version);
}
