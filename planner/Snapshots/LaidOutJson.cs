using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace MultiRegion.Planner.Snapshots;

/// <summary>Compact JSON, such as a policy, laid out in lines and put together again.</summary>
internal static class LaidOutJson
{
    private static readonly JsonWriterOptions Compact = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private static readonly JsonWriterOptions Lines = Compact with { Indented = true, NewLine = "\n" };

    /// <summary>The lines; null for text that is no JSON object or list, or that would not come back byte for byte.</summary>
    public static string[]? LayOut(string text) =>
        text is ['{', _, .., '}'] or ['[', _, .., ']'] && Write(text, Compact) == text ? Write(text, Lines)?.Split('\n') : null;

    /// <summary>The text that those lines came from; null when they are no JSON.</summary>
    public static string? PutTogether(IEnumerable<string> lines) => Write(string.Join('\n', lines), Compact);

    private static string? Write(string text, JsonWriterOptions options)
    {
        try
        {
            using var document = JsonDocument.Parse(text);
            using var stream = new MemoryStream();
            using (var json = new Utf8JsonWriter(stream, options))
            {
                document.WriteTo(json);
            }

            return Encoding.UTF8.GetString(stream.ToArray());
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
