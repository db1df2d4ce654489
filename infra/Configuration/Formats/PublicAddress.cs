using System.Diagnostics.CodeAnalysis;
using System.Net;
using System.Net.Sockets;
using MultiRegion.Infra.Configuration.Facts;
using MultiRegion.Infra.Configuration.Reading;

namespace MultiRegion.Infra.Configuration.Formats;

/// <summary>One IPv4 address of the internet.</summary>
internal sealed class PublicAddress : TextFormat<IPAddress>
{
    /// <summary>The only one.</summary>
    public static readonly PublicAddress Format = new();

    /// <inheritdoc/>
    public override string Expected => "expected a public IPv4 address";

    /// <inheritdoc/>
    public override string Example => "203.0.113.7";

    // Printed back and compared: the framework reads '010.0.0.1' as 8.0.0.1.
    /// <inheritdoc/>
    protected override bool TryRead(string text, [MaybeNullWhen(false)] out IPAddress result, [NotNullWhen(false)] out Fault? fault)
    {
        fault = IPAddress.TryParse(text, out result) && result.AddressFamily is AddressFamily.InterNetwork && result.ToString() == text
            && !AddressSpace.Within(new(result, 32), AddressSpace.PrivateOrShared)
            ? null
            : new(Expected, $"Write it like {Example}.");
        return fault is null;
    }
}
