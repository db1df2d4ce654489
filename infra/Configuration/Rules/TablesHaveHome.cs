using MultiRegion.Infra.Configuration.Readers;
using MultiRegion.Infra.Configuration.Reading;

namespace MultiRegion.Infra.Configuration.Rules;

/// <summary>Global tables are first made where the database is; without one, nothing says where.</summary>
internal static class TablesHaveHome
{
    /// <summary>Points at tables beside no database.</summary>
    public static IEnumerable<ConfigurationProblem> Check<T>(SettingList<T> tables, DatabaseSettings? database)
    {
        if (!tables.Items.IsEmpty && database is null)
        {
            yield return tables.Place.Problem(
                Shown.Count(tables.Items.Length, "table"),
                $"which are first made in {DatabaseReader.Key}.initialWriter, and there is no {DatabaseReader.Key}",
                $"Add it, e.g. {DatabaseReader.Key}: {DatabaseReader.Example}.");
        }
    }
}
