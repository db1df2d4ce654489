using MultiRegion.Infra.Configuration.Reading;

namespace MultiRegion.Infra.Configuration.Rules;

/// <summary>One of a kind is none when it fails: there are two or more.</summary>
internal static class AtLeastTwo
{
    private const int Fewest = 2;

    /// <summary>Points at a list that is too short.</summary>
    /// <param name="list">The list.</param>
    /// <param name="noun">What it lists.</param>
    /// <param name="reason">What needs two.</param>
    /// <param name="fix">What to do.</param>
    public static IEnumerable<ConfigurationProblem> Check<T>(SettingList<T> list, string noun, string reason, string fix)
    {
        if (list.IsSet && list.Items.Length < Fewest)
        {
            yield return list.Place.Problem(
                Shown.Count(list.Items.Length, noun), $"expected {Fewest} or more: {reason}", fix);
        }
    }
}
