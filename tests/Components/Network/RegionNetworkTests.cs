using System.Collections.Immutable;
using System.Net;
using MultiRegion.Components.Network;
using MultiRegion.Tests.Components.Support;
using Pulumi;
using Aws = Pulumi.Aws;

namespace MultiRegion.Tests.Components.Network;

public class RegionNetworkTests
{
    private static readonly string[] Types =
    [
        "pulumi:providers:aws", RegionNetwork.TypeToken, FlowLogs.TypeToken, "multi-region:encryption:EncryptionKey",
        "aws:cloudwatch/logGroup:LogGroup", "aws:ec2/defaultSecurityGroup:DefaultSecurityGroup", "aws:ec2/eip:Eip", "aws:ec2/flowLog:FlowLog",
        "aws:ec2/internetGateway:InternetGateway", "aws:ec2/natGateway:NatGateway", "aws:ec2/route:Route", "aws:ec2/routeTable:RouteTable",
        "aws:ec2/routeTableAssociation:RouteTableAssociation", "aws:ec2/securityGroup:SecurityGroup", "aws:ec2/subnet:Subnet", "aws:ec2/vpc:Vpc",
        "aws:ec2/vpcEndpoint:VpcEndpoint", "aws:iam/role:Role", "aws:iam/rolePolicy:RolePolicy", "aws:kms/alias:Alias", "aws:kms/key:Key",
        "aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule",
    ];

    [Fact]
    public async Task Gives_every_zone_four_subnets_by_zone_id()
    {
        var network = await Declare();

        var subnets = network.OfType("aws:ec2/subnet:Subnet");
        Assert.Equal(12, subnets.Count);
        Assert.Equal(["use1-az1", "use1-az2", "use1-az4"], subnets.Select(subnet => subnet.Text("availabilityZoneId")).Distinct().Order());
        Assert.All(subnets, subnet => Assert.False(subnet.Flag("mapPublicIpOnLaunch")));
        Assert.All(subnets, subnet => Assert.Equal("us-east-1-id", subnet.Text("vpcId")));
        Assert.Equal("10.16.32.0/19", network.Single("aws:ec2/subnet:Subnet", "us-east-1-private-use1-az2").Text("cidrBlock"));
    }

    [Fact]
    public async Task Tags_subnets_for_load_balancers_and_node_discovery()
    {
        var network = await Declare();

        var privateTags = network.Single("aws:ec2/subnet:Subnet", "us-east-1-private-use1-az1").Object("tags");
        Assert.Equal("1", privateTags["kubernetes.io/role/internal-elb"]);
        Assert.Equal("production-us-east-1", privateTags["karpenter.sh/discovery"]);
        Assert.Equal("1", network.Single("aws:ec2/subnet:Subnet", "us-east-1-public-use1-az1").Object("tags")["kubernetes.io/role/elb"]);
        Assert.Equal(["Name"], network.Single("aws:ec2/subnet:Subnet", "us-east-1-database-use1-az1").Object("tags").Keys);
    }

    [Theory]
    [InlineData(NatMode.PerZone, 3, 3)]
    [InlineData(NatMode.Single, 1, 1)]
    [InlineData(NatMode.Regional, 1, 0)]
    public async Task Makes_the_nat_gateways_of_the_mode(NatMode mode, int gateways, int addresses)
    {
        var network = await Declare(mode);

        Assert.Equal(gateways, network.OfType("aws:ec2/natGateway:NatGateway").Count);
        Assert.Equal(addresses, network.OfType("aws:ec2/eip:Eip").Count);
        var ways = network.OfType("aws:ec2/route:Route").Where(route => route["natGatewayId"] is not null).ToList();
        Assert.Equal(3, ways.Count);
        Assert.All(ways, way => Assert.Equal("0.0.0.0/0", way.Text("destinationCidrBlock")));
    }

    [Fact]
    public async Task Keeps_a_zones_way_out_inside_the_zone()
    {
        var network = await Declare();

        foreach (var zone in Args().Zones)
        {
            Assert.Equal($"us-east-1-{zone}-id", network.Single("aws:ec2/route:Route", $"us-east-1-private-{zone}-default").Text("natGatewayId"));
            Assert.Equal($"us-east-1-public-{zone}-id", network.Single("aws:ec2/natGateway:NatGateway", $"us-east-1-{zone}").Text("subnetId"));
        }
    }

    [Fact]
    public async Task Asks_a_regional_gateway_for_the_vpc_and_for_no_subnet()
    {
        var gateway = (await Declare(NatMode.Regional)).Single("aws:ec2/natGateway:NatGateway");

        Assert.Equal("regional", gateway.Text("availabilityMode"));
        Assert.Equal("us-east-1-id", gateway.Text("vpcId"));
        Assert.Null(gateway["subnetId"]);
        Assert.Null(gateway["allocationId"]);
    }

    [Theory]
    [InlineData(NatMode.PerZone, "eipalloc-1 at use1-az1, eipalloc-2 at use1-az2, eipalloc-4 at use1-az4")]
    [InlineData(NatMode.Single, "eipalloc-1 at use1-az1")]
    public async Task Calls_from_the_addresses_that_are_given_and_makes_none(NatMode mode, string expected)
    {
        var network = await Declare(mode, given: true);

        Assert.Empty(network.OfType("aws:ec2/eip:Eip"));
        Assert.Equal(
            expected,
            string.Join(", ", network.OfType("aws:ec2/natGateway:NatGateway").OrderBy(gateway => gateway.Name).Select(gateway => $"{gateway.Text("allocationId")} at {gateway.Name["us-east-1-".Length..]}")));
    }

    [Fact]
    public async Task Gives_a_regional_gateway_the_address_of_each_zone()
    {
        var gateway = (await Declare(NatMode.Regional, given: true)).Single("aws:ec2/natGateway:NatGateway");

        var addresses = gateway.Objects("availabilityZoneAddresses");
        Assert.Equal(["use1-az1", "use1-az2", "use1-az4"], addresses.Select(address => address["availabilityZoneId"]));
        Assert.Equal(["eipalloc-1", "eipalloc-2", "eipalloc-4"], addresses.SelectMany(address => (IEnumerable<object>)address["allocationIds"]));
    }

    [Fact]
    public async Task Gives_databases_and_the_transit_gateway_no_way_to_the_internet()
    {
        var network = await Declare();

        Assert.Equal(
            ["us-east-1-private-use1-az1-id", "us-east-1-private-use1-az2-id", "us-east-1-private-use1-az4-id", "us-east-1-public-id"],
            network.OfType("aws:ec2/route:Route").Select(route => route.Text("routeTableId")).Order());
        Assert.Equal(12, network.OfType("aws:ec2/routeTableAssociation:RouteTableAssociation").Count);
    }

    [Fact]
    public async Task Reaches_aws_services_inside_the_vpc_in_every_zone()
    {
        var network = await Declare();

        var endpoints = network.OfType("aws:ec2/vpcEndpoint:VpcEndpoint");
        Assert.Equal(14, endpoints.Count);
        Assert.Equal("Gateway", endpoints.Single(endpoint => endpoint.Text("serviceName") == "com.amazonaws.us-east-1.s3").Text("vpcEndpointType"));
        Assert.All(endpoints.Where(endpoint => endpoint.Text("vpcEndpointType") == "Interface"), endpoint =>
        {
            Assert.True(endpoint.Flag("privateDnsEnabled"));
            Assert.Equal(3, endpoint.Texts("subnetIds").Length);
            Assert.Equal(["us-east-1-endpoints-id"], endpoint.Texts("securityGroupIds"));
        });
        var rule = network.Single("aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule");
        Assert.Equal("10.16.0.0/16", rule.Text("cidrIpv4"));
        Assert.Equal(443, rule.Number("fromPort"));
        Assert.Equal(443, rule.Number("toPort"));
    }

    [Fact]
    public async Task Encrypts_the_flow_logs_with_a_key_that_the_log_service_may_use()
    {
        var network = await Declare();

        Assert.Equal("arn:us-east-1-logs", network.Single("aws:cloudwatch/logGroup:LogGroup").Text("kmsKeyId"));
        Assert.Equal(
            """{"Version":"2012-10-17","Statement":[{"Sid":"Administration","Effect":"Allow","Principal":{"AWS":"arn:aws:iam::123456789012:root"},"Action":"kms:*","Resource":"*"},{"Sid":"Logs","Effect":"Allow","Principal":{"Service":"logs.us-east-1.amazonaws.com"},"Action":["kms:Decrypt","kms:DescribeKey","kms:Encrypt","kms:GenerateDataKey*","kms:ReEncrypt*"],"Resource":"*","Condition":{"ArnLike":{"kms:EncryptionContext:aws:logs:arn":"arn:aws:logs:us-east-1:123456789012:log-group:*"}}}]}""",
            network.Single("aws:kms/key:Key").Text("policy"));
        Assert.True(network.Single("aws:kms/key:Key").Flag("enableKeyRotation"));
    }

    [Fact]
    public async Task Hands_its_provider_to_every_aws_resource()
    {
        var network = await Declare();

        var resources = network.Seen.Where(resource => resource.Type.StartsWith("aws:", StringComparison.Ordinal)).ToList();
        Assert.True(resources.Count > 60, $"{resources.Count} resources");
        Assert.All(resources, resource => Assert.EndsWith("pulumi:providers:aws::us-east-1::us-east-1-id", resource.Provider));
    }

    private static RegionNetworkArgs Args() => new()
    {
        Region = "us-east-1",
        Cidr = IPNetwork.Parse("10.16.0.0/16"),
        Zones = ["use1-az1", "use1-az2", "use1-az4"],
        ClusterName = "production-us-east-1",
    };

    private static Task<RecordingMocks> Declare(NatMode nat = NatMode.PerZone, bool given = false) => RecordingMocks.Run(Types, () =>
    {
        var addresses = Args().Zones.ToImmutableSortedDictionary(zone => zone, zone => new NatAddress($"eipalloc-{zone[^1]}", IPAddress.Parse($"203.0.113.{zone[^1]}")));
        var provider = new Aws.Provider("us-east-1", new() { Region = "us-east-1" });
        _ = new RegionNetwork("us-east-1", Args() with { Nat = nat, NatAddresses = given ? addresses : ImmutableSortedDictionary<string, NatAddress>.Empty }, new() { Providers = { provider } });
    });
}
