using System.Collections.Immutable;
using MultiRegion.Offline;

namespace MultiRegion.Planner.Reachability;

/// <summary>What a question starts from or asks for.</summary>
internal enum PlaceKind
{
    /// <summary>Kubernetes nodes, and the pods and control plane among them.</summary>
    Nodes,

    /// <summary>Members of a database.</summary>
    Database,

    /// <summary>A load balancer.</summary>
    LoadBalancer,

    /// <summary>What asks pods for their counters.</summary>
    Collector,

    /// <summary>AWS services inside the VPC.</summary>
    ServiceEndpoints,

    /// <summary>Subnets by what is in them, whatever runs there.</summary>
    Subnets,
}

/// <summary>Something that sends or answers, where it is and what guards it.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Name">How answers call it.</param>
/// <param name="Region">Where it is.</param>
/// <param name="Subnets">The subnets it has an address in.</param>
/// <param name="Groups">The security groups that guard it.</param>
/// <param name="Ports">What it answers on, as the plan declares it.</param>
internal sealed record Place(
    PlaceKind Kind, string Name, string? Region, ImmutableArray<Subnet> Subnets, ImmutableArray<SecurityGroup> Groups, ImmutableArray<ServicePort> Ports)
{
    /// <summary>True where no group guards it and none is needed: a network load balancer made without one admits everybody.</summary>
    public bool AdmitsEverybody { get; init; }

    /// <summary>True for a load balancer that the internet may call.</summary>
    public bool FacesInternet { get; init; }

    /// <summary>True for a load balancer that stands there for other regions' clusters only.</summary>
    public bool IsForOthers { get; init; }

    /// <summary>What a load balancer or a collector sends its own packets to, on the nodes of its VPC.</summary>
    public ImmutableArray<ServicePort> Behind { get; init; } = [];

    /// <summary>The Kubernetes API, where other regions' control planes call it on public addresses; null elsewhere.</summary>
    public PublicApi? Api { get; init; }

    /// <summary>The resource that put it in the plan; null for subnets as such.</summary>
    public PlannedResource? Resource { get; init; }
}
