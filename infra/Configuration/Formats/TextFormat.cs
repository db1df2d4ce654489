using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using MultiRegion.Infra.Configuration.Reading;

namespace MultiRegion.Infra.Configuration.Formats;

/// <summary>A value that is written as text and must not be taken for a number or a flag.</summary>
internal abstract class TextFormat<T> : IFormat<T>
{
    /// <inheritdoc/>
    public abstract string Expected { get; }

    /// <inheritdoc/>
    public abstract string Example { get; }

    /// <inheritdoc/>
    public bool TryRead(JsonElement value, [MaybeNullWhen(false)] out T result, [NotNullWhen(false)] out Fault? fault)
    {
        if (value.ValueKind == JsonValueKind.String)
        {
            return TryRead(value.GetString()!, out result, out fault);
        }

        result = default;
        fault = value.ValueKind is JsonValueKind.Array or JsonValueKind.Object
            ? new(Expected, $"Write it like {Example}.")
            : Unquoted(value.GetRawText(), value.ValueKind == JsonValueKind.Number ? "the number" : "the flag");
        return false;
    }

    /// <summary>Reads the text, or says what is wrong with it.</summary>
    protected abstract bool TryRead(string text, [MaybeNullWhen(false)] out T result, [NotNullWhen(false)] out Fault? fault);

    /// <summary>What is wrong when YAML read a number or a flag where text belongs.</summary>
    /// <param name="raw">The value.</param>
    /// <param name="kind">What YAML took it for.</param>
    protected virtual Fault Unquoted(string raw, string kind) =>
        new(Expected, $"Write it in quotes: \"{raw}\".", $"{kind} {raw}");
}
