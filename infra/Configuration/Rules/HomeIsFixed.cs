using MultiRegion.Infra.Configuration.Readers;
using MultiRegion.Infra.Configuration.Reading;

namespace MultiRegion.Infra.Configuration.Rules;

/// <summary>
/// The names' home is where the database was made, and stays. Route 53 refuses two primaries of one name, so two records
/// cannot swap roles one at a time; nor need they, for users follow the writer wherever home is.
/// </summary>
internal static class HomeIsFixed
{
    /// <summary>Points at another home.</summary>
    public static IEnumerable<ConfigurationProblem> Check(Setting<string> primary, DatabaseSettings? database, TopologyReading topology)
    {
        if (primary.IsSet && database?.InitialWriter is { Length: > 0 } home && primary != home && topology.RegionNames.Contains(primary.Value))
        {
            yield return primary.Problem(
                $"but the home is {home}, where the database was made: Route 53 refuses two PRIMARY records of one name, so a swap cannot be applied one record at a time",
                $"Leave it at {home}; users follow the writer without a swap.");
        }
    }
}
