using System.Collections.Immutable;
using System.Net;
using Pulumi;

namespace MultiRegion.Components.Mesh;

/// <summary>What an <see cref="EastWestGateway"/> is made of.</summary>
public sealed record EastWestGatewayArgs
{
    /// <summary>The cluster it is the way into.</summary>
    public required MeshCluster Cluster { get; init; }

    /// <summary>The other clusters' VPC blocks: who may come in.</summary>
    public required ImmutableArray<IPNetwork> Peers { get; init; }

    /// <summary>What has to serve before: it hands the proxies their certificates and routes.</summary>
    public required Resource ControlPlane { get; init; }
}
