using System.Text.Json.Nodes;
using MultiRegion.Offline;
using MultiRegion.Tests.Infra.Configuration;

namespace MultiRegion.Tests.Planner.Regions;

/// <summary>A region's stack stands alone: whatever it names is its own.</summary>
public class IndependenceTests
{
    [Theory]
    [InlineData("us-east-1", "us-west-2", "usw2-")]
    [InlineData("us-west-2", "us-east-1", "use1-")]
    public async Task Names_no_other_region(string region, string other, string otherZones)
    {
        var stack = await new PlannedRegion { Region = region }.PlanAsync();

        var texts = stack.Resources
            .SelectMany(resource => PlanReading.Texts(resource.Inputs, resource.Urn).Append((resource.Urn, resource.Urn)).Append((resource.Urn, resource.Name)))
            .Concat(PlanReading.Texts(stack.Outputs, "outputs"));
        Assert.DoesNotContain(texts, text => text.Item2.Contains(other, StringComparison.Ordinal) || text.Item2.Contains(otherZones, StringComparison.Ordinal));
    }

    // The same, said the other way round: of another region, this one knows the addresses that may call it.
    [Theory]
    [MemberData(nameof(PlannedRegion.Modes), MemberType = typeof(PlannedRegion))]
    public async Task Plans_the_same_whatever_region_has_the_peers_addresses(string mode)
    {
        var topology = JsonNode.Parse(Given.Topology)!.AsObject();
        topology["regions"]![0] = JsonNode.Parse(
            """{ "region": "eu-west-1", "stack": "eu-west-1", "cidr": "10.16.0.0/16", "serviceCidr": "172.22.0.0/16", "asn": 64520, "zones": ["euw1-az1", "euw1-az2"] }""");
        topology["activeRegion"] = "eu-west-1";

        var one = await PlannedRegion.With(mode).PlanAsync();
        var another = await (PlannedRegion.With(mode) with { Topology = topology.ToJsonString() }).PlanAsync();

        Assert.Equal(one.Resources.Select(resource => resource.Urn), another.Resources.Select(resource => resource.Urn));
        Assert.All(one.Resources.Zip(another.Resources), pair => Assert.Equal(pair.First.Inputs, pair.Second.Inputs));
    }

    [Fact]
    public async Task Refers_to_no_other_stack() =>
        Assert.Empty((await new PlannedRegion().PlanAsync()).OfType("pulumi:pulumi:StackReference"));

    [Theory]
    [MemberData(nameof(PlannedRegion.Modes), MemberType = typeof(PlannedRegion))]
    public async Task Puts_nodes_into_its_own_private_subnets(string mode)
    {
        var stack = await PlannedRegion.With(mode).PlanAsync();

        var subnets = new[] { "usw2-az1", "usw2-az2", "usw2-az3" }.Select(zone => $"<us-west-2-private-{zone}-subnet.id>").ToArray();
        Assert.Equal(subnets, Texts(stack.Single("eks:index:Cluster"), "privateSubnetIds"));
        Assert.All(stack.OfType("aws:eks/nodeGroup:NodeGroup"), group => Assert.Equal(subnets, Texts(group, "subnetIds")));
        Assert.All(
            stack.OfType("kubernetes:karpenter.k8s.aws/v1:EC2NodeClass"),
            nodeClass => Assert.Equal(subnets, PlanReading.Texts(nodeClass.At("spec", "subnetSelectorTerms")!).Select(text => text.Text)));
    }

    private static IEnumerable<string> Texts(PlannedResource resource, string input) => PlanReading.Texts(resource.At(input)!).Select(text => text.Text);
}
