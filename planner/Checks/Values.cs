using System.Collections.Immutable;
using System.Globalization;
using MultiRegion.Offline;

namespace MultiRegion.Planner.Checks;

/// <summary>Reads planned values; what is absent, unknown or of another kind reads as nothing.</summary>
internal static class Values
{
    /// <summary>The member at the end of a path of names.</summary>
    public static PlannedValue? At(PlannedValue value, params ReadOnlySpan<string> path)
    {
        PlannedValue? found = value;
        foreach (var name in path)
        {
            found = (found as PlannedObject)?[name];
        }

        return found;
    }

    /// <summary>The text.</summary>
    public static string? Text(PlannedValue? value) => (value as PlannedString)?.Value;

    /// <summary>The texts of a list.</summary>
    public static ImmutableArray<string> Texts(PlannedValue? value) =>
        value is PlannedList list ? [.. list.Items.OfType<PlannedString>().Select(item => item.Value)] : [];

    /// <summary>The whole number, also where it is written as text, as Kubernetes writes quantities.</summary>
    public static int? Number(PlannedValue? value) => value switch
    {
        PlannedNumber number => (int)number.Value,
        PlannedString text when int.TryParse(text.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) => number,
        _ => null,
    };
}
