using System.Collections.Immutable;
using System.Net;
using MultiRegion.Components.Network;

namespace MultiRegion.Components.Discovery;

/// <summary>
/// Where a cluster's DNS answers other clusters in one zone. CoreDNS forwards to addresses and not to names, and a region
/// asks nothing of another, so the addresses follow from the address plan, which all of them know.
/// </summary>
/// <param name="Zone">The zone's id.</param>
/// <param name="Reserved">Sixteen addresses of the zone's private subnet that AWS hands out to nobody.</param>
/// <param name="Address">The first of them.</param>
public sealed record NameServer(string Zone, IPNetwork Reserved, IPAddress Address)
{
    // As large as the blocks that pods may get at once, so that the reservation never cuts into one of those.
    private const int ReservedPrefix = 28;

    // From the end: the last block holds an address that AWS keeps in every subnet, and the first one holds four.
    // https://docs.aws.amazon.com/vpc/latest/userguide/subnet-sizing.html
    private const int BlocksFromEnd = 2;

    /// <summary>The name servers of a region, by zone.</summary>
    /// <param name="vpc">The region's block.</param>
    /// <param name="zones">Its zone ids, in any order.</param>
    /// <remarks>
    /// In the private subnets: database subnets hold databases alone, and public and transit subnets have no route to
    /// other regions. Pods get their addresses there too, hence the reservation.
    /// </remarks>
    /// <exception cref="ArgumentException">The block or a zone is out of bounds.</exception>
    public static ImmutableArray<NameServer> Of(IPNetwork vpc, IEnumerable<string> zones) =>
    [
        .. from zone in SubnetPlan.For(vpc, zones).Zones
           orderby zone.Zone
           let reserved = CidrBlock.At(
               CidrBlock.First(zone.Private) + (uint)CidrBlock.Size(zone.Private) - (BlocksFromEnd << (32 - ReservedPrefix)), ReservedPrefix)
           select new NameServer(zone.Zone, reserved, reserved.BaseAddress),
    ];
}
