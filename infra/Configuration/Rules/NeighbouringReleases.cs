using System.Globalization;
using MultiRegion.Components.Mesh;
using MultiRegion.Infra.Configuration.Reading;

namespace MultiRegion.Infra.Configuration.Rules;

/// <summary>The releases of one mesh are close to each other, however its regions are upgraded one at a time.</summary>
internal static class NeighbouringReleases
{
    /// <summary>Points at every release that is too far from the oldest.</summary>
    /// <param name="releases">Those of all regions, canaries included; what names no release is passed over.</param>
    public static IEnumerable<ConfigurationProblem> Check(IReadOnlyCollection<Setting<IstioVersion>> releases)
    {
        var named = releases.Where(release => release.IsSet && release.Value != default).DistinctBy(release => release.Place).ToList();
        if (named.MinBy(release => release.Value) is not { } oldest)
            yield break;

        var furthest = oldest.Value.Minor + IstioVersions.LargestSkew;
        var allowed = string.Create(CultureInfo.InvariantCulture, $"{oldest.Value.Major}.{furthest}");
        foreach (var release in named.Where(release => release.Value.Minor > furthest))
        {
            yield return release.Problem(
                $"but {oldest.Place.Key} is {oldest.Value}, and control planes of one mesh may be one minor release apart",
                $"Choose a release of Istio {allowed}, and go on from there.");
        }
    }
}
