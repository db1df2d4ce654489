using System.Collections.Immutable;
using MultiRegion.Components.Network;
using MultiRegion.Infra;
using MultiRegion.Infra.Configuration;
using Pulumi;
using Aws = Pulumi.Aws;
using Eks = Pulumi.Eks;

namespace MultiRegion.Tests.Planner.Reachability;

/// <summary>
/// A region with one of everything that a question may ask for: nodes, a load balancer inside and one outside, a database
/// and ports that the cluster shares, on the real network components.
/// </summary>
internal sealed class ServingRegion : Stack
{
    internal const int DatabasePort = 5432;
    internal const int ListenerPort = 8443;
    internal const int PublicPort = 443;
    internal const int PodPort = 8080;

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

        Balance("internal", ListenerPort, network.PrivateSubnetIds, peers.Prepend(here).Select(caller => (caller.Region, caller.Cidr.ToString())));
        Balance("public", PublicPort, network.PublicSubnetIds, [("anyone", "0.0.0.0/0")]);

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
            var group = Group(what);
            Rule($"{what}-nodes", group.Id, port, members: cluster.ClusterSecurityGroupId);
            foreach (var peer in peers)
                Rule($"{what}-{peer.Region}", group.Id, port, block: peer.Cidr.ToString());
            return group;
        }

        void Balance(string what, int port, ImmutableSortedDictionary<string, Output<string>> subnets, IEnumerable<(string Name, string Block)> clients)
        {
            var group = Group(what);
            foreach (var (name, block) in clients)
                Rule($"{what}-{name}", group.Id, port, block: block);
            Rule($"{what}-pods", cluster.ClusterSecurityGroupId, PodPort, members: group.Id);
            _ = new Aws.Vpc.SecurityGroupEgressRule($"{here.Region}-{what}-pods", new()
            {
                SecurityGroupId = group.Id,
                IpProtocol = "tcp",
                FromPort = PodPort,
                ToPort = PodPort,
                ReferencedSecurityGroupId = cluster.ClusterSecurityGroupId,
            }, Through());

            var balancer = new Aws.LB.LoadBalancer($"{here.Region}-{what}", new()
            {
                Internal = what == "internal",
                LoadBalancerType = "network",
                Subnets = subnets.Values.ToList(),
                SecurityGroups = group.Id,
            }, Through());
            var pods = new Aws.LB.TargetGroup($"{here.Region}-{what}", new() { TargetType = "ip", Port = PodPort, Protocol = "TCP", VpcId = network.VpcId }, Through());
            _ = new Aws.LB.Listener($"{here.Region}-{what}", new()
            {
                LoadBalancerArn = balancer.Arn,
                Port = port,
                Protocol = "TCP",
                DefaultActions = new Aws.LB.Inputs.ListenerDefaultActionArgs { Type = "forward", TargetGroupArn = pods.Arn },
            }, Through());
        }

        Aws.Ec2.SecurityGroup Group(string what) => new($"{here.Region}-{what}", new() { VpcId = network.VpcId }, Through());

        void Rule(string what, Input<string> group, int port, Input<string>? block = null, Input<string>? members = null) =>
            _ = new Aws.Vpc.SecurityGroupIngressRule($"{here.Region}-{what}", new()
            {
                SecurityGroupId = group,
                IpProtocol = "tcp",
                FromPort = port,
                ToPort = port,
                CidrIpv4 = block,
                ReferencedSecurityGroupId = members,
            }, Through());
    }

    [Output("exports")]
    public Output<ImmutableDictionary<string, object>> Exports { get; private set; }

    private static Output<ImmutableDictionary<string, object>> Texts(ImmutableSortedDictionary<string, Output<string>> ids)
    {
        var zones = ids.Keys.ToImmutableArray();
        return Pulumi.Output.All(ids.Values).Apply(values => zones.Zip(values).ToImmutableDictionary(id => id.First, object (id) => id.Second));
    }
}
