using System.Text.Json.Nodes;
using MultiRegion.Infra.Configuration;

namespace MultiRegion.Tests.Infra.Configuration;

/// <summary>The topology's rules look at every pair, not at neighbours.</summary>
public class TenRegionsTests
{
    private static readonly string[] Names =
    [
        "us-east-1", "us-west-2", "eu-central-1", "ap-southeast-2", "sa-east-1",
        "us-east-2", "eu-west-1", "ap-northeast-1", "ca-central-1", "ap-southeast-1",
    ];

    [Fact]
    public void Accepts_ten_regions_that_lie_apart() => Assert.Empty(Lines(_ => { }));

    [Fact]
    public void Rejects_an_overlap_of_any_two()
    {
        var pairs = Names.SelectMany((_, later) => Enumerable.Range(0, later).Select(earlier => (Earlier: earlier, Later: later))).ToList();
        Assert.Equal(45, pairs.Count);

        // What the later one gives up is free again, and the next free block is named in the order of the regions.
        Assert.All(pairs, pair => Assert.Equal(
            [
                $"Pulumi.yaml: topology.regions[{pair.Later}].cidr: got '10.{16 * (pair.Earlier + 1)}.128.0/17', "
                + $"which overlaps {Names[pair.Earlier]} '10.{16 * (pair.Earlier + 1)}.0.0/16'. Choose a block outside it, e.g. 10.{16 * (pair.Later + 1)}.0.0/16.",
            ],
            Lines(regions => regions[pair.Later]!["cidr"] = $"10.{16 * (pair.Earlier + 1)}.128.0/17")));
    }

    [Fact]
    public void Rejects_services_over_the_vpc_of_any_other_region() => Assert.Equal(
        ["Pulumi.yaml: topology.regions[2].serviceCidr: got '10.144.0.0/20', which overlaps ca-central-1 '10.144.0.0/16'. Choose a block outside it, e.g. 172.16.0.0/16."],
        Lines(regions => regions[2]!["serviceCidr"] = "10.144.0.0/20"));

    [Fact]
    public void Rejects_one_number_for_any_two_gateways()
    {
        for (var later = 1; later < Names.Length; later++)
        {
            for (var earlier = 0; earlier < later; earlier++)
            {
                Assert.Equal(
                    [$"Pulumi.yaml: topology.regions[{later}].asn: got '{64512 + earlier}', which topology.regions[{earlier}].asn has already. Choose another, e.g. {64512 + later}."],
                    Lines(regions => regions[later]!["asn"] = 64512 + earlier));
            }
        }
    }

    [Fact]
    public void Rejects_a_region_that_would_be_peered_with_itself() => Assert.Equal(
        ["Pulumi.yaml: topology.regions[9].region: got 'us-east-1', which topology.regions[0].region has already. List each region once."],
        Lines(regions => regions[9]!["region"] = "us-east-1"));

    [Fact]
    public void Rejects_one_stack_for_two_regions() => Assert.Equal(
        ["Pulumi.yaml: topology.regions[4].stack: got 'us-east-1', which topology.regions[0].stack has already. Give each region a stack of its own."],
        Lines(regions => regions[4]!["stack"] = "us-east-1"));

    private static string[] Lines(Action<JsonArray> change)
    {
        var source = Given.Global.WithTopology(topology =>
        {
            topology["regions"] = new JsonArray([.. Names.Select((name, place) => new JsonObject
            {
                ["region"] = name,
                ["stack"] = name,
                ["cidr"] = $"10.{16 * (place + 1)}.0.0/16",
                ["serviceCidr"] = $"172.{20 + place}.0.0/16",
                ["asn"] = 64512 + place,
                ["zones"] = new JsonArray(Zone(name, 1), Zone(name, 2)),
            })]);
            change(topology["regions"]!.AsArray());
        });
        return [.. StackSettings.Load(source).Problems.Select(problem => $"{problem}")];
    }

    // AWS shortens a region's name: us-east-1 is use1, ap-southeast-2 is apse2.
    private static string Zone(string region, int number)
    {
        var parts = region.Split('-');
        var direction = parts[1] switch { "southeast" => "se", "northeast" => "ne", var plain => plain[..1] };
        return $"{parts[0]}{direction}{parts[2]}-az{number}";
    }
}
