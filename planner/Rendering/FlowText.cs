using System.Globalization;
using System.Text.Json;
using MultiRegion.Offline;

namespace MultiRegion.Planner.Rendering;

/// <summary>
/// A planned value on one line for people: quotes only where they are needed, spaces where a line may break, and JSON
/// inside text (policies) opened up.
/// </summary>
internal static class FlowText
{
    /// <summary>The value as text.</summary>
    public static string Of(PlannedValue value) => value switch
    {
        PlannedNull => "null",
        PlannedBool flag => Word(flag.Value),
        PlannedNumber number => number.Value.ToString(CultureInfo.InvariantCulture),
        PlannedString text => OfText(text.Value),
        PlannedUnknown unknown => unknown.Placeholder,
        PlannedSecret => JsonPreview.Secret,
        PlannedAsset asset => $"{asset.Kind} {asset.Content}",
        PlannedList list => List(list.Items.Select(Of)),
        PlannedObject members => Members(members.Members.Select(member => (member.Key, Of(member.Value)))),
        _ => throw new NotSupportedException($"No rendering for {value.GetType().Name}."),
    };

    private static string OfText(string text)
    {
        if (text is not (['{', .., '}'] or ['[', .., ']']))
        {
            return text;
        }

        try
        {
            using var json = JsonDocument.Parse(text);
            return Of(json.RootElement);
        }
        catch (JsonException)
        {
            return text;
        }
    }

    private static string Of(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.Array => List(json.EnumerateArray().Select(Of)),
        JsonValueKind.Object => Members(json.EnumerateObject().Select(member => (member.Name, Of(member.Value)))),
        JsonValueKind.String => json.GetString()!,
        _ => json.GetRawText(),
    };

    private static string List(IEnumerable<string> items) => $"[{string.Join(", ", items)}]";

    private static string Members(IEnumerable<(string Name, string Value)> members)
    {
        var parts = members.Select(member => $"{member.Name}: {member.Value}").ToList();
        return parts.Count == 0 ? "{}" : $"{{ {string.Join(", ", parts)} }}";
    }

    private static string Word(bool flag) => flag ? "true" : "false";
}
