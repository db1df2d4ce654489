using System.Text.Json;

namespace MultiRegion.Infra.Configuration.Reading;

/// <summary>Configuration values as JSON, whichever way they came.</summary>
internal static class Json
{
    /// <summary>An object without members.</summary>
    public static readonly JsonElement NoMembers = Root("{}");

    /// <summary>An object of values that are JSON objects, JSON lists or plain text.</summary>
    public static JsonElement Object(IReadOnlyDictionary<string, string> values) =>
        Root($"{{{string.Join(',', values.Select(value => $"{Quote(value.Key)}:{Write(value.Value)}"))}}}");

    /// <summary>The names of an object's members.</summary>
    public static IEnumerable<string> Names(JsonElement value)
    {
        foreach (var member in value.EnumerateObject())
        {
            yield return member.Name;
        }
    }

    /// <summary>The text of a string or of a number: <c>20</c> and <c>"20"</c> are the same in YAML that people write.</summary>
    public static string? Scalar(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => value.GetString(),
        JsonValueKind.Number => value.GetRawText(),
        _ => null,
    };

    // Text that begins with a bracket and is no JSON stays text; whoever wanted an object or a list there says so.
    private static string Write(string value) =>
        (value.StartsWith('{') || value.StartsWith('[')) && IsJson(value) ? value : Quote(value);

    private static bool IsJson(string value)
    {
        try
        {
            Root(value);
            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private static string Quote(string text) => $"\"{JsonEncodedText.Encode(text)}\"";

    private static JsonElement Root(string json)
    {
        using var document = JsonDocument.Parse(json);
        return document.RootElement.Clone();
    }
}
