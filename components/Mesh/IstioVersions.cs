using System.Collections.Frozen;
using System.Collections.Immutable;

namespace MultiRegion.Components.Mesh;

/// <summary>
/// Which minor release of Istio supports which Kubernetes, and which releases not to run a mesh of several clusters on.
/// As of September 2026; whoever edits the table sees in review what changes.
/// </summary>
/// <seealso href="https://istio.io/latest/docs/releases/supported-releases/"/>
public static class IstioVersions
{
    /// <summary>The one to start with: the last patch of a line in support that has the fix of <see cref="LosesEndpoints"/>.</summary>
    public static readonly IstioVersion Recommended = new(1, 30, 4);

    private static readonly FrozenDictionary<string, ImmutableArray<string>> Table = new Dictionary<string, ImmutableArray<string>>
    {
        ["1.29"] = ["1.31", "1.32", "1.33", "1.34", "1.35"],
        ["1.30"] = ["1.32", "1.33", "1.34", "1.35", "1.36"],
        ["1.31"] = ["1.32", "1.33", "1.34", "1.35", "1.36"],
    }.ToFrozenDictionary();

    /// <summary>The minor releases that are known, oldest first.</summary>
    public static ImmutableArray<string> Lines { get; } = [.. Table.Keys.Order(StringComparer.Ordinal)];

    /// <summary>The Kubernetes versions that a release supports, oldest first; empty for a release that is not known.</summary>
    public static ImmutableArray<string> KubernetesOf(IstioVersion version) => Table.GetValueOrDefault(version.Line, []);

    /// <summary>
    /// How many minor releases may lie between any two control planes of a mesh. A proxy may be one behind its control plane
    /// and none ahead, and control planes configure proxies for endpoints of other clusters; nobody tests further ones together.
    /// <see href="https://istio.io/latest/docs/releases/supported-releases/#control-planedata-plane-skew"/>
    /// </summary>
    public const int LargestSkew = 1;

    /// <summary>
    /// True for a release that forgets a cluster's endpoints for good when that cluster's remote secret changes, which is
    /// what a rotation of its token does. <see href="https://github.com/istio/istio/issues/61043"/>
    /// </summary>
    public static bool LosesEndpoints(IstioVersion version) => version.Line == Recommended.Line && version < Recommended;
}
