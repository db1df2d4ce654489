using System.Globalization;
using MultiRegion.Components.Mesh.Traffic;
using MultiRegion.Infra.Configuration.Reading;

namespace MultiRegion.Infra.Configuration.Rules;

/// <summary>All tries of a request fit into its time.</summary>
internal static class RetriesFit
{
    /// <summary>Points at tries that take longer than the request may.</summary>
    public static IEnumerable<ConfigurationProblem> Check(Setting<int> attempts, Setting<TimeSpan> perTry, Setting<TimeSpan> timeout)
    {
        if (!attempts.IsSet || !perTry.IsSet || !timeout.IsSet)
            yield break;

        var budget = new RetryBudget(timeout, attempts, perTry);
        if (!budget.Fits)
        {
            yield return attempts.Problem(
                $"but {attempts.Value} tries of {Seconds(perTry)} take {Seconds(budget.Needed)}, longer than the timeout of {Seconds(timeout)}",
                budget.PerTry > budget.Timeout
                    ? $"Set timeout to {Seconds(budget.Needed)} or more."
                    : $"Set it to {budget.MostAttempts}, or timeout to {Seconds(budget.Needed)}.");
        }
    }

    private static string Seconds(TimeSpan time) => string.Create(CultureInfo.InvariantCulture, $"{time.TotalSeconds:0}s");
}
