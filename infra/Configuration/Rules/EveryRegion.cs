using MultiRegion.Infra.Configuration.Readers;
using MultiRegion.Infra.Configuration.Reading;

namespace MultiRegion.Infra.Configuration.Rules;

/// <summary>A list that has an entry for each region has one for all of them.</summary>
internal static class EveryRegion
{
    /// <summary>Points at the list when it leaves regions out.</summary>
    public static IEnumerable<ConfigurationProblem> Check<T>(SettingList<T> list, IEnumerable<Setting<string>> regions, TopologyReading topology)
    {
        var named = regions.ToList();
        var missing = topology.RegionNames.Except(named.Select(region => region.Value)).ToList();
        if (list.IsSet && topology.RegionsAreKnown && missing.Count > 0 && named.All(region => region.IsSet))
            yield return list.Place.Problem(Shown.Count(named.Count, "region"), $"which leaves out {string.Join(", ", missing)}", "Add an entry for each.");
    }
}
