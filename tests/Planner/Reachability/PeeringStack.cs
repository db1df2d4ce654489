using MultiRegion.Components.Network;
using MultiRegion.Infra;
using MultiRegion.Infra.Configuration;
using Pulumi;

namespace MultiRegion.Tests.Planner.Reachability;

/// <summary>The global stack's network and nothing else of it.</summary>
internal sealed class PeeringStack : Stack
{
    internal PeeringStack(Topology topology)
    {
        var sides = RegionReference.ToAll(topology).ToDictionary(region => region.Topology.Region, region => region.PeeringSide);
        foreach (var pair in PeeringPair.Mesh(sides.Keys))
            _ = new TransitGatewayPeering(pair.Name, new() { One = sides[pair.Requester], Other = sides[pair.Accepter] });
    }
}
