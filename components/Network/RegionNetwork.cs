using System.Collections.Immutable;
using System.Net;
using MultiRegion.Components.Encryption;
using Pulumi;
using Aws = Pulumi.Aws;

namespace MultiRegion.Components.Network;

/// <summary>
/// One region's VPC: four subnets per zone, the ways out, the AWS services reached inside, and flow logs. It knows
/// nothing of any other region; what leads there is added by the stack that binds the regions.
/// </summary>
public sealed class RegionNetwork : ComponentResource
{
    // In every URN below it: renaming needs an alias.
    internal const string TypeToken = "multi-region:network:RegionNetwork";

    private const string Anywhere = "0.0.0.0/0";
    private const int Https = 443;

    private readonly string name;
    private readonly RegionNetworkArgs args;
    private readonly Aws.Ec2.Vpc vpc;

    /// <summary>Declares the network.</summary>
    /// <param name="name">The region: the network is named by where it is, never by its role.</param>
    /// <param name="args">Its shape.</param>
    /// <param name="options">Options; name the region's AWS provider in <c>Providers</c>.</param>
    /// <exception cref="ArgumentException">The block is too small or too large, or a zone id is none.</exception>
    public RegionNetwork(string name, RegionNetworkArgs args, ComponentResourceOptions? options = null)
        : base(TypeToken, name, options)
    {
        (this.name, this.args) = (name, args);
        var plan = SubnetPlan.For(args.Cidr, args.Zones);

        vpc = new Aws.Ec2.Vpc(name, new()
        {
            CidrBlock = args.Cidr.ToString(),
            EnableDnsSupport = true,
            EnableDnsHostnames = true, // private endpoints answer by name
            Tags = Named(name),
        }, Child());
        CloseDefaultSecurityGroup();

        var publicSubnets = Subnets(plan, "public", zone => zone.Public, new() { ["kubernetes.io/role/elb"] = "1" });
        var privateSubnets = Subnets(plan, "private", zone => zone.Private, new()
        {
            ["kubernetes.io/role/internal-elb"] = "1",
            ["karpenter.sh/discovery"] = args.ClusterName,
        });
        var databaseSubnets = Subnets(plan, "database", zone => zone.Database);
        var transitSubnets = Subnets(plan, "transit", zone => zone.Transit);

        PublicRoutes(publicSubnets);
        var nat = new NatGateways(name, args.Nat, args.NatAddresses, vpc, publicSubnets, this);
        var privateTables = PrivateRoutes(privateSubnets, nat);
        var databaseTable = SharedTable("database", databaseSubnets);
        SharedTable("transit", transitSubnets);
        Endpoints(privateSubnets, privateTables);

        var logKey = new EncryptionKey($"{name}-logs", new()
        {
            Purpose = $"Encrypts the log groups of {args.Region}.",
            AccountId = vpc.OwnerId,
            Grants = account => [EncryptionKey.LogsGrant(args.Region, account)],
        }, new() { Parent = this });
        FlowLogs = new FlowLogs(name, logKey.Arn, new() { Parent = this });
        _ = new Aws.Ec2.FlowLog(name, new()
        {
            VpcId = vpc.Id,
            TrafficType = "ALL",
            LogDestination = FlowLogs.GroupArn,
            IamRoleArn = FlowLogs.RoleArn,
            Tags = Named(name),
        }, Child());

        VpcId = vpc.Id;
        AccountId = vpc.OwnerId;
        LogKeyArn = logKey.Arn;
        NatAddresses = nat.Addresses;
        ZoneNames = databaseSubnets.ToImmutableSortedDictionary(subnet => subnet.Key, subnet => subnet.Value.AvailabilityZone);
        PublicSubnetIds = Ids(publicSubnets);
        PrivateSubnetIds = Ids(privateSubnets);
        DatabaseSubnetIds = Ids(databaseSubnets);
        TransitSubnetIds = Ids(transitSubnets);
        PrivateRouteTableIds = privateTables.ToImmutableSortedDictionary(table => table.Key, table => table.Value.Id);
        DatabaseRouteTableId = databaseTable.Id;

        var outputs = new Dictionary<string, object?>
        {
            ["vpcId"] = VpcId,
            ["publicSubnetIds"] = PublicSubnetIds,
            ["privateSubnetIds"] = PrivateSubnetIds,
            ["databaseSubnetIds"] = DatabaseSubnetIds,
        };
        // No resource has these addresses as its input; a reader of the plan finds them here by their allocations.
        if (!args.NatAddresses.IsEmpty)
            outputs["natAddresses"] = args.NatAddresses.Values.ToImmutableDictionary(address => address.Allocation, address => address.Address.ToString());
        RegisterOutputs(outputs);
    }

    /// <summary>The VPC.</summary>
    public Output<string> VpcId { get; }

    /// <summary>The account that owns the VPC: twelve digits.</summary>
    public Output<string> AccountId { get; }

    /// <summary>The KMS key of the region's log groups.</summary>
    public Output<string> LogKeyArn { get; }

    /// <summary>Where the region's network reports its flows.</summary>
    public FlowLogs FlowLogs { get; }

    /// <summary>The public addresses that private subnets appear under; empty for a regional gateway whose addresses AWS chooses.</summary>
    public ImmutableSortedDictionary<string, Output<string>> NatAddresses { get; }

    /// <summary>What this account calls each zone (<c>us-east-1a</c>), by zone id: the names differ between accounts.</summary>
    public ImmutableSortedDictionary<string, Output<string>> ZoneNames { get; }

    /// <summary>Public subnets by zone.</summary>
    public ImmutableSortedDictionary<string, Output<string>> PublicSubnetIds { get; }

    /// <summary>Private subnets by zone.</summary>
    public ImmutableSortedDictionary<string, Output<string>> PrivateSubnetIds { get; }

    /// <summary>Database subnets by zone.</summary>
    public ImmutableSortedDictionary<string, Output<string>> DatabaseSubnetIds { get; }

    /// <summary>The Transit Gateway's subnets by zone.</summary>
    public ImmutableSortedDictionary<string, Output<string>> TransitSubnetIds { get; }

    /// <summary>Route tables of the private subnets by zone.</summary>
    public ImmutableSortedDictionary<string, Output<string>> PrivateRouteTableIds { get; }

    /// <summary>The route table of all database subnets.</summary>
    public Output<string> DatabaseRouteTableId { get; }

    private static ImmutableSortedDictionary<string, Output<string>> Ids(ImmutableSortedDictionary<string, Aws.Ec2.Subnet> subnets) =>
        subnets.ToImmutableSortedDictionary(subnet => subnet.Key, subnet => subnet.Value.Id);

    private static InputMap<string> Named(string tag) => new() { ["Name"] = tag };

    private CustomResourceOptions Child() => new() { Parent = this };

    // The group that AWS makes with every VPC lets its members talk to each other; nothing here uses it.
    private void CloseDefaultSecurityGroup() =>
        _ = new Aws.Ec2.DefaultSecurityGroup(name, new() { VpcId = vpc.Id, Tags = Named($"{name}-closed") }, Child());

    private ImmutableSortedDictionary<string, Aws.Ec2.Subnet> Subnets(
        SubnetPlan plan, string tier, Func<ZoneSubnets, IPNetwork> block, Dictionary<string, string>? tags = null) =>
        plan.Zones.ToImmutableSortedDictionary(zone => zone.Zone, zone => new Aws.Ec2.Subnet($"{name}-{tier}-{zone.Zone}", new()
        {
            VpcId = vpc.Id,
            AvailabilityZoneId = zone.Zone,
            CidrBlock = block(zone).ToString(),
            MapPublicIpOnLaunch = false, // load balancers bring their own addresses, nodes never live here
            Tags = InputMap<string>.Merge(Named($"{name}-{tier}-{zone.Zone}"), tags ?? []),
        }, Child()));

    private void PublicRoutes(ImmutableSortedDictionary<string, Aws.Ec2.Subnet> subnets)
    {
        var gateway = new Aws.Ec2.InternetGateway(name, new() { VpcId = vpc.Id, Tags = Named(name) }, Child());
        var table = SharedTable("public", subnets);
        _ = new Aws.Ec2.Route($"{name}-public-default", new()
        {
            RouteTableId = table.Id,
            DestinationCidrBlock = Anywhere,
            GatewayId = gateway.Id,
        }, Child());
    }

    private ImmutableSortedDictionary<string, Aws.Ec2.RouteTable> PrivateRoutes(
        ImmutableSortedDictionary<string, Aws.Ec2.Subnet> subnets, NatGateways nat)
    {
        var tables = subnets.ToImmutableSortedDictionary(subnet => subnet.Key, subnet => Table($"private-{subnet.Key}"));
        foreach (var (zone, table) in tables)
        {
            Associate($"private-{zone}", table, subnets[zone]);
            _ = new Aws.Ec2.Route($"{name}-private-{zone}-default", new()
            {
                RouteTableId = table.Id,
                DestinationCidrBlock = Anywhere,
                NatGatewayId = nat.GatewayFor(zone),
            }, Child());
        }

        return tables;
    }

    private Aws.Ec2.RouteTable SharedTable(string tier, ImmutableSortedDictionary<string, Aws.Ec2.Subnet> subnets)
    {
        var table = Table(tier);
        foreach (var (zone, subnet) in subnets)
            Associate($"{tier}-{zone}", table, subnet);
        return table;
    }

    private Aws.Ec2.RouteTable Table(string tier) =>
        new($"{name}-{tier}", new() { VpcId = vpc.Id, Tags = Named($"{name}-{tier}") }, Child());

    private void Associate(string tier, Aws.Ec2.RouteTable table, Aws.Ec2.Subnet subnet) =>
        _ = new Aws.Ec2.RouteTableAssociation($"{name}-{tier}", new() { RouteTableId = table.Id, SubnetId = subnet.Id }, Child());

    private void Endpoints(
        ImmutableSortedDictionary<string, Aws.Ec2.Subnet> subnets, ImmutableSortedDictionary<string, Aws.Ec2.RouteTable> tables)
    {
        foreach (var service in VpcEndpointServices.Gateways)
        {
            _ = new Aws.Ec2.VpcEndpoint($"{name}-{service}", new()
            {
                VpcId = vpc.Id,
                ServiceName = $"com.amazonaws.{args.Region}.{service}",
                VpcEndpointType = "Gateway",
                RouteTableIds = tables.Values.Select(table => table.Id).ToList(),
                Tags = Named($"{name}-{service}"),
            }, Child());
        }

        var group = new Aws.Ec2.SecurityGroup($"{name}-endpoints", new()
        {
            VpcId = vpc.Id,
            Description = "AWS services reached inside the VPC",
            Tags = Named($"{name}-endpoints"),
        }, Child());
        _ = new Aws.Vpc.SecurityGroupIngressRule($"{name}-endpoints-https", new()
        {
            SecurityGroupId = group.Id,
            Description = "HTTPS from the VPC",
            CidrIpv4 = args.Cidr.ToString(),
            IpProtocol = "tcp",
            FromPort = Https,
            ToPort = Https,
        }, Child());

        foreach (var service in VpcEndpointServices.Interfaces)
        {
            _ = new Aws.Ec2.VpcEndpoint($"{name}-{service}", new()
            {
                VpcId = vpc.Id,
                ServiceName = $"com.amazonaws.{args.Region}.{service}",
                VpcEndpointType = "Interface",
                PrivateDnsEnabled = true,
                SubnetIds = subnets.Values.Select(subnet => subnet.Id).ToList(),
                SecurityGroupIds = group.Id,
                Tags = Named($"{name}-{service}"),
            }, Child());
        }
    }
}
