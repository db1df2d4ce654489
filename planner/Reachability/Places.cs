using System.Collections.Immutable;
using System.Globalization;
using MultiRegion.Offline;
using MultiRegion.Planner.Mesh;

namespace MultiRegion.Planner.Reachability;

/// <summary>
/// What the plan puts into the network, and the ports it declares: nodes by cluster, databases by their port, load
/// balancers by their listeners, and what <c>RegionAccess</c> declares for a group.
/// </summary>
internal sealed class Places
{
    // The component's declaration, frozen as its type token is.
    internal const string AccessType = "multi-region:network:RegionAccess";

    // Another: a cluster's names for other clusters, which its own pods ask CoreDNS for.
    internal const string ClusterNamesType = "multi-region:discovery:ClusterNames";

    internal const string NodeGroupType = "aws:eks/nodeGroup:NodeGroup";
    internal const string LoadBalancerType = "aws:lb/loadBalancer:LoadBalancer";
    internal const string ListenerType = "aws:lb/listener:Listener";
    internal const string TargetGroupType = "aws:lb/targetGroup:TargetGroup";
    internal const string EndpointType = "aws:ec2/vpcEndpoint:VpcEndpoint";

    private const string EksClusterType = "eks:index:Cluster";
    private const string AwsClusterType = "aws:eks/cluster:Cluster";
    private const string PublicTag = "kubernetes.io/role/elb";
    private const string InternalTag = "kubernetes.io/role/internal-elb";
    private const int Https = 443;

    private static readonly ImmutableArray<string> DatabaseTypes = ["aws:rds/cluster:Cluster", "aws:rds/instance:Instance"];

    private readonly PlanReader plan;
    private readonly VpcLayer vpcs;
    private readonly SecurityLayer security;
    private readonly ILookup<string, ServicePort> declared;

    public Places(PlanReader plan, VpcLayer vpcs, HubLayer hubs, SecurityLayer security)
    {
        (this.plan, this.vpcs, this.security) = (plan, vpcs, security);
        declared = ReadDeclared().ToLookup(entry => entry.Group, entry => entry.Port);
        Nodes = [.. ReadNodes()];
        Databases = [.. plan.OfType(DatabaseTypes).Select(ReadDatabase).OfType<Place>()];
        LoadBalancers = [.. plan.OfType(LoadBalancerType).Select(ReadLoadBalancer)];
        ServiceEndpoints = [.. ReadServiceEndpoints()];
        MeshGateways = [.. plan.MeshGateways.Select(ReadMeshGateway)];
        Collectors = [.. plan.MetricsCollectors.Select(ReadCollector)];
        foreach (var lost in Databases.Concat(LoadBalancers).Concat(Collectors).Where(place => place.Subnets.IsEmpty))
            plan.Report(Finding.NotModelled(lost.Resource!, $"{Finding.Name(lost.Resource!)} is in no subnet of the plan"));

        var transit = hubs.VpcAttachments.SelectMany(attachment => attachment.Subnets).ToHashSet();
        var open = vpcs.Subnets.Where(subnet => !transit.Contains(subnet) && IsPublic(subnet)).ToHashSet();
        var nodes = Nodes.SelectMany(place => place.Subnets).ToHashSet();
        PublicSubnets = ByVpc("public subnets", open.Contains);
        TransitSubnets = ByVpc("transit subnets", transit.Contains);
        DatabaseSubnets = ByVpc("database subnets", subnet => !transit.Contains(subnet) && !open.Contains(subnet) && !nodes.Contains(subnet));
    }

    /// <summary>The nodes of every cluster.</summary>
    public ImmutableArray<Place> Nodes { get; }

    /// <summary>Every database member.</summary>
    public ImmutableArray<Place> Databases { get; }

    /// <summary>Every load balancer.</summary>
    public ImmutableArray<Place> LoadBalancers { get; }

    /// <summary>The interface endpoints of each VPC, those guarded alike together.</summary>
    public ImmutableArray<Place> ServiceEndpoints { get; }

    /// <summary>The load balancers that the controller makes for the gateways between clusters of a mesh: for other regions only.</summary>
    public ImmutableArray<Place> MeshGateways { get; }

    /// <summary>What asks the pods of each cluster for their counters.</summary>
    public ImmutableArray<Place> Collectors { get; }

    /// <summary>Per VPC, the subnets that load balancers may face the internet from, or that NAT gateways stand in.</summary>
    public ImmutableArray<Place> PublicSubnets { get; }

    /// <summary>Per VPC, the transit gateway's subnets.</summary>
    public ImmutableArray<Place> TransitSubnets { get; }

    /// <summary>Per VPC, what is left: where databases live, today or later.</summary>
    public ImmutableArray<Place> DatabaseSubnets { get; }

    private bool IsPublic(Subnet subnet) =>
        (subnet.Resource.Inputs["tags"] as PlannedObject)?[PublicTag] is not null
        || vpcs.HoldsNat(subnet)
        || (vpcs.TableOf(subnet) is { } table && vpcs.RoutesOf(table).Any(route => route.Target?.Type == VpcLayer.InternetGatewayType));

    private ImmutableArray<Place> ByVpc(string what, Func<Subnet, bool> belongs) =>
    [
        .. vpcs.Vpcs
            .Select(vpc => (Vpc: vpc, Subnets: vpcs.Subnets.Where(subnet => subnet.Vpc == vpc && belongs(subnet)).ToImmutableArray()))
            .Where(tier => !tier.Subnets.IsEmpty)
            .Select(tier => new Place(PlaceKind.Subnets, $"{tier.Vpc.Region ?? tier.Vpc.Name} {what}", tier.Vpc.Region, tier.Subnets, [], [])),
    ];

    private IEnumerable<Place> ReadNodes()
    {
        foreach (var cluster in plan.OfType(EksClusterType, AwsClusterType))
        {
            var networking = cluster.Type == EksClusterType ? cluster.Inputs : cluster.Inputs["vpcConfig"] as PlannedObject ?? PlannedObject.Empty;
            var own = plan.Links(cluster, "privateSubnetIds", networking["privateSubnetIds"]).Concat(plan.Links(cluster, "subnetIds", networking["subnetIds"]));
            var pools = plan.OfType(NodeGroupType).Where(pool => IsIn(pool, cluster)).ToList();
            var shared = pools.Where(pool => OwnGroups(pool).IsEmpty).SelectMany(pool => plan.Links(pool, "subnetIds"));
            var nodes = Guarded(cluster, "nodes", vpcs.SubnetsOf(own.Concat(shared).Distinct()), [SecurityLayer.OfCluster(cluster)]);
            yield return WithApi(cluster, networking, nodes);

            foreach (var pool in pools.Where(pool => !OwnGroups(pool).IsEmpty))
                yield return Guarded(pool, $"nodes of {pool.Name}", vpcs.SubnetsOf(plan.Links(pool, "subnetIds")), OwnGroups(pool));
        }
    }

    /// <summary>
    /// The API, where other control planes read it: asked for whether or not anyone declared the port. A public endpoint
    /// resolves to public addresses everywhere but in its own VPC.
    /// </summary>
    private Place WithApi(PlannedResource cluster, PlannedObject networking, Place nodes)
    {
        if (!plan.IsReadByMesh(cluster))
            return nodes;
        if (networking["endpointPublicAccess"] is not PlannedBool { Value: false }) // on unless it is turned off
            return nodes with { Api = new(plan, cluster, networking) };
        return nodes.Ports.Any(port => port.Port == PublicApi.Port.Port) ? nodes : nodes with { Ports = nodes.Ports.Add(PublicApi.Port) };
    }

    private Place Guarded(PlannedResource resource, string what, ImmutableArray<Subnet> subnets, ImmutableArray<SecurityGroup> groups)
    {
        var region = subnets.FirstOrDefault()?.Resource.Region ?? resource.Region;
        return new(PlaceKind.Nodes, $"{region ?? resource.Name} {what}", region, subnets, groups, [.. groups.SelectMany(group => declared[group.Key])]) { Resource = resource };
    }

    private bool IsIn(PlannedResource pool, PlannedResource cluster) =>
        plan.Symbol(pool, pool.Inputs["clusterName"])?.Urn == cluster.Urn
        || (PlanReader.Text(pool.Inputs["clusterName"]) is { } name && name == PlanReader.Text(cluster.Inputs["name"]));

    private ImmutableArray<SecurityGroup> OwnGroups(PlannedResource pool)
    {
        if (pool.Inputs["launchTemplate"] is not PlannedObject named || plan.Find(plan.Symbol(pool, named["id"])?.Urn) is not { } template)
            return [];
        var interfaces = PlanReader.Items(template.Inputs["networkInterfaces"]).OfType<PlannedObject>().SelectMany(item => PlanReader.Items(item["securityGroups"]));
        return security.GroupsOf(template, "vpcSecurityGroupIds", new PlannedList([.. PlanReader.Items(template.Inputs["vpcSecurityGroupIds"]), .. interfaces]));
    }

    private Place? ReadDatabase(PlannedResource database)
    {
        var group = plan.Link(database, "dbSubnetGroupName");
        var subnets = vpcs.SubnetsOf(group is null ? [] : plan.Links(group, "subnetIds"));
        var groups = security.GroupsOf(database, "vpcSecurityGroupIds", database.Inputs["vpcSecurityGroupIds"]);
        var region = subnets.FirstOrDefault()?.Resource.Region ?? database.Region;
        if (PortOf(database) is { } port)
            return new(PlaceKind.Database, $"{region ?? ""} database {database.Name}".TrimStart(), region, subnets, groups, [new("tcp", port)]) { Resource = database };

        plan.Report(Finding.NotModelled(database, $"{Finding.Name(database)}: its port is not known"));
        return null;
    }

    // The provider's own defaults, by engine. https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_CreateDBCluster.html
    private static int? PortOf(PlannedResource database) => database.Inputs["port"] is { } port
        ? PlanReader.Number(port)
        : PlanReader.Text(database.Inputs["engine"]) switch
        {
            "aurora-postgresql" or "postgres" => 5432,
            "aurora-mysql" or "mysql" => 3306,
            _ => null,
        };

    private Place ReadLoadBalancer(PlannedResource balancer)
    {
        var mapped = PlanReader.Items(balancer.Inputs["subnetMappings"]).OfType<PlannedObject>().SelectMany(mapping => plan.Links(balancer, "subnetMappings", mapping["subnetId"]));
        var subnets = vpcs.SubnetsOf(plan.Links(balancer, "subnets").Concat(mapped));
        var groups = security.GroupsOf(balancer, "securityGroups", balancer.Inputs["securityGroups"]);
        var listeners = plan.OfType(ListenerType).Where(listener => plan.Link(listener, "loadBalancerArn") == balancer).ToList();
        var region = subnets.FirstOrDefault()?.Resource.Region ?? balancer.Region;
        return new(PlaceKind.LoadBalancer, $"{region ?? ""} load balancer {balancer.Name}".TrimStart(), region, subnets, groups, [.. listeners.SelectMany(Ports)])
        {
            Resource = balancer,
            IsForOthers = plan.Find(balancer.Parent)?.Type == ClusterNamesType,
            FacesInternet = !PlanReader.IsTrue(balancer.Inputs["internal"]),
            Behind = [.. listeners.SelectMany(TargetGroups).Distinct().SelectMany(target => Ports(target).Concat(HealthPorts(target))).DistinctBy(port => (port.Protocol, port.Port))],
            AdmitsEverybody = groups.IsEmpty && PlanReader.Text(balancer.Inputs["loadBalancerType"]) == "network",
        };
    }

    /// <summary>In the subnets of the cluster's VPC that are tagged for internal load balancers, which is where the controller looks.</summary>
    private Place ReadMeshGateway(MeshRelease gateway)
    {
        var vpc = Nodes.FirstOrDefault(place => place.Resource is { } cluster && cluster == gateway.Cluster)?.Subnets.FirstOrDefault()?.Vpc;
        var subnets = vpcs.Subnets.Where(subnet => subnet.Vpc == vpc && (subnet.Resource.Inputs["tags"] as PlannedObject)?[InternalTag] is not null);
        if (vpc is null)
            plan.Report(Finding.NotModelled(gateway.Resource, $"{Finding.Name(gateway.Resource)} goes into a cluster outside the plan"));

        return new(PlaceKind.LoadBalancer, $"{gateway.Region} mesh gateway", gateway.Region, [.. subnets], [new(gateway.Resource.Urn, gateway.Resource)], [new("tcp", MeshRelease.GatewayPort, "mesh gateway")])
        {
            Resource = gateway.Resource,
        };
    }

    private Place ReadCollector(MetricsCollector collector)
    {
        var source = collector.Source ?? PlannedObject.Empty;
        var subnets = vpcs.SubnetsOf(plan.Links(collector.Resource, "source.eks.subnetIds", source["subnetIds"]));
        var groups = security.GroupsOf(collector.Resource, "source.eks.securityGroupIds", source["securityGroupIds"]);
        var region = subnets.FirstOrDefault()?.Resource.Region ?? collector.Resource.Region;
        return new(PlaceKind.Collector, $"{region ?? ""} collector {collector.Resource.Name}".TrimStart(), region, subnets, groups, [])
        {
            Resource = collector.Resource,
            Behind = collector.Ports,
        };
    }

    // What a listener's rules or weights choose between is read as little as what a controller registers.
    private IEnumerable<PlannedResource> TargetGroups(PlannedResource listener) =>
        PlanReader.Items(listener.Inputs["defaultActions"]).OfType<PlannedObject>()
            .Select(action => plan.Find(plan.Symbol(listener, action["targetGroupArn"])?.Urn))
            .OfType<PlannedResource>()
            .Where(target => target.Type == TargetGroupType && PlanReader.Text(target.Inputs["targetType"]) is null or "instance" or "ip");

    // Without an answer there, nothing is sent on the other port either. Every kind of health check goes over TCP.
    private static IEnumerable<ServicePort> HealthPorts(PlannedResource target) =>
        target.Inputs["healthCheck"] is PlannedObject check && int.TryParse(PlanReader.Text(check["port"]), NumberStyles.None, CultureInfo.InvariantCulture, out var port)
            ? [new("tcp", port, "health check")]
            : [];

    // A listener and a target group say alike what they speak.
    private static IEnumerable<ServicePort> Ports(PlannedResource speaker) => PlanReader.Number(speaker.Inputs["port"]) is not { } port
        ? []
        : PlanReader.Text(speaker.Inputs["protocol"]) switch
        {
            "UDP" => [new("udp", port)],
            "TCP_UDP" => [new("tcp", port), new("udp", port)],
            _ => [new ServicePort("tcp", port)],
        };

    private IEnumerable<Place> ReadServiceEndpoints()
    {
        // A gateway endpoint is a route to the service's public addresses and concerns no packet between subnets.
        var interfaces = plan.OfType(EndpointType)
            .Where(endpoint => PlanReader.Text(endpoint.Inputs["vpcEndpointType"]) == "Interface")
            .Select(endpoint => (
                Endpoint: endpoint,
                Subnets: vpcs.SubnetsOf(plan.Links(endpoint, "subnetIds")),
                Groups: security.GroupsOf(endpoint, "securityGroupIds", endpoint.Inputs["securityGroupIds"])));
        foreach (var alike in interfaces.GroupBy(entry => string.Join('\n', entry.Subnets.Select(subnet => subnet.Resource.Urn).Concat(entry.Groups.Select(group => group.Key)))))
        {
            var (endpoint, subnets, groups) = alike.First();
            var region = subnets.FirstOrDefault()?.Resource.Region ?? endpoint.Region;
            yield return new(PlaceKind.ServiceEndpoints, $"{region} {alike.Count()} service endpoints", region, subnets, groups, [new("tcp", Https)]) { Resource = endpoint };
        }
    }

    private IEnumerable<(string Group, ServicePort Port)> ReadDeclared()
    {
        foreach (var access in plan.OfType(AccessType))
        {
            if (security.GroupOf(access, access.Outputs["securityGroupId"]) is not { } group)
            {
                plan.Report(Finding.NotModelled(access, $"{Finding.Name(access)} declares ports of a group outside the plan"));
                continue;
            }

            foreach (var port in PlanReader.Items(access.Outputs["ports"]).OfType<PlannedObject>())
            {
                if (PlanReader.Number(port["port"]) is { } number)
                    yield return (group.Key, new(PlanReader.Text(port["protocol"]) ?? "tcp", number, PlanReader.Text(port["name"])));
            }
        }
    }
}
