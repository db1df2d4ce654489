using System.Diagnostics.CodeAnalysis;
using System.Net;
using System.Net.Sockets;

namespace MultiRegion.Components.Network;

/// <summary>What AWS calls a CIDR block: an IPv4 network, read strictly and compared as numbers.</summary>
public static class CidrBlock
{
    /// <summary>
    /// Reads a block and refuses what would not print back the same: host bits (<c>10.0.3.1/28</c>), octal-looking
    /// octets (<c>010.0.0.0/8</c>, which the framework reads as 8.0.0.0/8), IPv6 and missing lengths.
    /// </summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out IPNetwork block) =>
        IPNetwork.TryParse(text, out block)
        && block.BaseAddress.AddressFamily == AddressFamily.InterNetwork
        && block.ToString() == text;

    /// <summary>True when the two blocks share an address.</summary>
    public static bool Overlaps(IPNetwork left, IPNetwork right) =>
        left.Contains(right.BaseAddress) || right.Contains(left.BaseAddress);

    /// <summary>The first address as a number.</summary>
    public static uint First(IPNetwork block)
    {
        Span<byte> bytes = stackalloc byte[4];
        block.BaseAddress.TryWriteBytes(bytes, out _);
        return System.Buffers.Binary.BinaryPrimitives.ReadUInt32BigEndian(bytes);
    }

    /// <summary>How many addresses the block holds.</summary>
    public static long Size(IPNetwork block) => 1L << (32 - block.PrefixLength);

    /// <summary>The block of that length that starts at that address.</summary>
    /// <exception cref="ArgumentException">The address has bits set beyond the length.</exception>
    public static IPNetwork At(uint first, int prefixLength)
    {
        Span<byte> bytes = stackalloc byte[4];
        System.Buffers.Binary.BinaryPrimitives.WriteUInt32BigEndian(bytes, first);
        return new IPNetwork(new IPAddress(bytes), prefixLength);
    }
}
