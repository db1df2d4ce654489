using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using MultiRegion.Components.Network;
using MultiRegion.Infra.Configuration.Reading;

namespace MultiRegion.Infra.Configuration.Formats;

/// <summary>An IPv4 block, written the one right way.</summary>
internal abstract partial class BlockFormat : TextFormat<IPNetwork>
{
    /// <summary>What is wrong with a block that is written right.</summary>
    protected abstract Fault? Judge(IPNetwork block);

    /// <inheritdoc/>
    protected sealed override bool TryRead(string text, out IPNetwork result, [NotNullWhen(false)] out Fault? fault)
    {
        fault = CidrBlock.TryParse(text, out result) ? Judge(result) : Malformed(text);
        return fault is null;
    }

    private Fault Malformed(string text)
    {
        if (Parse(text) is not { } meant)
        {
            return new("expected an IPv4 block in CIDR notation", $"Write it like {Example}.");
        }

        var reason = LeadingZero().IsMatch(text)
            ? $"whose leading zero some readers take for octal and others for {meant}"
            : $"which is an address within the network {meant}";
        return Judge(meant) is { } fault ? new($"{reason}, {fault.Expected}", fault.Fix) : new(reason, $"Write {meant}.");
    }

    // The block that was probably meant: leading zeros dropped, as people read them, and host bits cleared.
    private static IPNetwork? Parse(string text)
    {
        var match = Shape().Match(text);
        if (!match.Success)
        {
            return null;
        }

        var numbers = match.Groups["number"].Captures.Select(number => int.Parse(number.Value, CultureInfo.InvariantCulture)).ToArray();
        var length = int.Parse(match.Groups["length"].Value, CultureInfo.InvariantCulture);
        if (numbers.Any(number => number > byte.MaxValue) || length > 32)
        {
            return null;
        }

        var address = numbers.Aggregate(0u, (value, number) => (value << 8) | (uint)number);
        return CidrBlock.At(length == 0 ? 0 : address & (uint.MaxValue << (32 - length)), length);
    }

    [GeneratedRegex(@"\A(?<number>[0-9]{1,4})(?:\.(?<number>[0-9]{1,4})){3}/(?<length>[0-9]{1,3})\z")]
    private static partial Regex Shape();

    [GeneratedRegex(@"(?:\A|[./])0[0-9]")]
    private static partial Regex LeadingZero();
}
