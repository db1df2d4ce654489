using System.Collections.Frozen;
using System.Collections.Immutable;

namespace MultiRegion.Components.Addons;

/// <summary>
/// Which versions of the EKS add-ons fit which Kubernetes version. Nothing floats: a region upgrades an add-on when this
/// table or its configuration says so, and never because AWS published one. Other versions exist; whoever wants one adds
/// it here, after <c>aws eks describe-addon-versions</c> has confirmed it.
/// </summary>
/// <remarks>
/// Read in November 2026. kube-proxy and CoreDNS: the tables of the EKS user guide. The others: versions that EKS
/// resolved for 1.35 and 1.36 in August and September 2026 according to public configurations; their entries for 1.34,
/// and those of the CloudWatch add-on for 1.36, are inferred, since AWS publishes one build of these for several versions.
/// <see href="https://docs.aws.amazon.com/eks/latest/userguide/managing-kube-proxy.html"/>,
/// <see href="https://docs.aws.amazon.com/eks/latest/userguide/managing-coredns.html"/>,
/// <see href="https://docs.aws.amazon.com/eks/latest/userguide/managing-vpc-cni.html"/>
/// </remarks>
public static class AddonVersions
{
    // Newest first; the first is the default.
    private static readonly FrozenDictionary<(string Kubernetes, string Addon), ImmutableArray<string>> Table =
        new Dictionary<(string, string), ImmutableArray<string>>
        {
            [("1.34", AddonName.CloudWatchObservability)] = ["v6.2.0-eksbuild.1", "v6.0.1-eksbuild.1"],
            [("1.34", AddonName.CoreDns)] = ["v1.13.2-eksbuild.11", "v1.13.2-eksbuild.7"],
            [("1.34", AddonName.EbsCsi)] = ["v1.63.1-eksbuild.1"],
            [("1.34", AddonName.KubeProxy)] = ["v1.34.6-eksbuild.13", "v1.34.6-eksbuild.2"],
            [("1.34", AddonName.MetricsServer)] = ["v0.9.0-eksbuild.5", "v0.8.1-eksbuild.6"],
            [("1.34", AddonName.PodIdentityAgent)] = ["v1.3.10-eksbuild.3"],
            [("1.34", AddonName.VpcCni)] = ["v1.22.4-eksbuild.3", "v1.22.3-eksbuild.1"],

            [("1.35", AddonName.CloudWatchObservability)] = ["v6.2.0-eksbuild.1", "v6.0.1-eksbuild.1"],
            [("1.35", AddonName.CoreDns)] = ["v1.14.3-eksbuild.3", "v1.13.2-eksbuild.21", "v1.13.2-eksbuild.11"],
            [("1.35", AddonName.EbsCsi)] = ["v1.63.1-eksbuild.1", "v1.59.0-eksbuild.1"],
            [("1.35", AddonName.KubeProxy)] = ["v1.35.3-eksbuild.21", "v1.35.3-eksbuild.13"],
            [("1.35", AddonName.MetricsServer)] = ["v0.9.0-eksbuild.5", "v0.8.1-eksbuild.6"],
            [("1.35", AddonName.PodIdentityAgent)] = ["v1.3.10-eksbuild.3"],
            [("1.35", AddonName.VpcCni)] = ["v1.22.4-eksbuild.3", "v1.22.3-eksbuild.1"],

            [("1.36", AddonName.CloudWatchObservability)] = ["v6.2.0-eksbuild.1"],
            [("1.36", AddonName.CoreDns)] = ["v1.14.3-eksbuild.16", "v1.14.3-eksbuild.3"],
            [("1.36", AddonName.EbsCsi)] = ["v1.63.1-eksbuild.1"],
            [("1.36", AddonName.KubeProxy)] = ["v1.36.0-eksbuild.21", "v1.36.0-eksbuild.14"],
            [("1.36", AddonName.MetricsServer)] = ["v0.9.0-eksbuild.5"],
            [("1.36", AddonName.PodIdentityAgent)] = ["v1.3.10-eksbuild.3"],
            [("1.36", AddonName.VpcCni)] = ["v1.22.4-eksbuild.3", "v1.22.3-eksbuild.1"],
        }.ToFrozenDictionary();

    /// <summary>The versions of an add-on that fit a Kubernetes version, newest first; empty when none is known.</summary>
    /// <param name="kubernetes">For instance <c>1.35</c>.</param>
    /// <param name="addon">One of <see cref="AddonName.All"/>.</param>
    public static ImmutableArray<string> Fitting(string kubernetes, string addon) =>
        Table.GetValueOrDefault((kubernetes, addon), []);

    /// <summary>One version per add-on: the pinned one where there is one, else the newest that fits.</summary>
    /// <param name="kubernetes">A Kubernetes version that the table knows.</param>
    /// <param name="pinned">Versions by add-on.</param>
    public static ImmutableSortedDictionary<string, string> Choose(string kubernetes, IReadOnlyDictionary<string, string> pinned) =>
        AddonName.All.ToImmutableSortedDictionary(
            addon => addon,
            addon => pinned.TryGetValue(addon, out var version) ? version : Fitting(kubernetes, addon)[0],
            StringComparer.Ordinal);
}
