using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Json;
using MultiRegion.Infra.Configuration.Reading;

namespace MultiRegion.Infra.Configuration.Formats;

/// <summary>
/// An autonomous system number for a transit gateway: the private ones of 16 bits (RFC 6996). AWS takes the private ones
/// of 32 bits as well, but the provider's .NET binding holds the number in an <c>int</c>, too small for them.
/// <see href="https://docs.aws.amazon.com/vpc/latest/tgw/tgw-transit-gateways.html"/>
/// </summary>
internal sealed class Asn : IFormat<int>
{
    /// <summary>The only one.</summary>
    public static readonly Asn Format = new();

    /// <summary>The smallest.</summary>
    internal const int First = 64512;

    private const int Last = 65534;

    /// <inheritdoc/>
    public string Expected => $"expected a private ASN: {First} to {Last}";

    /// <inheritdoc/>
    public string Example => $"{First}";

    /// <summary>True when a transit gateway may use it.</summary>
    public static bool IsValid(int number) => number is >= First and <= Last;

    /// <inheritdoc/>
    public bool TryRead(JsonElement value, out int result, [NotNullWhen(false)] out Fault? fault)
    {
        var valid = int.TryParse(Json.Scalar(value), NumberStyles.None, CultureInfo.InvariantCulture, out result) && IsValid(result);
        fault = valid ? null : new(Expected, $"Write it like {Example}.");
        return valid;
    }
}
