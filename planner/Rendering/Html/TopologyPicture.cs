using System.Collections.Immutable;
using System.Globalization;
using MultiRegion.Offline;

namespace MultiRegion.Planner.Rendering.Html;

/// <summary>What a drawing of the system shows, read from the planned resources alone.</summary>
/// <param name="Regions">The regions, in the order of the plan.</param>
/// <param name="Peerings">Pairs of regions whose hubs are peered.</param>
/// <param name="Database">What the global database is called and runs; null without one.</param>
/// <param name="Names">The names that failover answers under; empty without any.</param>
internal sealed record TopologyPicture(
    ImmutableArray<RegionPicture> Regions, ImmutableArray<(string One, string Other)> Peerings, string? Database, ImmutableArray<string> Names)
{
    /// <summary>Reads the stacks.</summary>
    public static TopologyPicture Of(IReadOnlyCollection<PlannedStack> stacks)
    {
        var all = stacks.SelectMany(stack => stack.Resources).ToList();
        IEnumerable<PlannedResource> Of(string type) => all.Where(resource => resource.Type == type);
        var active = stacks.Select(stack => Text(stack.Outputs["activeRegion"])).FirstOrDefault(region => region is not null);
        var global = Of("aws:rds/globalCluster:GlobalCluster").FirstOrDefault();
        var regions = Of("aws:ec2/vpc:Vpc").Select(vpc => vpc.Region).OfType<string>().Distinct()
            .Select(region => RegionPicture.Of(region, region == active, all.Where(resource => resource.Region == region).ToList()));
        return new(
            [.. regions],
            [
                .. Of("aws:ec2transitgateway/peeringAttachment:PeeringAttachment")
                    .Select(peering => (peering.Region ?? "", Text(peering.Inputs["peerRegion"]) ?? "")),
            ],
            global is null ? null : $"{Text(global.Inputs["globalClusterIdentifier"]) ?? global.Name}, {Text(global.Inputs["engine"])} {Text(global.Inputs["engineVersion"])}",
            [
                .. Of("aws:route53/record:Record")
                    .Where(record => record.Inputs["failoverRoutingPolicies"] is not null || record.Inputs["healthCheckId"] is not null)
                    .Select(record => Text(record.Inputs["name"])).OfType<string>().Distinct().Order(StringComparer.Ordinal),
            ]);
    }

    internal static string? Text(PlannedValue? value) => (value as PlannedString)?.Value;
}

/// <summary>One region of a drawing.</summary>
/// <param name="Region">The region.</param>
/// <param name="Active">Whether it is the one that serves.</param>
/// <param name="Vpc">Its network, in a line.</param>
/// <param name="Network">What is in the network, in a line.</param>
/// <param name="Cluster">Its cluster; null without one.</param>
/// <param name="Nodes">Its nodes; empty without any.</param>
/// <param name="Hub">Its hub; null without one.</param>
/// <param name="Member">Its member of the database; null without one.</param>
/// <param name="Instances">How many instances that member has.</param>
internal sealed record RegionPicture(
    string Region, bool Active, string Vpc, string Network, string? Cluster, string Nodes, string? Hub, string? Member, int Instances)
{
    /// <summary>Reads what lives in the region.</summary>
    public static RegionPicture Of(string region, bool active, IReadOnlyCollection<PlannedResource> here)
    {
        PlannedResource? First(string type) => here.FirstOrDefault(resource => resource.Type == type);
        int Count(string type) => here.Count(resource => resource.Type == type);
        var cluster = First("eks:index:Cluster");
        var nodes = First("aws:eks/nodeGroup:NodeGroup");
        var scaling = nodes?.Inputs["scalingConfig"] as PlannedObject;
        var type = nodes?.Inputs["instanceTypes"] is PlannedList { Items: [var first, ..] } ? TopologyPicture.Text(first) : null;
        var hub = First("aws:ec2transitgateway/transitGateway:TransitGateway");
        var member = First("aws:rds/cluster:Cluster");
        return new(
            region,
            active,
            $"VPC {TopologyPicture.Text(First("aws:ec2/vpc:Vpc")?.Inputs["cidrBlock"])}",
            $"{Count("aws:ec2/subnet:Subnet")} subnets, {Count("aws:ec2/natGateway:NatGateway")} NAT, {Count("aws:ec2/vpcEndpoint:VpcEndpoint")} endpoints",
            cluster is null ? null : $"EKS {TopologyPicture.Text(cluster.Inputs["name"]) ?? cluster.Name}, {TopologyPicture.Text(cluster.Inputs["version"])}",
            nodes is null ? "" : $"{Number(scaling?["minSize"])} to {Number(scaling?["maxSize"])} nodes {type}",
            hub is null ? null : $"Transit gateway AS {Number(hub.Inputs["amazonSideAsn"])}",
            member is null ? null : $"{TopologyPicture.Text(member.Inputs["clusterIdentifier"]) ?? member.Name}",
            Count("aws:rds/clusterInstance:ClusterInstance"));
    }

    private static string Number(PlannedValue? value) => value switch
    {
        PlannedNumber number => number.Value.ToString(CultureInfo.InvariantCulture),
        PlannedString text => text.Value,
        _ => "?",
    };
}
