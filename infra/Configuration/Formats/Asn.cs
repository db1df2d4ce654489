using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Json;
using MultiRegion.Infra.Configuration.Reading;

namespace MultiRegion.Infra.Configuration.Formats;

/// <summary>
/// An autonomous system number that a transit gateway may use: the private ones of RFC 6996.
/// <see href="https://docs.aws.amazon.com/vpc/latest/tgw/tgw-transit-gateways.html"/>
/// </summary>
internal sealed class Asn : IFormat<long>
{
    /// <summary>The only one.</summary>
    public static readonly Asn Format = new();

    /// <summary>The smallest of 16 bits.</summary>
    internal const long First = 64512;

    private const long LastShort = 65534;
    private const long FirstLong = 4200000000;
    private const long Last = 4294967294;

    /// <inheritdoc/>
    public string Expected => $"expected a private ASN: {First} to {LastShort} or {FirstLong} to {Last}";

    /// <inheritdoc/>
    public string Example => $"{First}";

    /// <summary>True when a transit gateway may use it.</summary>
    public static bool IsValid(long number) => number is (>= First and <= LastShort) or (>= FirstLong and <= Last);

    /// <inheritdoc/>
    public bool TryRead(JsonElement value, out long result, [NotNullWhen(false)] out Fault? fault)
    {
        var valid = long.TryParse(Json.Scalar(value), NumberStyles.None, CultureInfo.InvariantCulture, out result) && IsValid(result);
        fault = valid ? null : new(Expected, $"Write it like {Example}.");
        return valid;
    }
}
