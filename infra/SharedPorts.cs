using System.Collections.Immutable;
using System.Net;
using MultiRegion.Components.Cluster;
using MultiRegion.Components.Network;
using MultiRegion.Infra.Configuration;

namespace MultiRegion.Infra;

/// <summary>
/// What the nodes and the control plane of a region let other regions reach. As little as the pattern needs: clusters
/// that work together by DNS meet at load balancers and databases, which bring rules of their own.
/// </summary>
internal static class SharedPorts
{
    private const int Https = 443;

    /// <summary>The ports behind the group that a cluster's control plane and nodes share.</summary>
    internal static ImmutableArray<PeerPort> OfCluster(CoordinationPattern pattern, ClusterEndpoint endpoint) =>
        // A mesh's control planes watch each other's services. A public endpoint resolves to its public address from
        // another region, so there the addresses of NAT gateways count and not this rule.
        pattern is CoordinationPattern.Mesh && endpoint is ClusterEndpoint.Private
            ? [new("kubernetes-api", Https, "Kubernetes API for the mesh's other control planes")]
            : [];

    /// <summary>What a mesh's other control planes call a public endpoint from, as far as the topology declares it.</summary>
    internal static IEnumerable<IPNetwork> PublicCallers(Topology topology, RegionTopology here, ClusterEndpoint endpoint) =>
        topology.Pattern is CoordinationPattern.Mesh && endpoint is ClusterEndpoint.PublicAndPrivate
            ? topology.Regions.Where(peer => peer.Region != here.Region)
                .SelectMany(peer => peer.NatAddresses.Values.Select(nat => new IPNetwork(nat.Address, 32)))
                .OrderBy(caller => caller.ToString(), StringComparer.Ordinal) // the order of failover must not show
            : [];
}
