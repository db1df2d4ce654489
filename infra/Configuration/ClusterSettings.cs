using System.Collections.Immutable;
using System.Net;
using MultiRegion.Components.Addons;
using MultiRegion.Components.Cluster;

namespace MultiRegion.Infra.Configuration;

/// <summary>How a region's cluster is built.</summary>
public sealed record ClusterSettings
{
    /// <summary>The Kubernetes version, for instance <c>1.35</c>. No default: it would upgrade all regions at once when it moves.</summary>
    public required string Version { get; init; }

    /// <summary>What provides the nodes. Default: <see cref="ComputeMode.Managed"/>.</summary>
    public required ComputeMode Compute { get; init; }

    /// <summary>EC2 instance types of the managed nodes, in order of preference. Default: <c>m7i.xlarge</c>.</summary>
    public required ImmutableArray<string> InstanceTypes { get; init; }

    /// <summary>Versions of EKS add-ons that are pinned here, by add-on; each fits <see cref="Version"/>. Default: those of <see cref="AddonVersions"/>.</summary>
    public required ImmutableSortedDictionary<string, string> Addons { get; init; }

    /// <summary>From where the Kubernetes API answers. Default: <see cref="ClusterEndpoint.Private"/>.</summary>
    public required ClusterEndpoint Endpoint { get; init; }

    /// <summary>The public addresses that may reach the API. Empty unless <see cref="Endpoint"/> is public; never the whole internet.</summary>
    public required ImmutableArray<IPNetwork> PublicAccessCidrs { get; init; }
}
