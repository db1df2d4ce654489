using System.Collections.Immutable;
using MultiRegion.Components.Addons;
using MultiRegion.Components.Cluster;
using MultiRegion.Components.Delivery;
using MultiRegion.Components.Dns;
using MultiRegion.Components.Ingress;
using MultiRegion.Components.Mesh.Metrics;
using MultiRegion.Components.Network;
using MultiRegion.Components.Observability;
using MultiRegion.Infra.Configuration;
using Pulumi;
using Aws = Pulumi.Aws;

namespace MultiRegion.Infra;

/// <summary>What turns a region's control plane into a place to run applications: nodes, add-ons, the way in, delivery and alarms.</summary>
internal sealed class RegionPlatform
{
    /// <summary>Declares all of it, in the order in which it needs each other.</summary>
    internal RegionPlatform(RegionSettings settings, string clusterName, RegionNetwork network, EksCluster cluster, Aws.Provider provider)
    {
        var region = settings.Region.Region;
        var topology = settings.Topology;
        var inMesh = topology.Pattern is CoordinationPattern.Mesh;
        Domain = topology.DomainOf(region);
        ComponentResourceOptions InCluster() => new() { Providers = { provider, cluster.KubernetesProvider } };

        var withoutNodes = new AddonCluster
        {
            Region = region,
            Name = clusterName,
            Created = cluster.ClusterName,
            AccountId = network.AccountId,
            Versions = AddonVersions.Choose(settings.Cluster.Version, settings.Cluster.Addons),
        };
        var compute = new RegionCompute(region, new()
        {
            Cluster = withoutNodes,
            Mode = settings.Cluster.Compute,
            Version = settings.Cluster.Version,
            Capacity = settings.Capacity,
            InstanceTypes = settings.Cluster.InstanceTypes,
            SubnetIds = network.PrivateSubnetIds,
            ZoneNames = network.ZoneNames,
            SecurityGroupId = cluster.SecurityGroupId,
        }, InCluster());

        var withNodes = withoutNodes with { Needs = [compute.Ready] };
        var addons = new RegionAddons(region, new()
        {
            Cluster = withNodes,
            Compute = settings.Cluster.Compute,
            Zones = settings.Region.Zones.Length,
            VpcId = network.VpcId,
            LogKeyArn = network.LogKeyArn,
            Domain = Domain,
            ZoneId = topology.ZoneId,
            Domains = SharedNames.Of(topology, settings.Region),
        }, InCluster());

        IngressControllers = [.. new[] { addons.GatewayController, addons.LoadBalancerController }.OfType<Resource>()];
        LoadBalancer = new RegionIngress(region, new()
        {
            Domain = Domain,
            Zone = topology.Zone,
            ZoneId = topology.ZoneId,
            ClusterName = clusterName,
            ClusterSecurityGroupId = cluster.SecurityGroupId,
            GatewayController = addons.GatewayController,
            LoadBalancerController = addons.LoadBalancerController,
            Capacity = settings.Capacity,
            Compute = settings.Cluster.Compute,
            InMesh = inMesh,
            VpcId = network.VpcId,
            PublicSubnetIds = network.PublicSubnetIds,
        }, InCluster()).LoadBalancer;

        var health = new HealthNamespace(region, InCluster());
        HealthNamespace = health.Name;
        if (settings.Delivery.Source is { } source)
            _ = new RegionDelivery(region, settings.Delivery.Engine, withNodes with { Needs = withNodes.Needs.Add(health) }, source, InCluster());

        AlarmTopicArn = new RegionObservability(region, new()
        {
            ClusterName = clusterName,
            AccountId = network.AccountId,
            LoadBalancerSuffix = LoadBalancer.ArnSuffix,
            TargetGroupSuffix = LoadBalancer.TargetGroupSuffix,
            TakesAlerts = inMesh,
        }, new() { Providers = { provider } }).AlarmTopicArn;

        if (inMesh)
        {
            _ = new MeshMetrics(region, new()
            {
                ClusterArn = cluster.Arn,
                ClusterSecurityGroupId = cluster.SecurityGroupId,
                VpcId = network.VpcId,
                SubnetIds = network.PrivateSubnetIds,
                AlarmTopicArn = AlarmTopicArn,
            }, new() { Providers = { provider } });
        }
    }

    /// <summary>The regional name, for instance <c>us-east-1.example.com</c>.</summary>
    internal string Domain { get; }

    /// <summary>What must run before pods can be put behind a load balancer.</summary>
    internal ImmutableArray<Resource> IngressControllers { get; }

    /// <summary>The public way in.</summary>
    internal RegionLoadBalancer LoadBalancer { get; }

    /// <summary>Where the pods behind the region's health paths live.</summary>
    internal Output<string> HealthNamespace { get; }

    /// <summary>The topic that the region's alarms speak to.</summary>
    internal Output<string> AlarmTopicArn { get; }
}
