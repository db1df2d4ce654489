using System.Collections.Immutable;
using MultiRegion.Offline;

namespace MultiRegion.Planner.Snapshots;

/// <summary>
/// The provider version that all resources of a package share: said once at the top of a snapshot, so that a newer SDK
/// is one changed line and not one per resource.
/// </summary>
internal static class PackageVersions
{
    private const string ProviderPrefix = "pulumi:providers:";

    /// <summary>Versions by package; packages of mixed versions, or of none, are left out.</summary>
    public static ImmutableSortedDictionary<string, string> Of(IEnumerable<PlannedResource> resources) =>
        resources
            .GroupBy(resource => PackageOf(resource.Type), resource => resource.Options.Version, StringComparer.Ordinal)
            .Select(package => (package.Key, Versions: package.Distinct().ToList()))
            .Where(package => package.Versions is [not null])
            .ToImmutableSortedDictionary(package => package.Key, package => package.Versions[0]!, StringComparer.Ordinal);

    /// <summary>The package that a type belongs to; a provider belongs to the package it provides.</summary>
    public static string PackageOf(string type) =>
        type.StartsWith(ProviderPrefix, StringComparison.Ordinal) ? type[ProviderPrefix.Length..] : type.Split(':')[0];
}
