using System.Globalization;
using System.Text;

namespace Pulumi;

/// <summary>
/// Writes plain values as JSON text, spaced as the engine's own writer does (<c>{ "tags": { "t": "v" } }</c>): providers
/// receive settings that are not text this way, and tests see them.
/// </summary>
internal static class PlainJson
{
    /// <summary>The value as text. Text stays what it is; a secret stays secret; with anything unknown inside, all is.</summary>
    public static object? Write(object? value)
    {
        if (value is null or string)
            return value;
        if (value is OutputData data)
            return data.IsKnown ? data.WithValue(Write(data.Value)) : data;
        if (PlainValue.FirstUnknown(value) is { } unknown)
            return unknown.Derive();

        var text = new StringBuilder();
        Append(text, value);
        return PlainValue.HasSecret(value) ? OutputData.Secret(text.ToString()) : text.ToString();
    }

    private static void Append(StringBuilder text, object? value)
    {
        switch (value)
        {
            case OutputData data:
                Append(text, data.Value);
                break;
            case bool flag:
                text.Append(flag ? "true" : "false");
                break;
            case double number:
                text.Append(number.ToString("R", CultureInfo.InvariantCulture));
                break;
            case string content:
                AppendText(text, content);
                break;
            case object?[] items:
                AppendAll(text, '[', items, (to, item) => Append(to, item), ']');
                break;
            case Dictionary<string, object?> members:
                AppendAll(text, '{', members.OrderBy(member => member.Key, StringComparer.Ordinal), AppendMember, '}');
                break;
            default:
                text.Append("null");
                break;
        }
    }

    private static void AppendAll<T>(
        StringBuilder text, char open, IEnumerable<T> items, Action<StringBuilder, T> append, char close)
    {
        text.Append(open);
        var separator = " ";
        foreach (var item in items)
        {
            text.Append(separator);
            append(text, item);
            separator = ", ";
        }

        text.Append(' ').Append(close);
    }

    private static void AppendMember(StringBuilder text, KeyValuePair<string, object?> member)
    {
        AppendText(text, member.Key);
        text.Append(": ");
        Append(text, member.Value);
    }

    private static void AppendText(StringBuilder text, string content)
    {
        text.Append('"');
        foreach (var character in content)
        {
            _ = character switch
            {
                '"' => text.Append("\\\""),
                '\\' => text.Append("\\\\"),
                '\n' => text.Append("\\n"),
                '\r' => text.Append("\\r"),
                '\t' => text.Append("\\t"),
                < ' ' => text.Append("\\u").Append(((int)character).ToString("x4", CultureInfo.InvariantCulture)),
                _ => text.Append(character),
            };
        }

        text.Append('"');
    }
}
