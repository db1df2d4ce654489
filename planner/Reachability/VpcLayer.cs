using System.Collections.Immutable;
using System.Net;
using MultiRegion.Offline;
using MultiRegion.Planner.Planning;

namespace MultiRegion.Planner.Reachability;

/// <summary>A planned subnet. A class, as it is a key that is looked up for every packet.</summary>
/// <param name="resource">The planned resource.</param>
/// <param name="vpc">The VPC it is cut from.</param>
/// <param name="block">Its addresses.</param>
internal sealed class Subnet(PlannedResource resource, PlannedResource vpc, IPNetwork block)
{
    /// <summary>The planned resource.</summary>
    public PlannedResource Resource => resource;

    /// <summary>The VPC it is cut from.</summary>
    public PlannedResource Vpc => vpc;

    /// <summary>Its addresses.</summary>
    public IPNetwork Block => block;

    /// <summary>The zone, by id or name as the plan has it; null where it says neither.</summary>
    public string? Zone { get; } = PlanReader.Text(resource.Inputs["availabilityZoneId"] ?? resource.Inputs["availabilityZone"]);

    /// <inheritdoc/>
    public override string ToString() => Finding.Name(resource);
}

/// <summary>A route of a VPC's table.</summary>
/// <param name="Resource">The planned resource that declares it.</param>
/// <param name="Destination">What it matches; null for what is not a known IPv4 block.</param>
/// <param name="TargetInput">The input that says where it leads; null where none does.</param>
/// <param name="Target">The planned resource it leads to; null where the plan holds none.</param>
internal sealed record VpcRoute(PlannedResource Resource, IPNetwork? Destination, string? TargetInput, PlannedResource? Target);

/// <summary>VPCs, subnets and their route tables, as planned.</summary>
internal sealed class VpcLayer
{
    // The component's declaration, frozen as its type token is.
    internal const string NetworkType = "multi-region:network:RegionNetwork";

    internal const string VpcType = "aws:ec2/vpc:Vpc";
    internal const string SubnetType = "aws:ec2/subnet:Subnet";
    internal const string TableType = "aws:ec2/routeTable:RouteTable";
    internal const string AssociationType = "aws:ec2/routeTableAssociation:RouteTableAssociation";
    internal const string RouteType = "aws:ec2/route:Route";
    internal const string NatType = "aws:ec2/natGateway:NatGateway";
    internal const string AddressType = "aws:ec2/eip:Eip";
    internal const string InternetGatewayType = "aws:ec2/internetGateway:InternetGateway";

    internal const string ToHub = "transitGatewayId";
    internal const string ToGateway = "gatewayId";
    internal const string ToNat = "natGatewayId";

    private const string SecondaryBlockType = "aws:ec2/vpcIpv4CidrBlockAssociation:VpcIpv4CidrBlockAssociation";
    private const string MainAssociationType = "aws:ec2/mainRouteTableAssociation:MainRouteTableAssociation";

    private static readonly ImmutableArray<string> FilterTypes = ["aws:ec2/networkAcl:NetworkAcl", "aws:ec2/defaultNetworkAcl:DefaultNetworkAcl"];

    private static readonly ImmutableArray<string> TargetInputs =
    [
        ToHub, ToGateway, ToNat, "carrierGatewayId", "coreNetworkArn", "egressOnlyGatewayId", "localGatewayId",
        "networkInterfaceId", "odbNetworkArn", "vpcEndpointId", "vpcPeeringConnectionId",
    ];

    private readonly Dictionary<string, Subnet> subnets = new(StringComparer.Ordinal);
    private readonly ILookup<string, IPNetwork> blocks;
    private readonly ILookup<string, PlannedResource> tables;
    private readonly ILookup<string, PlannedResource> mainTables;
    private readonly ILookup<string, VpcRoute> routes;
    private readonly ILookup<string, PlannedResource> filters;
    private readonly Dictionary<string, Subnet> natSubnets = new(StringComparer.Ordinal);
    private readonly Dictionary<string, IPAddress> declared;
    private readonly Dictionary<string, ImmutableArray<PublicAddress>> natAddresses = new(StringComparer.Ordinal);

    public VpcLayer(PlanReader plan)
    {
        Vpcs = [.. plan.OfType(VpcType)];
        blocks = Vpcs.Select(vpc => (Vpc: vpc, Block: plan.Block(vpc, "cidrBlock")))
            .Concat(plan.OfType(SecondaryBlockType).Select(more => (Vpc: plan.Link(more, "vpcId")!, Block: plan.Block(more, "cidrBlock"))))
            .Where(entry => entry is { Vpc: not null, Block: not null })
            .ToLookup(entry => entry.Vpc.Urn, entry => entry.Block!.Value);

        foreach (var subnet in plan.OfType(SubnetType))
        {
            if (plan.Link(subnet, "vpcId") is { Type: VpcType } vpc && plan.Block(subnet, "cidrBlock") is { } block)
                subnets[subnet.Urn] = new(subnet, vpc, block);
        }

        tables = Linked(plan, AssociationType, from: "subnetId", to: "routeTableId");
        mainTables = Linked(plan, MainAssociationType, from: "vpcId", to: "routeTableId");
        routes = plan.OfType(RouteType)
            .Select(route => (Table: plan.Link(route, "routeTableId"), Route: ReadRoute(plan, route)))
            .Where(entry => entry.Table is not null)
            .ToLookup(entry => entry.Table!.Urn, entry => entry.Route);
        filters = plan.OfType(FilterTypes)
            .SelectMany(filter => (plan.Link(filter, "vpcId") is { } vpc ? [vpc] : Vpcs).Select(vpc => (Vpc: vpc, Filter: filter)))
            .ToLookup(entry => entry.Vpc.Urn, entry => entry.Filter);

        declared = plan.OfType(NetworkType).Select(network => network.Outputs["natAddresses"]).OfType<PlannedObject>().SelectMany(given => given.Members)
            .DistinctBy(given => given.Key)
            .ToDictionary(given => given.Key, given => IPAddress.Parse(PlanReader.Text(given.Value)!), StringComparer.Ordinal);
        foreach (var nat in plan.OfType(NatType))
        {
            if (plan.Link(nat, "subnetId") is { } place && subnets.TryGetValue(place.Urn, out var subnet))
                natSubnets[nat.Urn] = subnet;
            natAddresses[nat.Urn] = [.. ReadAddresses(plan, nat)];
        }

        foreach (var table in plan.OfType(TableType).Where(table => PlanReader.Items(table.Inputs["routes"]).Any()))
            plan.Report(Finding.NotModelled(table, $"{Finding.Name(table)} holds routes of its own; only {RouteType} is read"));
    }

    /// <summary>Every VPC, in the order of the plan.</summary>
    public ImmutableArray<PlannedResource> Vpcs { get; }

    /// <summary>Every subnet, in the order of the plan.</summary>
    public IReadOnlyCollection<Subnet> Subnets => subnets.Values;

    /// <summary>The subnets among these resources.</summary>
    public ImmutableArray<Subnet> SubnetsOf(IEnumerable<PlannedResource> resources) =>
        [.. resources.Select(resource => subnets.GetValueOrDefault(resource.Urn)).OfType<Subnet>()];

    /// <summary>A VPC's blocks.</summary>
    public IEnumerable<IPNetwork> BlocksOf(PlannedResource vpc) => blocks[vpc.Urn];

    /// <summary>The table a subnet uses: its own, else the VPC's main one; null where the plan shows neither.</summary>
    public PlannedResource? TableOf(Subnet subnet) => tables[subnet.Resource.Urn].FirstOrDefault() ?? mainTables[subnet.Vpc.Urn].FirstOrDefault();

    /// <summary>A table's routes beside the ones for its own VPC, which every table has.</summary>
    public IEnumerable<VpcRoute> RoutesOf(PlannedResource table) => routes[table.Urn];

    /// <summary>Every block that a packet's destination is compared with, VPCs' own and routes'.</summary>
    public IEnumerable<IPNetwork> Destinations =>
        blocks.SelectMany(own => own).Concat(routes.SelectMany(table => table).Select(route => route.Destination).OfType<IPNetwork>());

    /// <summary>A network ACL in the VPC; those are not interpreted.</summary>
    public PlannedResource? FilterOf(PlannedResource vpc) => filters[vpc.Urn].FirstOrDefault();

    /// <summary>The public subnet a NAT gateway stands in; null for a regional one.</summary>
    public Subnet? NatSubnetOf(PlannedResource nat) => natSubnets.GetValueOrDefault(nat.Urn);

    /// <summary>The addresses that a NAT gateway gives; a regional one that names none gets its own from AWS.</summary>
    public ImmutableArray<PublicAddress> AddressesOf(PlannedResource nat) => natAddresses.GetValueOrDefault(nat.Urn, []);

    /// <summary>True where a NAT gateway stands in the subnet.</summary>
    public bool HoldsNat(Subnet subnet) => natSubnets.ContainsValue(subnet);

    /// <summary>True for a NAT gateway that AWS spreads over the zones.</summary>
    public static bool IsRegionalNat(PlannedResource nat) => PlanReader.Text(nat.Inputs["availabilityMode"]) == "regional";

    /// <summary>True for a NAT gateway between private networks.</summary>
    public static bool IsPrivateNat(PlannedResource nat) => PlanReader.Text(nat.Inputs["connectivityType"]) == "private";

    private List<PublicAddress> ReadAddresses(PlanReader plan, PlannedResource nat)
    {
        var named = PlanReader.Items(nat.Inputs["allocationId"])
            .Concat(PlanReader.Items(nat.Inputs["secondaryAllocationIds"]))
            .Concat(PlanReader.Items(nat.Inputs["availabilityZoneAddresses"]).OfType<PlannedObject>().SelectMany(zone => PlanReader.Items(zone["allocationIds"])))
            .ToList();
        return named.Count == 0 && IsRegionalNat(nat)
            ? [new(nat, nat, null)]
            : [.. named.Select(allocation => ReadAddress(plan, nat, allocation)).OfType<PublicAddress>()];
    }

    // An allocation given as it is was made elsewhere; what address it has is declared, or not known.
    private PublicAddress? ReadAddress(PlanReader plan, PlannedResource nat, PlannedValue allocation)
    {
        var text = PlanReader.Text(allocation) ?? "";
        if (!Placeholder.In(text).Any())
            return new(nat, nat, declared.GetValueOrDefault(text));
        return plan.Links(nat, "allocationId", allocation).FirstOrDefault() is { } address
            ? new(nat, address, IPAddress.TryParse(PlanReader.Text(address.Inputs["address"]), out var known) ? known : null)
            : null;
    }

    private static ILookup<string, PlannedResource> Linked(PlanReader plan, string type, string from, string to) =>
        plan.OfType(type)
            .Select(link => (From: plan.Link(link, from), To: plan.Link(link, to)))
            .Where(link => link is { From: not null, To: not null })
            .ToLookup(link => link.From!.Urn, link => link.To!);

    private static VpcRoute ReadRoute(PlanReader plan, PlannedResource route)
    {
        var target = TargetInputs.FirstOrDefault(input => route.Inputs[input] is not null and not PlannedNull);
        return new(route, plan.Block(route, "destinationCidrBlock"), target, target is null ? null : plan.Link(route, target));
    }
}
