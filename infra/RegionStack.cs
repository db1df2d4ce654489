using System.Collections.Immutable;
using MultiRegion.Components.Cluster;
using MultiRegion.Components.Mesh;
using MultiRegion.Components.Network;
using MultiRegion.Infra.Configuration;
using Pulumi;

namespace MultiRegion.Infra;

/// <summary>
/// Everything that one region needs to serve alone. It reads nothing of any other region, so it can be brought up and
/// updated while the others are gone.
/// </summary>
public sealed class RegionStack : Stack
{
    /// <summary>Declares the region.</summary>
    public RegionStack(RegionSettings settings)
    {
        var here = settings.Region;
        var provider = RegionProvider.In(here.Region, settings.Topology);
        ComponentResourceOptions InRegion() => new() { Providers = { provider } };
        var clusterName = $"{settings.Topology.Environment}-{here.Region}";

        var network = new RegionNetwork(here.Region, new()
        {
            Region = here.Region,
            Cidr = here.Cidr,
            Zones = here.Zones,
            Nat = settings.Network.Nat,
            NatAddresses = here.NatAddresses,
            ClusterName = clusterName,
        }, InRegion());

        var hub = new TransitGatewayHub(here.Region, new()
        {
            Asn = here.Asn,
            VpcId = network.VpcId,
            SubnetIds = network.TransitSubnetIds,
            FlowLogs = network.FlowLogs,
        }, InRegion());

        var cluster = new EksCluster(here.Region, new()
        {
            ClusterName = clusterName,
            Version = settings.Cluster.Version,
            VpcId = network.VpcId,
            AccountId = network.AccountId,
            SubnetIds = network.PrivateSubnetIds,
            ServiceCidr = here.ServiceCidr,
            LogKeyArn = network.LogKeyArn,
            Endpoint = settings.Cluster.Endpoint,
            PublicAccessCidrs = [.. settings.Cluster.PublicAccessCidrs.Union(SharedPorts.PublicCallers(settings.Topology, here, settings.Cluster.Endpoint))],
            Compute = settings.Cluster.Compute,
            Provider = provider,
        }, InRegion());

        _ = new RegionAccess(here.Region, new()
        {
            SecurityGroupId = cluster.SecurityGroupId,
            Peers = [.. settings.Topology.Regions.Where(peer => peer.Region != here.Region).Select(peer => peer.Cidr)],
            Ports = SharedPorts.OfCluster(settings.Topology.Pattern, settings.Cluster.Endpoint),
        }, InRegion());

        var platform = new RegionPlatform(settings, clusterName, network, cluster, provider);
        var discovery = new RegionDiscovery(settings, clusterName, network, cluster, platform, provider);

        Region = Output.Create(here.Region);
        AccountId = network.AccountId;
        ZoneNames = ByZone(network.ZoneNames);
        CapacityFull = Output.Create(settings.Capacity.Full);
        CapacityPercent = Output.Create(settings.Capacity.Percent.Value);
        VpcId = network.VpcId;
        VpcCidr = Output.Create(here.Cidr.ToString());
        PrivateSubnetIds = ByZone(network.PrivateSubnetIds);
        DatabaseSubnetIds = ByZone(network.DatabaseSubnetIds);
        PrivateRouteTableIds = ByZone(network.PrivateRouteTableIds);
        DatabaseRouteTableId = network.DatabaseRouteTableId;
        TransitGatewayId = hub.TransitGatewayId;
        TransitGatewayRouteTableId = hub.RouteTableId;
        TransitGatewayAttachmentId = hub.AttachmentId;
        ClusterName = cluster.ClusterName;
        ClusterArn = cluster.Arn;
        ClusterEndpoint = cluster.Endpoint;
        ClusterLoadBalancerClass = Output.Create(MeshCluster.LoadBalancerClassOf(settings.Cluster.Compute));
        ClusterSecurityGroupId = cluster.SecurityGroupId;
        Kubeconfig = cluster.Kubeconfig;
        Domain = Output.Create(platform.Domain);
        LoadBalancerDnsName = platform.LoadBalancer.DnsName;
        LoadBalancerHostedZoneId = platform.LoadBalancer.HostedZoneId;
        LoadBalancerSuffix = platform.LoadBalancer.ArnSuffix;
        TargetGroupSuffix = platform.LoadBalancer.TargetGroupSuffix;
        InternalLoadBalancerDnsName = discovery.DnsName;
        InternalLoadBalancerHostedZoneId = discovery.HostedZoneId;
        InternalLoadBalancerSuffix = discovery.LoadBalancerSuffix;
        InternalTargetGroupSuffix = discovery.TargetGroupSuffix;
        HealthNamespace = platform.HealthNamespace;
        AlarmTopicArn = platform.AlarmTopicArn;
    }

    /// <summary>The region, for instance <c>us-east-1</c>.</summary>
    [Output(RegionOutputNames.Region)]
    public Output<string> Region { get; private set; }

    /// <summary>The account that owns the region's resources.</summary>
    [Output(RegionOutputNames.AccountId)]
    public Output<string> AccountId { get; private set; }

    /// <summary>What this account calls each zone, by zone id.</summary>
    [Output(RegionOutputNames.ZoneNames)]
    public Output<ImmutableDictionary<string, string>> ZoneNames { get; private set; }

    /// <summary>Nodes at full service.</summary>
    [Output(RegionOutputNames.CapacityFull)]
    public Output<int> CapacityFull { get; private set; }

    /// <summary>The share of full service that runs in normal operation, in percent.</summary>
    [Output(RegionOutputNames.CapacityPercent)]
    public Output<int> CapacityPercent { get; private set; }

    /// <summary>The VPC.</summary>
    [Output(RegionOutputNames.VpcId)]
    public Output<string> VpcId { get; private set; }

    /// <summary>The VPC's block.</summary>
    [Output(RegionOutputNames.VpcCidr)]
    public Output<string> VpcCidr { get; private set; }

    /// <summary>Private subnets by zone.</summary>
    [Output(RegionOutputNames.PrivateSubnetIds)]
    public Output<ImmutableDictionary<string, string>> PrivateSubnetIds { get; private set; }

    /// <summary>Database subnets by zone.</summary>
    [Output(RegionOutputNames.DatabaseSubnetIds)]
    public Output<ImmutableDictionary<string, string>> DatabaseSubnetIds { get; private set; }

    /// <summary>Route tables of the private subnets by zone.</summary>
    [Output(RegionOutputNames.PrivateRouteTableIds)]
    public Output<ImmutableDictionary<string, string>> PrivateRouteTableIds { get; private set; }

    /// <summary>The route table of the database subnets.</summary>
    [Output(RegionOutputNames.DatabaseRouteTableId)]
    public Output<string> DatabaseRouteTableId { get; private set; }

    /// <summary>The region's hub.</summary>
    [Output(RegionOutputNames.TransitGatewayId)]
    public Output<string> TransitGatewayId { get; private set; }

    /// <summary>The hub's route table.</summary>
    [Output(RegionOutputNames.TransitGatewayRouteTableId)]
    public Output<string> TransitGatewayRouteTableId { get; private set; }

    /// <summary>The VPC's attachment to the hub.</summary>
    [Output(RegionOutputNames.TransitGatewayAttachmentId)]
    public Output<string> TransitGatewayAttachmentId { get; private set; }

    /// <summary>The cluster's name.</summary>
    [Output(RegionOutputNames.ClusterName)]
    public Output<string> ClusterName { get; private set; }

    /// <summary>The cluster's ARN.</summary>
    [Output(RegionOutputNames.ClusterArn)]
    public Output<string> ClusterArn { get; private set; }

    /// <summary>The address of the Kubernetes API.</summary>
    [Output(RegionOutputNames.ClusterEndpoint)]
    public Output<string> ClusterEndpoint { get; private set; }

    /// <summary>The class of load balancers that the cluster makes for its own services.</summary>
    [Output(RegionOutputNames.ClusterLoadBalancerClass)]
    public Output<string> ClusterLoadBalancerClass { get; private set; }

    /// <summary>The security group that control plane and nodes share.</summary>
    [Output(RegionOutputNames.ClusterSecurityGroupId)]
    public Output<string> ClusterSecurityGroupId { get; private set; }

    /// <summary>How to reach and authenticate to the Kubernetes API; secret.</summary>
    [Output(RegionOutputNames.Kubeconfig)]
    public Output<string> Kubeconfig { get; private set; }

    /// <summary>The regional name, for instance <c>us-east-1.example.com</c>: what failover names lead to.</summary>
    [Output(RegionOutputNames.Domain)]
    public Output<string> Domain { get; private set; }

    /// <summary>The public load balancer's name at AWS.</summary>
    [Output(RegionOutputNames.LoadBalancerDnsName)]
    public Output<string> LoadBalancerDnsName { get; private set; }

    /// <summary>The hosted zone of that name, for alias records.</summary>
    [Output(RegionOutputNames.LoadBalancerHostedZoneId)]
    public Output<string> LoadBalancerHostedZoneId { get; private set; }

    /// <summary>The part of the load balancer's ARN that metrics are named by.</summary>
    [Output(RegionOutputNames.LoadBalancerSuffix)]
    public Output<string> LoadBalancerSuffix { get; private set; }

    /// <summary>The part of its target group's ARN that metrics are named by.</summary>
    [Output(RegionOutputNames.TargetGroupSuffix)]
    public Output<string> TargetGroupSuffix { get; private set; }

    /// <summary>The name AWS gave the internal load balancer; empty where clusters do not know each other.</summary>
    [Output(RegionOutputNames.InternalLoadBalancerDnsName)]
    public Output<string> InternalLoadBalancerDnsName { get; private set; }

    /// <summary>The hosted zone of that name; empty without one.</summary>
    [Output(RegionOutputNames.InternalLoadBalancerHostedZoneId)]
    public Output<string> InternalLoadBalancerHostedZoneId { get; private set; }

    /// <summary>The part of the internal load balancer's ARN that metrics are named by; empty without one.</summary>
    [Output(RegionOutputNames.InternalLoadBalancerSuffix)]
    public Output<string> InternalLoadBalancerSuffix { get; private set; }

    /// <summary>The part of its target group's ARN that metrics are named by; empty without one.</summary>
    [Output(RegionOutputNames.InternalTargetGroupSuffix)]
    public Output<string> InternalTargetGroupSuffix { get; private set; }

    /// <summary>The namespace of the pods behind the region's health paths, which must be told of the database.</summary>
    [Output(RegionOutputNames.HealthNamespace)]
    public Output<string> HealthNamespace { get; private set; }

    /// <summary>The topic that the region's alarms speak to.</summary>
    [Output(RegionOutputNames.AlarmTopicArn)]
    public Output<string> AlarmTopicArn { get; private set; }

    private static Output<ImmutableDictionary<string, string>> ByZone(ImmutableSortedDictionary<string, Output<string>> ids)
    {
        var zones = ids.Keys.ToImmutableArray();
        return Output.All(ids.Values).Apply(values => zones.Zip(values).ToImmutableDictionary(id => id.First, id => id.Second));
    }
}
