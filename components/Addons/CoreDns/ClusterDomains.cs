using System.Collections.Immutable;
using System.Net;

namespace MultiRegion.Components.Addons.CoreDns;

/// <summary>What a cluster's DNS answers for other clusters, and which names it has them answer.</summary>
public sealed record ClusterDomains
{
    /// <summary>The domain that the cluster's services have everywhere, for instance <c>us-east-1.clusterset</c>.</summary>
    public required string Own { get; init; }

    /// <summary>Whose questions about other clusters are passed on: the cluster's own VPC. Everybody else's are refused.</summary>
    public required IPNetwork Clients { get; init; }

    /// <summary>The other clusters, in alphabetical order of their domains.</summary>
    public required ImmutableArray<PeerDomain> Peers { get; init; }
}

/// <summary>Another cluster's domain.</summary>
/// <param name="Name">For instance <c>us-west-2.clusterset</c>.</param>
/// <param name="Servers">The addresses that answer for it, at most fifteen.</param>
public sealed record PeerDomain(string Name, ImmutableArray<IPAddress> Servers);
