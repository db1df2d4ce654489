using System.Net;
using MultiRegion.Infra.Configuration.Facts;
using MultiRegion.Infra.Configuration.Reading;

namespace MultiRegion.Infra.Configuration.Formats;

/// <summary>Public addresses that may reach the Kubernetes API.</summary>
internal sealed class PublicAccessBlock : BlockFormat
{
    /// <summary>The only one.</summary>
    public static readonly PublicAccessBlock Format = new();

    /// <summary>The widest: no organisation has more, and what is wider is the internet in two halves.</summary>
    internal const int Shortest = 8;

    /// <inheritdoc/>
    public override string Expected => "expected a block of public addresses";

    /// <inheritdoc/>
    public override string Example => "203.0.113.0/24";

    /// <inheritdoc/>
    protected override Fault? Judge(IPNetwork block)
    {
        var fix = $"List the addresses of your offices and runners, e.g. {Example}.";
        if (block.PrefixLength < Shortest)
        {
            return new("which opens the Kubernetes API to the internet", fix);
        }

        return AddressSpace.Within(block, AddressSpace.PrivateOrShared)
            ? new("which is private and never seen by a public endpoint", fix)
            : null;
    }
}
