using System.Collections.Immutable;
using MultiRegion.Components.Network;
using MultiRegion.Tests.Components.Support;
using Pulumi;
using Aws = Pulumi.Aws;

namespace MultiRegion.Tests.Components.Network;

public class TransitGatewayHubTests
{
    private static readonly string[] Types =
    [
        "pulumi:providers:aws", TransitGatewayHub.TypeToken, FlowLogs.TypeToken,
        "aws:cloudwatch/logGroup:LogGroup", "aws:ec2/flowLog:FlowLog", "aws:ec2transitgateway/routeTable:RouteTable",
        "aws:ec2transitgateway/routeTableAssociation:RouteTableAssociation", "aws:ec2transitgateway/routeTablePropagation:RouteTablePropagation",
        "aws:ec2transitgateway/transitGateway:TransitGateway", "aws:ec2transitgateway/vpcAttachment:VpcAttachment",
        "aws:iam/role:Role", "aws:iam/rolePolicy:RolePolicy",
    ];

    [Fact]
    public async Task Turns_the_default_tables_off_on_both_sides()
    {
        var hub = await Declare();

        var gateway = hub.Single("aws:ec2transitgateway/transitGateway:TransitGateway");
        Assert.Equal("disable", gateway.Text("defaultRouteTableAssociation"));
        Assert.Equal("disable", gateway.Text("defaultRouteTablePropagation"));
        Assert.Equal("disable", gateway.Text("autoAcceptSharedAttachments"));
        var attachment = hub.Single("aws:ec2transitgateway/vpcAttachment:VpcAttachment");
        Assert.False(attachment.Flag("transitGatewayDefaultRouteTableAssociation"));
        Assert.False(attachment.Flag("transitGatewayDefaultRouteTablePropagation"));
    }

    [Fact]
    public async Task Associates_and_propagates_the_vpc_in_its_own_table()
    {
        var hub = await Declare();

        foreach (var type in new[] { "RouteTableAssociation", "RouteTablePropagation" })
        {
            var link = hub.Single($"aws:ec2transitgateway/{char.ToLowerInvariant(type[0])}{type[1..]}:{type}");
            Assert.Equal("us-east-1-id", link.Text("transitGatewayAttachmentId"));
            Assert.Equal("us-east-1-id", link.Text("transitGatewayRouteTableId"));
        }
    }

    [Fact]
    public async Task Attaches_the_vpc_on_the_given_subnets_under_its_own_number()
    {
        var hub = await Declare();

        var attachment = hub.Single("aws:ec2transitgateway/vpcAttachment:VpcAttachment");
        Assert.Equal(["subnet-1", "subnet-2"], attachment.Texts("subnetIds"));
        Assert.Equal("vpc-1", attachment.Text("vpcId"));
        Assert.Equal(64512, hub.Single("aws:ec2transitgateway/transitGateway:TransitGateway").Number("amazonSideAsn"));
    }

    [Fact]
    public async Task Logs_its_flows_by_the_minute_without_a_traffic_type()
    {
        var log = (await Declare()).Single("aws:ec2/flowLog:FlowLog");

        Assert.Equal(60, log.Number("maxAggregationInterval"));
        Assert.Equal("us-east-1-id", log.Text("transitGatewayId"));
        Assert.Null(log["trafficType"]); // refused for Transit Gateways
    }

    private static Task<RecordingMocks> Declare() => RecordingMocks.Run(Types, () =>
    {
        var provider = new Aws.Provider("us-east-1", new() { Region = "us-east-1" });
        var flowLogs = new FlowLogs("us-east-1", "arn:key", new() { Providers = { provider } });
        _ = new TransitGatewayHub("us-east-1", new()
        {
            Asn = 64512,
            VpcId = "vpc-1",
            SubnetIds = new Dictionary<string, Output<string>>
            {
                ["use1-az1"] = Output.Create("subnet-1"),
                ["use1-az2"] = Output.Create("subnet-2"),
            }.ToImmutableSortedDictionary(),
            FlowLogs = flowLogs,
        }, new() { Providers = { provider } });
    });
}
