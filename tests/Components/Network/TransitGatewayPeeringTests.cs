using System.Collections.Immutable;
using MultiRegion.Components.Network;
using MultiRegion.Tests.Components.Support;
using Pulumi;
using Pulumi.Utilities;
using Aws = Pulumi.Aws;

namespace MultiRegion.Tests.Components.Network;

public class TransitGatewayPeeringTests
{
    private const string Attachment = "aws:ec2transitgateway/peeringAttachment:PeeringAttachment";
    private const string Accepter = "aws:ec2transitgateway/peeringAttachmentAccepter:PeeringAttachmentAccepter";
    private const string Association = "aws:ec2transitgateway/routeTableAssociation:RouteTableAssociation";
    private const string HubRoute = "aws:ec2transitgateway/route:Route";
    private const string VpcRoute = "aws:ec2/route:Route";

    private static readonly string[] Types =
        ["pulumi:providers:aws", TransitGatewayPeering.TypeToken, Attachment, Accepter, Association, HubRoute, VpcRoute];

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Lets_the_smaller_name_ask_whichever_side_comes_first(bool swapped)
    {
        var (peering, _) = await Declare(swapped);

        var attachment = peering.Single(Attachment, "us-east-1-us-west-2");
        Assert.Equal("us-east-1-hub", attachment.Text("transitGatewayId"));
        Assert.Equal("us-west-2-hub", attachment.Text("peerTransitGatewayId"));
        Assert.Equal("us-west-2", attachment.Text("peerRegion"));
        Assert.Equal("us-east-1", ProviderOf(attachment.Provider));
        Assert.Null(attachment["options"]); // a change of dynamicRouting replaces the peering
        var accepter = peering.Single(Accepter, "us-east-1-us-west-2");
        Assert.Equal("us-east-1-us-west-2-id", accepter.Text("transitGatewayAttachmentId"));
        Assert.Equal("us-west-2", ProviderOf(accepter.Provider));
    }

    [Fact]
    public async Task Associates_the_peering_and_routes_to_the_other_block_on_both_sides()
    {
        var (peering, _) = await Declare();

        foreach (var (here, there) in new[] { ("us-east-1", "10.32.0.0/16"), ("us-west-2", "10.16.0.0/16") })
        {
            var association = peering.Single(Association, $"us-east-1-us-west-2-{here}");
            Assert.Equal("us-east-1-us-west-2-id", association.Text("transitGatewayAttachmentId"));
            Assert.Equal($"{here}-hub-table", association.Text("transitGatewayRouteTableId"));
            Assert.Equal(here, ProviderOf(association.Provider));

            var route = peering.Single(HubRoute, $"us-east-1-us-west-2-{here}");
            Assert.Equal("us-east-1-us-west-2-id", route.Text("transitGatewayAttachmentId"));
            Assert.Equal($"{here}-hub-table", route.Text("transitGatewayRouteTableId"));
            Assert.Equal(there, route.Text("destinationCidrBlock"));
            Assert.Equal(here, ProviderOf(route.Provider));
        }
    }

    [Fact]
    public async Task Routes_from_every_private_and_database_table_and_from_no_other()
    {
        var (peering, _) = await Declare();

        Assert.Equal(
        [
            "us-east-1-us-west-2-us-east-1-database us-east-1-database us-east-1-hub 10.32.0.0/16 us-east-1",
            "us-east-1-us-west-2-us-east-1-private-use1-az1 use1-az1-table us-east-1-hub 10.32.0.0/16 us-east-1",
            "us-east-1-us-west-2-us-east-1-private-use1-az2 use1-az2-table us-east-1-hub 10.32.0.0/16 us-east-1",
            "us-east-1-us-west-2-us-west-2-database us-west-2-database us-west-2-hub 10.16.0.0/16 us-west-2",
            "us-east-1-us-west-2-us-west-2-private-usw2-az1 usw2-az1-table us-west-2-hub 10.16.0.0/16 us-west-2",
            "us-east-1-us-west-2-us-west-2-private-usw2-az2 usw2-az2-table us-west-2-hub 10.16.0.0/16 us-west-2",
        ],
            peering.OfType(VpcRoute)
                .Select(route => $"{route.Name} {route.Text("routeTableId")} {route.Text("transitGatewayId")} {route.Text("destinationCidrBlock")} {ProviderOf(route.Provider)}")
                .Order());
    }

    [Fact]
    public async Task Waits_for_the_acceptance_and_opens_the_road_from_its_middle()
    {
        var (_, options) = await Declare();

        var accepter = "PeeringAttachmentAccepter us-east-1-us-west-2";
        string[] associations = ["RouteTableAssociation us-east-1-us-west-2-us-east-1", "RouteTableAssociation us-east-1-us-west-2-us-west-2"];
        string[] routes = ["Route us-east-1-us-west-2-us-east-1", "Route us-east-1-us-west-2-us-west-2"];
        Assert.Empty(options[$"{Attachment} us-east-1-us-west-2"].After);
        Assert.Equal([accepter], options[$"{Association} us-east-1-us-west-2-us-east-1"].After); // the requester's side too
        Assert.Equal([accepter], options[$"{Association} us-east-1-us-west-2-us-west-2"].After);
        Assert.Equal([accepter, .. associations], options[$"{HubRoute} us-east-1-us-west-2-us-east-1"].After);
        Assert.Equal([accepter, .. associations], options[$"{HubRoute} us-east-1-us-west-2-us-west-2"].After);
        var vpcRoutes = options.Where(entry => entry.Key.StartsWith(VpcRoute, StringComparison.Ordinal)).ToList();
        Assert.Equal(6, vpcRoutes.Count);
        Assert.All(vpcRoutes, route => Assert.Equal([accepter, .. routes], route.Value.After));
    }

    [Fact]
    public async Task Gives_every_step_half_an_hour()
    {
        var (_, options) = await Declare();

        Assert.Equal(12, options.Count);
        Assert.All(options.Values, option => Assert.Equal((TimeSpan.FromMinutes(30), TimeSpan.FromMinutes(30)), (option.Create, option.Delete)));
    }

    [Fact]
    public async Task Refuses_two_sides_of_one_region()
    {
        var refused = await Assert.ThrowsAnyAsync<Exception>(() => RecordingMocks.Run(Types, () =>
        {
            var side = Side("us-east-1", "10.16.0.0/16", "use1-az1");
            _ = new TransitGatewayPeering("us-east-1-us-east-1", new() { One = side, Other = side });
        }));

        Assert.Contains("A region cannot be peered with itself: us-east-1.", refused.Message, StringComparison.Ordinal);
    }

    private static string ProviderOf(string provider) => provider.Split("::")[^2];

    private static async Task<(RecordingMocks Mocks, ImmutableSortedDictionary<string, Waits> Options)> Declare(bool swapped = false)
    {
        var declared = new Dictionary<string, ResourceOptions>();
        ResourceTransformation remember = child =>
        {
            if (child.Resource is CustomResource)
                declared.Add($"{child.Resource.GetResourceType()} {child.Resource.GetResourceName()}", child.Options);
            return null;
        };

        var mocks = await RecordingMocks.Run(Types, () =>
        {
            var east = Side("us-east-1", "10.16.0.0/16", "use1-az1", "use1-az2");
            var west = Side("us-west-2", "10.32.0.0/16", "usw2-az1", "usw2-az2");
            _ = new TransitGatewayPeering(
                "us-east-1-us-west-2",
                swapped ? new() { One = west, Other = east } : new() { One = east, Other = west },
                new() { ResourceTransformations = { remember } });
        });

        var waits = ImmutableSortedDictionary.CreateBuilder<string, Waits>(StringComparer.Ordinal);
        foreach (var (name, options) in declared)
            waits[name] = new(await Names(options.DependsOn), options.CustomTimeouts?.Create, options.CustomTimeouts?.Delete);
        return (mocks, waits.ToImmutable());
    }

    private static async Task<string[]> Names(InputList<Resource> resources) =>
        [.. (await OutputUtilities.GetValueAsync(resources.ToOutput())).Select(resource => $"{resource.GetType().Name} {resource.GetResourceName()}")];

    private static PeeringSide Side(string region, string cidr, params string[] zones) => new()
    {
        Region = region,
        Provider = new Aws.Provider(region, new() { Region = region }),
        Cidr = cidr,
        TransitGatewayId = $"{region}-hub",
        HubRouteTableId = $"{region}-hub-table",
        PrivateRouteTableIds = zones.ToImmutableSortedDictionary(zone => zone, zone => Output.Create($"{zone}-table")),
        DatabaseRouteTableId = Output.Create($"{region}-database"),
    };

    private sealed record Waits(string[] After, TimeSpan? Create, TimeSpan? Delete);
}
