using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Json;
using MultiRegion.Infra.Configuration.Reading;

namespace MultiRegion.Infra.Configuration.Formats;

/// <summary>A whole number within bounds.</summary>
/// <param name="minimum">The smallest.</param>
/// <param name="maximum">The largest.</param>
/// <param name="example">A usual one.</param>
internal sealed class WholeNumber(int minimum, int maximum, int example) : IFormat<int>
{
    /// <inheritdoc/>
    public string Expected => $"expected a whole number from {minimum} to {maximum}";

    /// <inheritdoc/>
    public string Example => $"{example}";

    /// <inheritdoc/>
    public bool TryRead(JsonElement value, out int result, [NotNullWhen(false)] out Fault? fault)
    {
        // Wider than the result, so that what is far out of bounds is still told from what is no number.
        var isNumber = decimal.TryParse(Json.Scalar(value), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number);
        var nearest = (int)Math.Clamp(number, minimum, maximum);

        result = nearest;
        fault = !isNumber ? new(Expected, $"Write it like {Example}.")
            : number != nearest ? new(Expected, $"The nearest is {nearest}.")
            : null;
        return fault is null;
    }
}
