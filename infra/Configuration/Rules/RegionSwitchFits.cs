using MultiRegion.Infra.Configuration.Readers;
using MultiRegion.Infra.Configuration.Reading;

namespace MultiRegion.Infra.Configuration.Rules;

/// <summary>ARC Region switch moves one database between two regions.</summary>
internal static class RegionSwitchFits
{
    private const int Pair = 2;

    /// <summary>Points at a region switch of more regions, or without a database.</summary>
    public static IEnumerable<ConfigurationProblem> Check(
        Setting<DnsFailover> failover, DatabaseSettings? database, TopologyReading topology)
    {
        if (failover is not { IsSet: true, Value: DnsFailover.RegionSwitch })
            yield break;

        if (topology.RegionsAreKnown && topology.RegionNames.Length > Pair)
        {
            yield return failover.Place.Problem(
                "'regionSwitch'", $"which knows {Pair} regions, and there are {topology.RegionNames.Length}", "Set it to automatic.");
        }

        if (database is null)
        {
            yield return failover.Place.Problem(
                "'regionSwitch'",
                "which moves a database, and there is none",
                $"Add it, e.g. {DatabaseReader.Key}: {DatabaseReader.Example}, or set failover: automatic.");
        }
    }
}
