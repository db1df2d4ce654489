using MultiRegion.Infra.Configuration.Reading;

namespace MultiRegion.Infra.Configuration.Rules;

/// <summary>No value stands twice.</summary>
internal static class Distinct
{
    /// <summary>Points at every value that stands before.</summary>
    /// <param name="settings">The values; unset ones are passed over.</param>
    /// <param name="fix">What to do about a repetition.</param>
    public static IEnumerable<ConfigurationProblem> Check<T>(
        IEnumerable<Setting<T>> settings, Func<Setting<T>, string> fix) =>
        from same in settings.Where(setting => setting.IsSet).GroupBy(setting => setting.Value)
        from repeated in same.Skip(1)
        select repeated.Problem($"which {same.First().Place.Key} has already", fix(repeated));
}
