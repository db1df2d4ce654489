using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace MultiRegion.Planner.Configuration;

/// <summary>
/// Turns a configuration value into the text that the Pulumi CLI hands to the program: a scalar as it is written (nothing as empty text), an
/// object or a list as JSON, typed by the YAML 1.2 core schema (<c>1.35</c> is a number, <c>"1.35"</c> is text).
/// </summary>
internal static class YamlJson
{
    /// <summary>Stands for a value encrypted in the file: the key to it is not on this machine.</summary>
    internal const string EncryptedPlaceholder = "[secret]";

    // The core schema's decimal forms (https://yaml.org/spec/1.2.2/#1032-tag-resolution). Octal, hexadecimal and infinity
    // have no JSON form and no meaning in this configuration: they stay text and meet the rules as such.
    private const NumberStyles Decimal =
        NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent;

    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The value as text, secret when it or a part of it is encrypted (<c>secure: ...</c>).</summary>
    public static ConfigurationValue ToConfigurationValue(YamlNode node)
    {
        if (IsEncrypted(node))
        {
            return new ConfigurationValue(EncryptedPlaceholder, Secret: true);
        }

        if (node is YamlScalar scalar)
        {
            return new ConfigurationValue(scalar.IsNull ? "" : scalar.Text, Secret: false);
        }

        using var stream = new MemoryStream();
        var secret = false;
        using (var writer = new Utf8JsonWriter(stream, Options))
        {
            Write(writer, node, ref secret);
        }

        return new ConfigurationValue(Encoding.UTF8.GetString(stream.ToArray()), secret);
    }

    private static bool IsEncrypted(YamlNode node) => node is YamlMapping { Entries: [{ Key: "secure", Value: YamlScalar }] };

    private static void Write(Utf8JsonWriter writer, YamlNode node, ref bool secret)
    {
        switch (node)
        {
            case YamlScalar scalar:
                WriteScalar(writer, scalar);
                break;

            case YamlSequence sequence:
                writer.WriteStartArray();
                foreach (var item in sequence.Items)
                {
                    Write(writer, item, ref secret);
                }

                writer.WriteEndArray();
                break;

            case YamlMapping when IsEncrypted(node):
                secret = true;
                writer.WriteStringValue(EncryptedPlaceholder);
                break;

            case YamlMapping mapping:
                writer.WriteStartObject();
                foreach (var (name, value) in mapping.Entries)
                {
                    writer.WritePropertyName(name);
                    Write(writer, value, ref secret);
                }

                writer.WriteEndObject();
                break;
        }
    }

    private static void WriteScalar(Utf8JsonWriter writer, YamlScalar scalar)
    {
        var text = scalar.Text;
        if (!scalar.IsPlain)
        {
            writer.WriteStringValue(text);
        }
        else if (scalar.IsNull)
        {
            writer.WriteNullValue();
        }
        else if (text is "true" or "True" or "TRUE" or "false" or "False" or "FALSE")
        {
            writer.WriteBooleanValue(text[0] is 't' or 'T');
        }
        else if (long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var whole))
        {
            writer.WriteNumberValue(whole);
        }
        else if (double.TryParse(text, Decimal, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number))
        {
            writer.WriteNumberValue(number);
        }
        else
        {
            writer.WriteStringValue(text);
        }
    }
}
