using System.Collections.Immutable;
using System.Globalization;
using MultiRegion.Planner.Planning;

namespace MultiRegion.Planner.Checks;

/// <summary>
/// Versions: everything is pinned, nothing in a cluster is newer than its control plane, and no change upgrades the same
/// thing in two regions at once. The warm region goes first; what breaks there breaks nothing.
/// </summary>
/// <remarks>Without a reviewed plan to compare with, whether regions upgrade at once is not judged.</remarks>
internal sealed class VersionsCheck : IPlanCheck
{
    // https://kubernetes.io/releases/version-skew-policy/
    private const int OldestNodes = 3;

    private const string KubeProxy = "kube-proxy";

    /// <inheritdoc/>
    public string Name => "versions";

    /// <inheritdoc/>
    public CheckResult Run(SystemPlan plan)
    {
        var regions = plan.Stacks.Select(RegionVersions.Of).OfType<RegionVersions>().ToList();
        var failures = regions.SelectMany(Skew).ToList();
        var warnings = Together(plan.Recorded, regions).ToList();

        return new CheckResult(
            Name,
            failures.Count > 0 ? CheckStatus.Fail : warnings.Count > 0 ? CheckStatus.Warn : CheckStatus.Pass,
            failures.Count > 0 ? $"{failures.Count} unsupported {(failures.Count == 1 ? "combination" : "combinations")}"
            : warnings.Count > 0 ? $"{warnings.Count} {(warnings.Count == 1 ? "upgrade" : "upgrades")} of two regions at once"
            : $"Kubernetes {string.Join(", ", regions.Select(region => $"{region.Versions[RegionVersions.Kubernetes]} in {region.Stack}"))}"
                + (plan.Recorded is null ? "; upgrades not judged: no reviewed plan to compare with" : string.Empty))
        {
            Lines = [.. failures, .. warnings],
        };
    }

    /// <summary>What does not run with the region's own control plane.</summary>
    private static IEnumerable<string> Skew(RegionVersions region)
    {
        var controlPlane = Minor(region.Versions[RegionVersions.Kubernetes]);
        return from what in new[] { RegionVersions.Nodes, KubeProxy }
               where region.Versions.ContainsKey(what)
               let behind = controlPlane - Minor(region.Versions[what])
               where behind is < 0 or > OldestNodes
               select $"{region.Stack}: {what} {region.Versions[what]} is "
                   + (behind < 0 ? "newer than" : $"more than {OldestNodes} versions older than")
                   + $" the control plane {region.Versions[RegionVersions.Kubernetes]}";
    }

    /// <summary>What this change would upgrade in more than one region.</summary>
    private static IEnumerable<string> Together(SystemPlan? recorded, IEnumerable<RegionVersions> regions)
    {
        var before = (recorded?.Stacks ?? []).Select(RegionVersions.Of).OfType<RegionVersions>().ToDictionary(region => region.Stack, region => region.Versions, StringComparer.Ordinal);
        var upgrades = from region in regions
                       where before.ContainsKey(region.Stack)
                       from version in region.Versions
                       where before[region.Stack].TryGetValue(version.Key, out var was) && was != version.Value
                       select (What: version.Key, Step: $"{region.Stack} {before[region.Stack][version.Key]} to {version.Value}");
        return from upgrade in upgrades
               group upgrade.Step by upgrade.What into steps
               where steps.Count() > 1
               orderby steps.Key
               select $"{steps.Key}: {string.Join(", ", steps)}. Upgrade the warm region first, and the other one in a change of its own.";
    }

    /// <summary>35 of <c>1.35</c> and of <c>v1.35.3-eksbuild.21</c>; null for text that is no version.</summary>
    private static int? Minor(string version) =>
        version.Split('.') is [_, var minor, ..] && int.TryParse(minor, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : null;
}
