using System.Collections.Immutable;
using MultiRegion.Components.Network;
using MultiRegion.Infra.Configuration;
using Pulumi;

namespace MultiRegion.Infra;

/// <summary>What binds the regions. It reads the region stacks' outputs from their state and never calls into a region's cluster to plan.</summary>
public sealed class GlobalStack : Stack
{
    /// <summary>Declares what stands between the regions.</summary>
    public GlobalStack(GlobalSettings settings)
    {
        var regions = RegionReference.ToAll(settings.Topology);

        var sides = regions.ToDictionary(region => region.Topology.Region, region => region.PeeringSide);
        foreach (var pair in PeeringPair.Mesh(sides.Keys))
            _ = new TransitGatewayPeering(pair.Name, new() { One = sides[pair.Requester], Other = sides[pair.Accepter] });

        var data = new DataStores(settings, regions);

        RecoveryRunbooks.Declare(settings, regions);

        var frontDoor = settings.Dns is { } dns ? new FrontDoor(settings, dns, regions, data.Aurora) : null;

        ServiceMesh.Declare(settings, regions);

        Database = data.Database;
        ControlEndpoints = frontDoor?.ControlEndpoints ?? FrontDoor.NoControls;
        ActiveRegion = Output.Create(settings.Topology.ActiveRegion);
        Recovery = Output.Create(new Dictionary<string, double>
        {
            ["rtoSeconds"] = settings.Recovery.Time.TotalSeconds,
            ["rpoSeconds"] = settings.Recovery.Point.TotalSeconds,
            ["decisionSeconds"] = settings.Recovery.Decision.TotalSeconds,
        }.ToImmutableDictionary());
        Regions = Output.All(regions.Select(Summary)).Apply(summaries => summaries.ToImmutableDictionary(summary => summary["region"]));
    }

    /// <summary>Where the writer is now, as configured: for alarms and reports, never for a decision.</summary>
    [Output("activeRegion")]
    public Output<string> ActiveRegion { get; private set; }

    /// <summary>Where routing controls are thrown, by the region of the endpoint; empty where there are none. Runbooks keep a copy.</summary>
    [Output("controlEndpoints")]
    public Output<ImmutableDictionary<string, string>> ControlEndpoints { get; private set; }

    /// <summary>How the database is reached and where it was made; empty without one.</summary>
    [Output("database")]
    public Output<ImmutableDictionary<string, string>> Database { get; private set; }

    /// <summary>What is promised for the loss of a region, in seconds, beside the resources that have to keep it.</summary>
    [Output("recovery")]
    public Output<ImmutableDictionary<string, double>> Recovery { get; private set; }

    /// <summary>Per region: its VPC, block, hub and cluster.</summary>
    [Output("regions")]
    public Output<ImmutableDictionary<string, ImmutableDictionary<string, string>>> Regions { get; private set; }

    private static Output<ImmutableDictionary<string, string>> Summary(RegionReference region) =>
        Output.Tuple(region.VpcId, region.VpcCidr, region.TransitGatewayId, region.ClusterName, region.ClusterEndpoint).Apply(values =>
            new Dictionary<string, string>
            {
                ["region"] = region.Topology.Region,
                ["vpcId"] = values.Item1,
                ["vpcCidr"] = values.Item2,
                ["transitGatewayId"] = values.Item3,
                ["clusterName"] = values.Item4,
                ["clusterEndpoint"] = values.Item5,
            }.ToImmutableDictionary());
}
