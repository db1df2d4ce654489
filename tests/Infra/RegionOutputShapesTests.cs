using System.Collections.Immutable;
using System.Net;
using System.Reflection;
using MultiRegion.Infra;
using MultiRegion.Infra.Configuration;

namespace MultiRegion.Tests.Infra;

public class RegionOutputShapesTests
{
    private const string Redeploy = "Run 'pulumi up --stack west' with this version of the program first.";

    private static readonly RegionTopology West = new()
    {
        Region = "us-west-2",
        Stack = "west",
        Cidr = IPNetwork.Parse("10.32.0.0/16"),
        ServiceCidr = IPNetwork.Parse("172.21.0.0/16"),
        Asn = 64513,
        Zones = ["usw2-az1", "usw2-az2"],
    };

    [Fact]
    public void Accepts_what_this_version_exports()
    {
        Assert.Empty(RegionOutputShapes.Problems(West, Exported));
    }

    [Fact]
    public void Knows_the_shape_of_every_output()
    {
        var names = typeof(RegionOutputNames).GetFields(BindingFlags.NonPublic | BindingFlags.Static).Select(field => (string)field.GetRawConstantValue()!);

        Assert.Equal(names.Order(StringComparer.Ordinal), RegionOutputShapes.All.Keys);
    }

    [Fact]
    public void Lists_everything_that_an_older_program_did_not_export_or_exported_otherwise()
    {
        var older = Exported
            .SetItem("databaseRouteTableId", null)
            .SetItem("privateRouteTableIds", ImmutableArray.Create<object>("rtb-1", "rtb-2"))
            .SetItem("privateSubnetIds", ImmutableDictionary<string, object>.Empty.Add("usw2-az1", "subnet-1"))
            .SetItem("transitGatewayId", 7d)
            .SetItem("vpcId", "");

        Assert.Equal(
        [
            $"stack west: output databaseRouteTableId: got nothing, expected text. {Redeploy}",
            $"stack west: output privateRouteTableIds: got a list, expected one text for each zone; missing are usw2-az1, usw2-az2. {Redeploy}",
            $"stack west: output privateSubnetIds: got an object, expected one text for each zone; missing are usw2-az2. {Redeploy}",
            $"stack west: output transitGatewayId: got a number, expected text. {Redeploy}",
            $"stack west: output vpcId: got an empty text, expected text. {Redeploy}",
        ],
            RegionOutputShapes.Problems(West, older));
    }

    [Fact]
    public void Refuses_the_stack_of_another_region()
    {
        var problems = RegionOutputShapes.Problems(West, Exported.SetItem("region", "us-east-1").SetItem("vpcCidr", "10.16.0.0/16"));

        Assert.Equal(
        [
            "stack west: output region: got 'us-east-1', expected 'us-west-2'. Set 'stack' of us-west-2 in Pulumi.yaml's topology to the stack of that region.",
            $"stack west: output vpcCidr: got '10.16.0.0/16', expected '10.32.0.0/16' as Pulumi.yaml's topology has it. {Redeploy}",
        ],
            problems);
    }

    [Fact]
    public void Says_nothing_of_what_is_not_known_yet()
    {
        Assert.Empty(RegionOutputShapes.Problems(West, ImmutableDictionary<string, object?>.Empty));
    }

    private static ImmutableDictionary<string, object?> Exported => RegionOutputShapes.All.ToImmutableDictionary(output => output.Key, object? (output) =>
        (output.Key, output.Value) switch
        {
            (RegionOutputNames.Region, _) => "us-west-2",
            (RegionOutputNames.VpcCidr, _) => "10.32.0.0/16",
            (_, OutputShape.TextByZone) => West.Zones.ToImmutableDictionary(zone => zone, object (zone) => $"id-{zone}"),
            (_, OutputShape.Number) => 100d,
            _ => "text",
        });
}
