using System.Collections.Immutable;

namespace MultiRegion.Infra.Configuration.Reading;

/// <summary>A value that knows where it stands, so that a rule can point at it.</summary>
/// <param name="Place">Where it stands.</param>
/// <param name="IsSet">False when it is missing or could not be read: the problem is reported, and no rule looks at it again.</param>
/// <param name="Value">The value. Means nothing unless it is set; what is built from it then is thrown away.</param>
internal sealed record Setting<T>(Place Place, bool IsSet, T Value)
{
    /// <summary>The value alone.</summary>
    public static implicit operator T(Setting<T> setting) => setting.Value;

    /// <summary>A problem with the value.</summary>
    public ConfigurationProblem Problem(string expected, string fix) => Place.Problem(Shown.Text($"{Value}"), expected, fix);
}

/// <summary>A list whose elements know where they stand.</summary>
/// <param name="Place">Where the list stands.</param>
/// <param name="IsSet">False when it is missing where it must not, or is no list.</param>
/// <param name="Items">One for each element, those that could not be read included.</param>
internal sealed record SettingList<T>(Place Place, bool IsSet, ImmutableArray<Setting<T>> Items)
{
    /// <summary>The values alone.</summary>
    public ImmutableArray<T> Values => [.. Items.Select(item => item.Value)];
}

/// <summary>Makes settings.</summary>
internal static class Setting
{
    /// <summary>A value and where it stands.</summary>
    public static Setting<T> Of<T>(Place place, T value) => new(place, true, value);

    /// <summary>A value that could not be read.</summary>
    public static Setting<T> Unset<T>(Place place) => new(place, false, default!);
}
