using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using MultiRegion.Infra.Configuration.Reading;

namespace MultiRegion.Infra.Configuration.Formats;

/// <summary>Yes or no. The Pulumi CLI hands on a flag of an object as it is, and one at the top as text.</summary>
internal sealed class Flag : IFormat<bool>
{
    /// <summary>The only one.</summary>
    public static readonly Flag Format = new();

    /// <inheritdoc/>
    public string Expected => "expected true or false";

    /// <inheritdoc/>
    public string Example => "true";

    /// <inheritdoc/>
    public bool TryRead(JsonElement value, out bool result, [NotNullWhen(false)] out Fault? fault)
    {
        var text = value.ValueKind is JsonValueKind.True or JsonValueKind.False ? value.GetRawText() : Json.Scalar(value);
        result = text == "true";
        fault = text is "true" or "false" ? null : new(Expected, "Write one of them.");
        return fault is null;
    }
}
