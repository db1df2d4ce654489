using System.Collections.Immutable;
using System.Text.Json;

namespace MultiRegion.Infra.Configuration.Reading;

/// <summary>Configuration values as JSON, whichever way they came.</summary>
internal static class Json
{
    /// <summary>Reads an object or a list; anything else is text, whatever it looks like.</summary>
    public static JsonElement Parse(string value)
    {
        if (value.StartsWith('{') || value.StartsWith('['))
        {
            try
            {
                return Root(value);
            }
            catch (JsonException)
            {
                // Text that begins with a bracket; whoever wanted an object or a list there says so.
            }
        }

        return Root($"\"{JsonEncodedText.Encode(value)}\"");
    }

    /// <summary>The members of an object by name. Of a name given twice the last counts, as in every JSON reader of Pulumi.</summary>
    public static IReadOnlyDictionary<string, JsonElement> Members(JsonElement value) =>
        value.EnumerateObject()
            .Aggregate(
                ImmutableDictionary.CreateBuilder<string, JsonElement>(StringComparer.Ordinal),
                (members, member) =>
                {
                    members[member.Name] = member.Value;
                    return members;
                })
            .ToImmutable();

    /// <summary>The text of a string or of a number: <c>20</c> and <c>"20"</c> are the same in YAML that people write.</summary>
    public static string? Scalar(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => value.GetString(),
        JsonValueKind.Number => value.GetRawText(),
        _ => null,
    };

    private static JsonElement Root(string json)
    {
        using var document = JsonDocument.Parse(json);
        return document.RootElement.Clone();
    }
}
