using MultiRegion.Components.Addons.CoreDns;
using MultiRegion.Components.Discovery;
using MultiRegion.Infra.Configuration;

namespace MultiRegion.Infra;

/// <summary>Which names clusters answer for each other, and where: from the topology alone, so that no region asks another.</summary>
internal static class SharedNames
{
    /// <summary>What a region's cluster answers and whom it asks; null where clusters do not answer for each other.</summary>
    internal static ClusterDomains? Of(Topology topology, RegionTopology here) =>
        topology is { Discovery: ServiceDiscovery.CoreDns, Pattern: not CoordinationPattern.Independent }
            ? new()
            {
                Own = ClustersetDomain.Of(here.Region),
                Clients = here.Cidr,
                // Sorted, so that the order of failover does not show.
                Peers =
                [
                    .. topology.Regions
                        .Where(peer => peer.Region != here.Region)
                        .OrderBy(peer => peer.Region, StringComparer.Ordinal)
                        .Select(peer => new PeerDomain(ClustersetDomain.Of(peer.Region), [.. NameServer.Of(peer.Cidr, peer.Zones).Select(server => server.Address)])),
                ],
            }
            : null;
}
