using System.Text.Json;

namespace MultiRegion.Infra.Configuration.Reading;

/// <summary>How a message shows what was found: on one line, and short.</summary>
internal static class Shown
{
    /// <summary>The longest text shown whole; every value that makes sense in this configuration is shorter.</summary>
    internal const int LongestText = 80;

    /// <summary>Where a required key should be and is not.</summary>
    public const string Nothing = "nothing";

    /// <summary>A scalar in quotes; of what is bigger, only what it is.</summary>
    public static string Value(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Array => "a list",
        JsonValueKind.Object => "an object",
        JsonValueKind.String => Text(value.GetString()!),
        _ => Text(value.GetRawText()),
    };

    /// <summary>The text in quotes.</summary>
    public static string Text(string text) => $"'{OneLine(text)}'";

    /// <summary>The text without line breaks, cut when it is long.</summary>
    public static string OneLine(string text)
    {
        var line = string.Concat(text.Select(character => char.IsControl(character) ? ' ' : character));
        return line.Length <= LongestText ? line : $"{line[..LongestText]}...";
    }

    /// <summary>How many, with the noun in the right number.</summary>
    public static string Count(int count, string noun) => count == 1 ? $"1 {noun}" : $"{count} {noun}s";
}
