using System.Collections.Immutable;
using System.Net;
using MultiRegion.Components.Network;

namespace MultiRegion.Infra.Configuration.Facts;

/// <summary>The address space that is free to use, and how this project carves it up.</summary>
internal static class AddressSpace
{
    private static readonly IPNetwork TenSlashEight = CidrBlock.At(0x0A00_0000, 8);
    private static readonly IPNetwork OneSevenTwo = CidrBlock.At(0xAC10_0000, 12);
    private static readonly IPNetwork OneNineTwo = CidrBlock.At(0xC0A8_0000, 16);

    /// <summary>The private blocks of RFC 1918, in which EKS wants the services' range.</summary>
    public static readonly ImmutableArray<IPNetwork> Private = [TenSlashEight, OneSevenTwo, OneNineTwo];

    /// <summary>What a VPC may use without hiding a part of the internet: the private blocks and RFC 6598's shared one.</summary>
    public static readonly ImmutableArray<IPNetwork> PrivateOrShared = [.. Private, CidrBlock.At(0x6440_0000, 10)];

    // One region per sixteenth of 10.0.0.0/8 leaves room to grow beside each.
    private static IEnumerable<IPNetwork> VpcBlocks => Cells(TenSlashEight, 12);

    private static IEnumerable<IPNetwork> ServiceBlocks => Cells(OneSevenTwo, 16);

    // When those are gone, any will do.
    private static IEnumerable<IPNetwork> OtherBlocks => Cells(TenSlashEight, 16);

    /// <summary>True when the block lies wholly in one of the spaces.</summary>
    public static bool Within(IPNetwork block, ImmutableArray<IPNetwork> spaces) =>
        spaces.Any(space => space.PrefixLength <= block.PrefixLength && space.Contains(block.BaseAddress));

    // 10.0.0.0/16 and 172.16.0.0/16 are left to what is there already: nearly every network has something in them.
    private const int FirstVpc = 1;
    private const int FirstServices = 4;

    /// <summary>The VPC of the region in that place of the failover order: 10.16.0.0/16, 10.32.0.0/16, ...</summary>
    public static IPNetwork Vpc(int index) => VpcBlocks.ElementAt((FirstVpc + index) % VpcBlocks.Count());

    /// <summary>The service range of the region in that place of the failover order: 172.20.0.0/16, 172.21.0.0/16, ...</summary>
    public static IPNetwork Services(int index) => ServiceBlocks.ElementAt((FirstServices + index) % ServiceBlocks.Count());

    /// <summary>The next /16 for a VPC that overlaps nothing taken, or null when none is left.</summary>
    public static IPNetwork? NextVpc(IPNetwork insteadOf, IReadOnlyCollection<IPNetwork> taken) =>
        Next(VpcBlocks, insteadOf, taken) ?? Next(OtherBlocks, insteadOf, taken);

    /// <summary>The next /16 for services that overlaps nothing taken, or null when none is left.</summary>
    public static IPNetwork? NextServices(IPNetwork insteadOf, IReadOnlyCollection<IPNetwork> taken) =>
        Next(ServiceBlocks, insteadOf, taken) ?? Next(OtherBlocks, insteadOf, taken);

    // Those behind the block come first, so that regions are numbered upwards.
    private static IPNetwork? Next(IEnumerable<IPNetwork> candidates, IPNetwork insteadOf, IReadOnlyCollection<IPNetwork> taken) =>
        candidates
            .OrderBy(candidate => CidrBlock.First(candidate) < CidrBlock.First(insteadOf))
            .Where(candidate => !taken.Any(block => CidrBlock.Overlaps(block, candidate)))
            .Select(candidate => (IPNetwork?)candidate)
            .FirstOrDefault();

    // The first /16 of every cell of that length.
    private static IEnumerable<IPNetwork> Cells(IPNetwork space, int length) =>
        Enumerable.Range(0, 1 << (length - space.PrefixLength))
            .Select(cell => CidrBlock.At(CidrBlock.First(space) + ((uint)cell << (32 - length)), 16));
}
