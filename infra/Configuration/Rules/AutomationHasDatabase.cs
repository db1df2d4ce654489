using MultiRegion.Infra.Configuration.Readers;
using MultiRegion.Infra.Configuration.Reading;

namespace MultiRegion.Infra.Configuration.Rules;

/// <summary>Recovery documents move a database.</summary>
internal static class AutomationHasDatabase
{
    /// <summary>Points at documents without a database.</summary>
    public static IEnumerable<ConfigurationProblem> Check(Setting<RecoveryAutomation> automation, DatabaseSettings? database)
    {
        if (automation is { IsSet: true, Value: RecoveryAutomation.Documents } && database is null)
        {
            yield return automation.Place.Problem(
                "'documents'",
                "which move a database, and there is none",
                $"Add it, e.g. {DatabaseReader.Key}: {DatabaseReader.Example}, or set automation: none.");
        }
    }
}
