using System.Collections.Immutable;
using System.Text.Json;
using MultiRegion.Offline;

namespace MultiRegion.Planner.Diffing;

/// <summary>JSON inside text, such as a policy, as the values it holds.</summary>
internal static class JsonText
{
    /// <summary>The values; null for text that is no JSON object or list.</summary>
    public static PlannedValue? Open(PlannedValue? value)
    {
        if (value is not PlannedString { Value: ['{', .., '}'] or ['[', .., ']'] } text)
        {
            return null;
        }

        try
        {
            using var json = JsonDocument.Parse(text.Value);
            return ValueOf(json.RootElement);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static PlannedValue ValueOf(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.Object => new PlannedObject(json.EnumerateObject()
            .GroupBy(member => member.Name, member => member.Value, StringComparer.Ordinal)
            .ToImmutableSortedDictionary(member => member.Key, member => ValueOf(member.Last()), StringComparer.Ordinal)),
        JsonValueKind.Array => new PlannedList([.. json.EnumerateArray().Select(ValueOf)]),
        JsonValueKind.String => new PlannedString(json.GetString()!),
        JsonValueKind.Number => new PlannedNumber(json.GetDouble()),
        JsonValueKind.True or JsonValueKind.False => new PlannedBool(json.GetBoolean()),
        _ => PlannedNull.Instance,
    };
}
