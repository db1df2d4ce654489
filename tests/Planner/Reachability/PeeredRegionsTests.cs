using System.Collections.Immutable;
using System.Net;
using MultiRegion.Infra.Configuration;
using MultiRegion.Offline;
using MultiRegion.Planner.Checks;
using MultiRegion.Planner.Planning;
using MultiRegion.Planner.Reachability;

namespace MultiRegion.Tests.Planner.Reachability;

public class PeeredRegionsTests
{
    [Theory]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(5)]
    [InlineData(10)]
    public async Task Reaches_every_region_from_every_other(int count)
    {
        var topology = Regions.Topology(count);

        var report = (await PlannedNetwork.PlanAsync(topology)).Ask();

        Assert.Empty(report.Findings);
        foreach (var (from, to) in topology.Regions.SelectMany(from => topology.Regions.Where(to => to != from).Select(to => (from.Region, to.Region))))
        {
            Assert.Equal(
            [
                $"{from} nodes reach {to} nodes, by route",
                $"{from} nodes reach {to} database subnets, by route",
                $"{from} nodes reach {to} nodes on tcp 443 (kubernetes-api)",
                $"{from} nodes reach {to} nodes on tcp 15443 (gateway)",
                $"{from} nodes reach {to} load balancer {to}-internal on tcp 8443",
                $"{from} nodes reach {to} database {to} on tcp 5432",
            ],
                report.Answers
                    .Where(answer => answer.Question.StartsWith($"{from} nodes reach {to} ", StringComparison.Ordinal))
                    .Select(answer => answer.Question));
        }
    }

    [Fact]
    public async Task Shows_the_way_there_and_back_hop_by_hop()
    {
        var report = (await PlannedNetwork.PlanAsync(Regions.Topology(2))).Ask();

        var answer = Assert.Single(report.Answers, answer => answer.Question == "us-west-2 nodes reach us-east-1 database us-east-1 on tcp 5432");
        Assert.Equal((Verdict.Pass, 9), (answer.Verdict, answer.Paths));
        Assert.Equal(
        [
            "Subnet us-west-2-private-usw2-az1",
            "RouteTable us-west-2-private-usw2-az1 10.16.0.0/16",
            "TransitGateway us-west-2",
            "RouteTable us-west-2 10.16.0.0/16 static",
            "PeeringAttachment us-east-1-us-west-2",
            "TransitGateway us-east-1",
            "RouteTable us-east-1 10.16.0.0/16 propagated",
            "VpcAttachment us-east-1",
            "Subnet us-east-1-transit-use1-az1",
            "Subnet us-east-1-database-use1-az1",
            "SecurityGroupIngressRule us-east-1-database-us-west-2",
        ],
            answer.Forth.Select(hop => hop.Text));
        Assert.Equal(
        [
            "Subnet us-east-1-database-use1-az1",
            "RouteTable us-east-1-database 10.32.0.0/16",
            "TransitGateway us-east-1",
            "RouteTable us-east-1 10.32.0.0/16 static",
            "PeeringAttachment us-east-1-us-west-2",
            "TransitGateway us-west-2",
            "RouteTable us-west-2 10.32.0.0/16 propagated",
            "VpcAttachment us-west-2",
            "Subnet us-west-2-transit-usw2-az1",
            "Subnet us-west-2-private-usw2-az1",
        ],
            answer.Back.Select(hop => hop.Text));
    }

    [Fact]
    public async Task Asks_what_a_region_needs_of_itself()
    {
        var questions = (await PlannedNetwork.TwoRegionsAsync()).Ask().Answers.Select(answer => answer.Question).ToList();

        Assert.Equal(
        [
            "us-east-1 nodes reach us-east-1 database us-east-1 on tcp 5432",
            "us-east-1 nodes reach us-east-1 13 service endpoints on tcp 443",
            "us-east-1 nodes reach us-east-1 load balancer us-east-1-internal on tcp 8443",
            "us-east-1 load balancer us-east-1-internal reaches us-east-1 nodes on tcp 8080",
            "us-east-1 load balancer us-east-1-public reaches us-east-1 nodes on tcp 8080",
            "us-east-1 nodes reach the internet",
            "the internet reaches us-east-1 load balancer us-east-1-public on tcp 443",
            "us-east-1 public subnets reach the internet",
        ],
            questions.TakeWhile(question => !question.StartsWith("us-east-1 nodes reach us-west-2", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Asks_what_must_not_be_possible()
    {
        var questions = (await PlannedNetwork.PlanAsync(Regions.Topology(2))).Ask().Answers.Select(answer => answer.Question).ToList();

        Assert.Contains("us-east-1 public subnets do not reach us-east-1 database us-east-1 on tcp 5432", questions);
        Assert.Contains("us-east-1 public subnets do not reach us-west-2 database us-west-2 on tcp 5432", questions);
        Assert.Contains("us-east-1 public subnets have no route to a peering", questions);
        Assert.Contains("us-east-1 transit subnets have no route to a peering", questions);
        Assert.Contains("us-east-1 nodes use no internet to other regions", questions);
        Assert.Contains("us-east-1 opens nothing else to other regions", questions);
    }

    [Fact]
    public async Task Keeps_every_urn_when_the_regions_are_listed_in_another_order()
    {
        var topology = Regions.Topology(5);
        var reversed = topology with { Regions = [.. topology.Regions.Reverse()] };

        Assert.Equal(Urns(await PlannedNetwork.PlanAsync(topology)), Urns(await PlannedNetwork.PlanAsync(reversed)));
    }

    [Fact]
    public async Task Changes_no_peering_when_a_region_joins()
    {
        var before = await PlannedNetwork.PlanAsync(Regions.Topology(3));
        var after = await PlannedNetwork.PlanAsync(Regions.Topology(4));

        Assert.Subset(Urns([after[^1]]).ToHashSet(), Urns([before[^1]]).ToHashSet());
        Assert.All(before[^1].Resources, resource =>
            Assert.Equal(resource.Inputs, after[^1].Resources.Single(other => other.Urn == resource.Urn).Inputs));
    }

    [Fact]
    public async Task Opens_the_road_from_its_middle_and_closes_it_from_its_ends()
    {
        var peering = (await PlannedNetwork.PlanAsync(Regions.Topology(2)))[^1];

        // Destroying runs against the dependencies.
        ImmutableArray<string> order = [HubLayer.PeeringType, HubLayer.AccepterType, HubLayer.AssociationType, HubLayer.RouteType, VpcLayer.RouteType];
        foreach (var (first, second) in order.Zip(order.Skip(1)))
        {
            var earlier = peering.Resources.Where(resource => resource.Type == first).Select(resource => resource.Urn).ToList();
            var later = peering.Resources.Where(resource => resource.Type == second).ToList();
            Assert.NotEmpty(later);
            Assert.All(later, resource => Assert.Empty(earlier.Except(resource.Dependencies)));
        }
    }

    [Fact]
    public async Task Plans_a_region_the_same_alone_and_among_others()
    {
        var topology = Regions.Topology(3);
        var together = await PlannedNetwork.PlanAsync(topology);

        foreach (var region in topology.Regions)
        {
            var alone = await PlannedNetwork.PlanRegionAsync(topology, region);
            var among = together.Single(stack => stack.Name == region.Stack);
            Assert.Equal(alone.Resources.Select(Whole), among.Resources.Select(Whole));
            Assert.Equal(alone.Outputs, among.Outputs);
        }
    }

    [Fact]
    public async Task Refuses_a_stack_of_an_older_program_with_every_output_that_does_not_fit()
    {
        var topology = Regions.Topology(2);
        var regions = await Task.WhenAll(topology.Regions.Select(region => PlannedNetwork.PlanRegionAsync(topology, region)));
        regions[0] = regions[0] with { Outputs = new(regions[0].Outputs.Members.Remove("transitGatewayRouteTableId")) };
        regions[1] = regions[1] with { Outputs = new(regions[1].Outputs.Members.Remove("databaseRouteTableId").SetItem("privateRouteTableIds", new PlannedString("rtb-1"))) };

        var refused = await Assert.ThrowsAsync<PlanException>(() => PlannedNetwork.PlanPeeringAsync(topology, regions));

        Assert.Equal(
            """
            stack us-east-1: output transitGatewayRouteTableId: got nothing, expected text. Run 'pulumi up --stack us-east-1' with this version of the program first.
            stack us-west-2: output databaseRouteTableId: got nothing, expected text. Run 'pulumi up --stack us-west-2' with this version of the program first.
            stack us-west-2: output privateRouteTableIds: got text, expected one text for each zone; missing are usw2-az1, usw2-az2, usw2-az3. Run 'pulumi up --stack us-west-2' with this version of the program first.
            """.ReplaceLineEndings("\n"),
            refused.Message);
    }

    [Fact]
    public async Task Refuses_two_regions_that_name_one_stack()
    {
        var topology = Regions.Topology(2);
        var regions = await Task.WhenAll(topology.Regions.Select(region => PlannedNetwork.PlanRegionAsync(topology, region)));
        var twisted = topology with { Regions = [topology.Regions[0], topology.Regions[1] with { Stack = "us-east-1" }] };

        var refused = await Assert.ThrowsAsync<PlanException>(() => PlannedNetwork.PlanPeeringAsync(twisted, regions));

        Assert.Contains(
            "stack us-east-1: output region: got 'us-east-1', expected 'us-west-2'. Set 'stack' of us-west-2 in Pulumi.yaml's topology to the stack of that region.",
            refused.Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Passes_the_check_with_the_number_of_questions()
    {
        var plan = new SystemPlan(await PlannedNetwork.PlanAsync(Regions.Topology(2)));

        var verdict = new ReachabilityCheck().Run(plan);

        Assert.Equal(("reachability", CheckStatus.Pass, "43 questions, 0 answered wrongly, 0 not modelled"), (verdict.Name, verdict.Status, verdict.Detail));
        Assert.Empty(verdict.Lines);
    }

    private static IEnumerable<string> Urns(IEnumerable<PlannedStack> stacks) =>
        stacks.SelectMany(stack => stack.Resources).Select(resource => resource.Urn).Order(StringComparer.Ordinal);

    private static string Whole(PlannedResource resource) =>
        $"{resource.Urn} {resource.Provider} {resource.Region} {string.Join(',', resource.Inputs.Members.Select(input => $"{input.Key}={PlanReader.Text(input.Value) ?? $"{input.Value.GetHashCode()}"}"))} {string.Join(',', resource.Dependencies)}";
}
