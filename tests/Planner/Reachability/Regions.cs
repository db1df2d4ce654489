using System.Collections.Immutable;
using System.Net;
using MultiRegion.Infra.Configuration;

namespace MultiRegion.Tests.Planner.Reachability;

/// <summary>Up to ten regions side by side, as a topology would list them.</summary>
internal static class Regions
{
    private static readonly ImmutableArray<(string Region, string Zones)> All =
    [
        ("us-east-1", "use1"), ("us-west-2", "usw2"), ("eu-central-1", "euc1"), ("ap-southeast-2", "apse2"), ("sa-east-1", "sae1"),
        ("us-east-2", "use2"), ("eu-west-1", "euw1"), ("ap-northeast-1", "apne1"), ("ca-central-1", "cac1"), ("ap-southeast-1", "apse1"),
    ];

    /// <summary>The first so many regions.</summary>
    internal static Topology Topology(int count) => new()
    {
        Environment = "production",
        Zone = "example.com",
        ZoneId = "Z0EXAMPLE",
        Pattern = CoordinationPattern.Mesh,
        Discovery = ServiceDiscovery.ExternalDns,
        ActiveRegion = All[0].Region,
        Regions = [.. All.Take(count).Select((entry, place) => new RegionTopology
        {
            Region = entry.Region,
            Stack = entry.Region,
            Cidr = IPNetwork.Parse($"10.{16 * (place + 1)}.0.0/16"),
            ServiceCidr = IPNetwork.Parse($"172.{20 + place}.0.0/16"),
            Asn = 64512 + place,
            Zones = [$"{entry.Zones}-az1", $"{entry.Zones}-az2", $"{entry.Zones}-az3"],
        })],
    };
}
