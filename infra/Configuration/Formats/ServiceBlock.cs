using System.Net;
using MultiRegion.Components.Network;
using MultiRegion.Infra.Configuration.Facts;
using MultiRegion.Infra.Configuration.Reading;

namespace MultiRegion.Infra.Configuration.Formats;

/// <summary>
/// The addresses of a cluster's services.
/// <see href="https://docs.aws.amazon.com/eks/latest/APIReference/API_KubernetesNetworkConfigRequest.html"/>
/// </summary>
internal sealed class ServiceBlock : BlockFormat
{
    /// <summary>The only one.</summary>
    public static readonly ServiceBlock Format = new();

    private const int Shortest = 12;
    private const int Longest = 24;

    /// <inheritdoc/>
    public override string Expected => $"expected a private block from /{Shortest} to /{Longest}";

    /// <inheritdoc/>
    public override string Example => "172.20.0.0/16";

    /// <inheritdoc/>
    protected override Fault? Judge(IPNetwork block)
    {
        var length = Math.Clamp(block.PrefixLength, Shortest, Longest);
        if (length != block.PrefixLength)
        {
            return new($"which EKS refuses: it takes /{Shortest} to /{Longest} for services", $"Write {Resized(block, length)}.");
        }

        return AddressSpace.Within(block, AddressSpace.Private)
            ? null
            : new("which EKS refuses: it takes private addresses for services", $"Choose a block in {string.Join(", ", AddressSpace.Private)}.");
    }

    private static IPNetwork Resized(IPNetwork block, int length) =>
        CidrBlock.At(CidrBlock.First(block) & (uint.MaxValue << (32 - length)), length);
}
