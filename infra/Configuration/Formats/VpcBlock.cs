using System.Net;
using MultiRegion.Components.Network;
using MultiRegion.Infra.Configuration.Facts;
using MultiRegion.Infra.Configuration.Reading;

namespace MultiRegion.Infra.Configuration.Formats;

/// <summary>The addresses of a VPC: what <see cref="SubnetPlan"/> can cut up.</summary>
internal sealed class VpcBlock : BlockFormat
{
    /// <summary>The only one.</summary>
    public static readonly VpcBlock Format = new();

    private const int Shortest = SubnetPlan.ShortestPrefix;
    private const int Longest = SubnetPlan.LongestPrefix;

    /// <inheritdoc/>
    public override string Expected => $"expected a private block from /{Shortest} to /{Longest}";

    /// <inheritdoc/>
    public override string Example => "10.16.0.0/16";

    /// <inheritdoc/>
    protected override Fault? Judge(IPNetwork block)
    {
        if (!AddressSpace.Within(block, AddressSpace.PrivateOrShared))
        {
            return new(
                "which is not private: the VPC would lose sight of a part of the internet",
                $"Choose a block in {string.Join(", ", AddressSpace.PrivateOrShared)}.");
        }

        return block.PrefixLength switch
        {
            < Shortest => new($"which is larger than the /{Shortest} that AWS allows", $"Write {Resized(block)}."),
            > Longest => new($"which is too small to cut into subnets: that takes /{Longest} at least", $"Write {Resized(block)}."),
            _ => null,
        };
    }

    private static IPNetwork Resized(IPNetwork block) =>
        CidrBlock.At(CidrBlock.First(block) & (uint.MaxValue << (32 - Shortest)), Shortest);
}
