using System.Collections.Immutable;
using MultiRegion.Components.Network;
using MultiRegion.Infra;
using MultiRegion.Infra.Configuration;
using Pulumi;
using Aws = Pulumi.Aws;
using Eks = Pulumi.Eks;

namespace MultiRegion.Tests.Planner.Reachability;

/// <summary>
/// A region with one of everything that a question may ask for: nodes, an internal load balancer, a database and ports
/// that the cluster shares, on the real network components.
/// </summary>
internal sealed class ServingRegion : Stack
{
    internal const int DatabasePort = 5432;
    internal const int ListenerPort = 8443;

    internal ServingRegion(RegionTopology here, ImmutableArray<RegionTopology> peers)
    {
        var provider = new Aws.Provider(here.Region, new() { Region = here.Region });
        ComponentResourceOptions InRegion() => new() { Providers = { provider } };
        CustomResourceOptions Through() => new() { Provider = provider };

        var network = new RegionNetwork(here.Region, new() { Region = here.Region, Cidr = here.Cidr, Zones = here.Zones, ClusterName = here.Region }, InRegion());
        var hub = new TransitGatewayHub(
            here.Region, new() { Asn = here.Asn, VpcId = network.VpcId, SubnetIds = network.TransitSubnetIds, FlowLogs = network.FlowLogs }, InRegion());
        var cluster = new Eks.Cluster(here.Region, new()
        {
            Name = here.Region,
            VpcId = network.VpcId,
            PrivateSubnetIds = network.PrivateSubnetIds.Values.ToList(),
            SkipDefaultNodeGroup = true,
            SkipDefaultSecurityGroups = true,
        }, InRegion());
        _ = new RegionAccess(here.Region, new()
        {
            SecurityGroupId = cluster.ClusterSecurityGroupId,
            Peers = [.. peers.Select(peer => peer.Cidr)],
            Ports = [new("kubernetes-api", 443, "Kubernetes API"), new("gateway", 15443, "Mesh gateway")],
        }, InRegion());

        var database = Guard("database", DatabasePort);
        _ = new Aws.Rds.Cluster(here.Region, new()
        {
            Engine = "aurora-postgresql",
            DbSubnetGroupName = new Aws.Rds.SubnetGroup(here.Region, new() { SubnetIds = network.DatabaseSubnetIds.Values.ToList() }, Through()).Name,
            VpcSecurityGroupIds = database.Id,
        }, Through());

        var balancer = new Aws.LB.LoadBalancer(here.Region, new()
        {
            Internal = true,
            LoadBalancerType = "network",
            Subnets = network.PrivateSubnetIds.Values.ToList(),
            SecurityGroups = Guard("balancer", ListenerPort).Id,
        }, Through());
        _ = new Aws.LB.Listener(here.Region, new()
        {
            LoadBalancerArn = balancer.Arn,
            Port = ListenerPort,
            Protocol = "TCP",
            DefaultActions = new Aws.LB.Inputs.ListenerDefaultActionArgs { Type = "forward" },
        }, Through());

        Exports = Pulumi.Output.Tuple(
            Texts(network.PrivateSubnetIds), Texts(network.DatabaseSubnetIds), Texts(network.PrivateRouteTableIds), network.DatabaseRouteTableId,
            hub.TransitGatewayId, hub.RouteTableId, hub.AttachmentId).Apply(ids => new Dictionary<string, object>
            {
                [RegionOutputNames.Region] = here.Region,
                [RegionOutputNames.VpcCidr] = here.Cidr.ToString(),
                [RegionOutputNames.PrivateSubnetIds] = ids.Item1,
                [RegionOutputNames.DatabaseSubnetIds] = ids.Item2,
                [RegionOutputNames.PrivateRouteTableIds] = ids.Item3,
                [RegionOutputNames.DatabaseRouteTableId] = ids.Item4,
                [RegionOutputNames.TransitGatewayId] = ids.Item5,
                [RegionOutputNames.TransitGatewayRouteTableId] = ids.Item6,
                [RegionOutputNames.TransitGatewayAttachmentId] = ids.Item7,
            }.ToImmutableDictionary());

        // Neighbours by group, other regions by block.
        Aws.Ec2.SecurityGroup Guard(string what, int port)
        {
            var group = new Aws.Ec2.SecurityGroup($"{here.Region}-{what}", new() { VpcId = network.VpcId }, Through());
            Aws.Vpc.SecurityGroupIngressRuleArgs Rule() => new() { SecurityGroupId = group.Id, IpProtocol = "tcp", FromPort = port, ToPort = port };
            var own = Rule();
            own.ReferencedSecurityGroupId = cluster.ClusterSecurityGroupId;
            _ = new Aws.Vpc.SecurityGroupIngressRule($"{here.Region}-{what}-nodes", own, Through());
            foreach (var peer in peers)
            {
                var foreign = Rule();
                foreign.CidrIpv4 = peer.Cidr.ToString();
                _ = new Aws.Vpc.SecurityGroupIngressRule($"{here.Region}-{what}-{peer.Region}", foreign, Through());
            }

            return group;
        }
    }

    [Output("exports")]
    public Output<ImmutableDictionary<string, object>> Exports { get; private set; }

    private static Output<ImmutableDictionary<string, object>> Texts(ImmutableSortedDictionary<string, Output<string>> ids)
    {
        var zones = ids.Keys.ToImmutableArray();
        return Pulumi.Output.All(ids.Values).Apply(values => zones.Zip(values).ToImmutableDictionary(id => id.First, object (id) => id.Second));
    }
}
