using System.Collections.Immutable;
using System.Globalization;
using System.Net;

namespace MultiRegion.Components.Network;

/// <summary>
/// Cuts a region's block into subnets. The block falls into eight parts: seven hold a zone's private subnet each, the
/// last one holds everything small. A zone's place follows the number in its id, so adding, removing or reordering
/// zones moves no other zone's addresses. A /16 gives private /19, public and database /24, transit /28.
/// </summary>
/// <param name="Vpc">The region's block.</param>
/// <param name="Zones">The subnets of each zone, in the order given.</param>
public sealed record SubnetPlan(IPNetwork Vpc, ImmutableArray<ZoneSubnets> Zones)
{
    /// <summary>The largest VPC that AWS makes. <see href="https://docs.aws.amazon.com/vpc/latest/userguide/vpc-cidr-blocks.html"/></summary>
    public const int ShortestPrefix = 16;

    /// <summary>The smallest block whose public subnets still reach the /28 that AWS asks for.</summary>
    public const int LongestPrefix = 20;

    /// <summary>The highest zone number with a place. AWS regions have at most six zones.</summary>
    public const int LastZone = 7;

    // Eighths of the block, then eighths of a quarter of the last eighth.
    private const int PrivateBits = 3;
    private const int SmallBits = PrivateBits + 2 + 3;
    private const int TransitPrefix = 28; // AWS advises one small subnet per zone for the attachment alone.

    /// <summary>Cuts the block.</summary>
    /// <param name="vpc">A block between <see cref="ShortestPrefix"/> and <see cref="LongestPrefix"/>.</param>
    /// <param name="zones">Zone ids, each with a number from 1 to <see cref="LastZone"/>, no number twice.</param>
    /// <exception cref="ArgumentException">The block or a zone is out of bounds.</exception>
    public static SubnetPlan For(IPNetwork vpc, IEnumerable<string> zones)
    {
        if (vpc.PrefixLength is < ShortestPrefix or > LongestPrefix)
            throw new ArgumentException($"A region's block is between /{ShortestPrefix} and /{LongestPrefix}, not {vpc}.", nameof(vpc));

        var plan = new SubnetPlan(vpc, [.. zones.Select(zone => SubnetsOf(vpc, zone))]);
        var twice = plan.Zones.GroupBy(zone => zone.Private).FirstOrDefault(same => same.Count() > 1);
        return twice is null
            ? plan
            : throw new ArgumentException($"Zones {string.Join(" and ", twice.Select(zone => zone.Zone))} have one number.", nameof(zones));
    }

    /// <summary>Reads the number of a zone id: 4 in <c>use1-az4</c>. False for anything else, local zones included.</summary>
    public static bool TryNumber(string zone, out int number)
    {
        number = 0;
        return zone.Split('-') is [{ Length: > 0 }, ['a', 'z', .. var digits]]
            && int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out number)
            && number is >= 1 and <= LastZone;
    }

    private static ZoneSubnets SubnetsOf(IPNetwork vpc, string zone)
    {
        if (!TryNumber(zone, out var number))
            throw new ArgumentException($"'{zone}' is not the id of an availability zone with a number from 1 to {LastZone}.", nameof(zone));

        var place = (uint)(number - 1);
        var eighth = (uint)(CidrBlock.Size(vpc) >> PrivateBits);
        var small = CidrBlock.First(vpc) + (LastZone * eighth);
        var quarter = eighth >> 2;
        var smallPrefix = vpc.PrefixLength + SmallBits;
        return new(
            zone,
            Private: CidrBlock.At(CidrBlock.First(vpc) + (place * eighth), vpc.PrefixLength + PrivateBits),
            Public: CidrBlock.At(small + (place * (quarter >> 3)), smallPrefix),
            Database: CidrBlock.At(small + quarter + (place * (quarter >> 3)), smallPrefix),
            Transit: CidrBlock.At(small + (2 * quarter) + (place << (32 - TransitPrefix)), TransitPrefix));
    }
}
