using System.Net;
using MultiRegion.Components.Cluster;
using MultiRegion.Components.Discovery;
using MultiRegion.Components.Network;
using MultiRegion.Infra.Configuration;
using Pulumi;
using Aws = Pulumi.Aws;

namespace MultiRegion.Infra;

/// <summary>How other regions' clusters find a region's services; nothing at all where the clusters do not know each other.</summary>
internal sealed class RegionDiscovery
{
    private static readonly Output<string> None = Output.Create(string.Empty);

    /// <summary>Declares it.</summary>
    internal RegionDiscovery(
        RegionSettings settings, string clusterName, RegionNetwork network, EksCluster cluster, RegionPlatform platform, Aws.Provider provider)
    {
        if (settings.Topology.Pattern is CoordinationPattern.Independent)
            return;

        var here = settings.Region;
        ComponentResourceOptions InCluster() => new() { Providers = { provider, cluster.KubernetesProvider } };
        var ingress = new InternalIngress(here.Region, new()
        {
            Region = here.Region,
            Zone = settings.Topology.Zone,
            ZoneId = settings.Topology.ZoneId,
            ClusterName = clusterName,
            Compute = settings.Cluster.Compute,
            VpcId = network.VpcId,
            PrivateSubnetIds = network.PrivateSubnetIds,
            ClusterSecurityGroupId = cluster.SecurityGroupId,
            Callers = [.. Blocks(settings.Topology.Regions)],
            Controllers = platform.IngressControllers,
        }, InCluster());

        if (settings.Topology.Discovery is ServiceDiscovery.CoreDns)
        {
            _ = new ClusterNames(here.Region, new()
            {
                ClusterName = clusterName,
                Compute = settings.Cluster.Compute,
                VpcId = network.VpcId,
                PrivateSubnetIds = network.PrivateSubnetIds,
                ClusterSecurityGroupId = cluster.SecurityGroupId,
                NameServers = NameServer.Of(here.Cidr, here.Zones),
                Peers = [.. Blocks(settings.Topology.Regions.Where(peer => peer.Region != here.Region))],
                Controllers = platform.IngressControllers,
            }, InCluster());
        }

        DnsName = ingress.DnsName;
        HostedZoneId = ingress.HostedZoneId;
        LoadBalancerSuffix = ingress.ArnSuffix;
        TargetGroupSuffix = ingress.TargetGroupSuffix;
    }

    /// <summary>The name of the internal load balancer; empty without one.</summary>
    internal Output<string> DnsName { get; } = None;

    /// <summary>The hosted zone of that name; empty without one.</summary>
    internal Output<string> HostedZoneId { get; } = None;

    /// <summary>The part of its ARN that metrics are named by; empty without one.</summary>
    internal Output<string> LoadBalancerSuffix { get; } = None;

    /// <summary>The part of its target group's ARN that metrics are named by; empty without one.</summary>
    internal Output<string> TargetGroupSuffix { get; } = None;

    // Sorted, so that neither the order of failover nor this region's place in it shows.
    private static IEnumerable<IPNetwork> Blocks(IEnumerable<RegionTopology> regions) =>
        regions.Select(region => region.Cidr).OrderBy(cidr => cidr.ToString(), StringComparer.Ordinal);
}
