using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Json;
using MultiRegion.Infra.Configuration.Reading;

namespace MultiRegion.Infra.Configuration.Formats;

/// <summary>One of a few whole numbers.</summary>
/// <param name="numbers">The numbers; the first is the example.</param>
internal sealed class OneOfNumbers(params int[] numbers) : IFormat<int>
{
    /// <inheritdoc/>
    public string Expected => $"expected {string.Join(" or ", numbers)}";

    /// <inheritdoc/>
    public string Example => $"{numbers[0]}";

    /// <inheritdoc/>
    public bool TryRead(JsonElement value, out int result, [NotNullWhen(false)] out Fault? fault)
    {
        var fits = int.TryParse(Json.Scalar(value), NumberStyles.None, CultureInfo.InvariantCulture, out result) && numbers.Contains(result);
        fault = fits ? null : new(Expected, $"Set it to {Example}.");
        return fits;
    }
}
