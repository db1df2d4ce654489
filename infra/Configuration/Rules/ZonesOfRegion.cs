using MultiRegion.Infra.Configuration.Facts;
using MultiRegion.Infra.Configuration.Reading;

namespace MultiRegion.Infra.Configuration.Rules;

/// <summary>A region's zones lie in that region.</summary>
internal static class ZonesOfRegion
{
    /// <summary>Points at the zones that lie elsewhere.</summary>
    public static IEnumerable<ConfigurationProblem> Check(Setting<string> region, SettingList<string> zones)
    {
        if (!region.IsSet)
        {
            yield break;
        }

        var prefix = AwsRegions.ZonePrefix(region);
        foreach (var zone in zones.Items.Where(zone => zone.IsSet && !zone.Value.StartsWith(prefix, StringComparison.Ordinal)))
        {
            var other = AwsRegions.AnotherZone(region, zones.Values);
            yield return zone.Problem(
                $"which is not a zone of {region.Value}, and one cluster never spans regions",
                $"Its zones begin with {prefix}{(other is null ? string.Empty : $", e.g. {other}")}.");
        }
    }
}
