using System.Collections.Immutable;
using System.Text.Json.Nodes;
using MultiRegion.Offline;
using MultiRegion.Planner.Checks;
using MultiRegion.Planner.Planning;
using MultiRegion.Planner.Reachability;
using static MultiRegion.Tests.Planner.PlanBuilder;

namespace MultiRegion.Tests.Planner.Mesh;

/// <summary>A mesh whose control planes call the API of us-west-2 over the internet.</summary>
public class PublicApiTests
{
    private const string Question = "us-east-1 nodes reach us-west-2 nodes on tcp 443 (kubernetes-api) over the internet";
    private const string Cluster = "eks:index:Cluster us-west-2";

    private static readonly Lazy<Task<SystemPlan>> Planned = new(() => PlannedMesh.PlanAsync(2, change: OpensWest));

    [Fact]
    public async Task Says_which_addresses_must_stand_in_which_list_and_passes_none_of_them()
    {
        var answer = await AskAsync(resource => resource);

        Assert.Equal((Verdict.NotModelled, 3), (answer.Verdict, answer.Paths));
        Assert.Equal(
            new[] { "use1-az1", "use1-az2", "use1-az4" }.Select(zone =>
                $"{Cluster}: publicAccessCidrs (198.51.100.0/24) must hold the address of aws:ec2:Eip us-east-1-nat-{zone}, which is not known before it is there. "
                + "Not modelled: see that it is in the list, or declare it as natAddresses of us-east-1 in the topology."),
            answer.Findings.Select(finding => $"{finding}"));
    }

    [Fact]
    public async Task Asks_for_no_private_way_to_it() => Assert.DoesNotContain(
        ReachabilityReport.Of(await Planned.Value).Answers,
        answer => answer.Question == "us-east-1 nodes reach us-west-2 nodes on tcp 443 (kubernetes-api)");

    [Fact]
    public async Task Passes_an_API_that_admits_everybody_and_shows_the_way()
    {
        var answer = await AskAsync(Admitting("203.0.113.0/24", "0.0.0.0/0"));

        Assert.Equal((Verdict.Pass, 3), (answer.Verdict, answer.Paths));
        Assert.Equal(
        [
            "Subnet us-east-1-private-use1-az1",
            "RouteTable us-east-1-private-use1-az1 0.0.0.0/0",
            "NatGateway us-east-1-use1-az1",
            "Eip us-east-1-nat-use1-az1",
            "Subnet us-east-1-public-use1-az1",
            "RouteTable us-east-1-public 0.0.0.0/0",
            "InternetGateway us-east-1",
            "Cluster us-west-2",
        ],
            answer.Forth.Select(hop => hop.Text));
    }

    // EKS opens to everybody an endpoint that lists nobody, and one that says nothing is public.
    [Theory]
    [InlineData("publicAccessCidrs")]
    [InlineData("publicAccessCidrs", "endpointPublicAccess")]
    public async Task Takes_what_is_not_said_as_EKS_does(params string[] unset) =>
        Assert.Equal(Verdict.Pass, (await AskAsync(OfCluster(cluster => unset.Aggregate(cluster, (without, input) => without.With(null, input))))).Verdict);

    [Fact]
    public async Task Refuses_a_list_of_private_addresses()
    {
        var answer = await AskAsync(Admitting("10.16.0.0/16", "100.64.0.0/10"));

        Assert.Equal(Verdict.Fail, answer.Verdict);
        Assert.Equal(
            $"{Cluster}: publicAccessCidrs (10.16.0.0/16, 100.64.0.0/10) holds private addresses only, and aws:ec2:NatGateway us-east-1-use1-az1 calls from a public one. "
            + "Add the address of aws:ec2:Eip us-east-1-nat-use1-az1 to it.",
            $"{answer.Findings[0]}");
    }

    [Fact]
    public async Task Follows_an_entry_to_the_address_that_it_names()
    {
        var plan = await Planned.Value;
        Answer AskFor(params (string Type, string Name, string Property)[] outputs)
        {
            var symbols = outputs.ToDictionary(
                output => $"<{output.Name}.{output.Property}>",
                output => new PlannedSymbol(plan.OfType(output.Type).Single(resource => resource.Name == output.Name).Urn, output.Property));
            return Ask(new([.. plan.Changed(Admitting([.. symbols.Keys.Select(symbol => $"{symbol}/32")])).Stacks.Select(stack => stack with { Symbols = stack.Symbols.AddRange(symbols) })]));
        }

        Assert.Equal(Verdict.Pass, AskFor(
            (VpcLayer.AddressType, "us-east-1-nat-use1-az1", "publicIp"),
            (VpcLayer.NatType, "us-east-1-use1-az2", "publicIp"),
            (VpcLayer.AddressType, "us-east-1-nat-use1-az4", "publicIp")).Verdict);
        var answer = AskFor(
            (VpcLayer.AddressType, "us-east-1-nat-use1-az1", "publicIp"),
            (VpcLayer.AddressType, "us-east-1-nat-use1-az2", "publicIp"),
            (VpcLayer.AddressType, "us-east-1-nat-use1-az4", "privateIp"));
        Assert.Equal(Verdict.NotModelled, answer.Verdict);
        Assert.Contains("must hold the address of aws:ec2:Eip us-east-1-nat-use1-az4,", Assert.Single(answer.Findings).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Compares_an_address_that_is_known()
    {
        PlannedResource? Known(PlannedResource resource) => resource.Type == VpcLayer.AddressType ? resource.With(Text($"198.51.100.{resource.Name[^1]}"), "address") : resource;

        Assert.Equal(Verdict.Pass, (await AskAsync(Known)).Verdict);
        var answer = await AskAsync(resource => Admitting("198.51.100.0/31", "198.51.100.2/32")(Known(resource)!));
        Assert.Equal(Verdict.Fail, answer.Verdict);
        Assert.Equal(
            $"{Cluster}: publicAccessCidrs (198.51.100.0/31, 198.51.100.2/32) leaves out 198.51.100.4, which aws:ec2:NatGateway us-east-1-use1-az4 calls from. Add 198.51.100.4/32 to it.",
            $"{Assert.Single(answer.Findings)}");
        Assert.Contains("NatGateway us-east-1-use1-az4", answer.Forth.Select(hop => hop.Text));
    }

    [Theory]
    [InlineData("perZone", 3)]
    [InlineData("single", 1)]
    [InlineData("regional", 3)]
    public async Task Proves_what_comes_from_declared_addresses(string nat, int addresses)
    {
        var plan = await PlannedMesh.PlanAsync(2, change: request => With(Declares(OpensWest(request)), "us-east-1", "network", $$"""{ "nat": "{{nat}}" }"""));
        var cluster = plan.OfType("eks:index:Cluster").Single(cluster => cluster.Name == "us-west-2");

        var answer = Ask(plan);
        Assert.Equal(Verdict.Pass, answer.Verdict);
        Assert.DoesNotContain(plan.Resources, resource => resource.Type == VpcLayer.AddressType && resource.Region == "us-east-1");
        Assert.Equal(
            "198.51.100.0/24, 203.0.113.1/32, 203.0.113.2/32, 203.0.113.4/32",
            string.Join(", ", PlanReader.Items(cluster.Inputs["publicAccessCidrs"]).Select(PlanReader.Text)));

        var left = Ask(plan.Changed(Admitting("198.51.100.0/24", "192.0.2.0/24")));
        Assert.Equal((Verdict.Fail, addresses), (left.Verdict, left.Findings.Length));
        Assert.Equal(
            $"{Cluster}: publicAccessCidrs (198.51.100.0/24, 192.0.2.0/24) leaves out 203.0.113.1, which aws:ec2:NatGateway us-east-1{(nat == "regional" ? "" : "-use1-az1")} calls from. Add 203.0.113.1/32 to it.",
            $"{left.Findings[0]}");
    }

    [Fact]
    public async Task Takes_declared_addresses_for_no_drift()
    {
        var plan = await PlannedMesh.PlanAsync(2, change: Declares);

        Assert.DoesNotContain(new ParityCheck().Run(plan).Lines, line => line.Contains("NatGateway", StringComparison.Ordinal) && !line.StartsWith("declared:", StringComparison.Ordinal));
        Assert.Contains(new ParityCheck().Run(plan.Changed(resource => resource is { Type: VpcLayer.NatType, Name: "us-west-2-usw2-az1" } ? resource.With(Text("private"), "connectivityType") : resource)).Lines,
            line => line.Contains("NatGateway", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("aws:ec2/route:Route", "us-east-1-private-use1-az1-default", null, null,
        "aws:ec2:RouteTable us-east-1-private-use1-az1 has no route to the internet. Add one to a NAT gateway or an internet gateway.")]
    [InlineData("aws:ec2/eip:Eip", "us-east-1-nat-use1-az1", null, null,
        "aws:ec2:NatGateway us-east-1-use1-az1 has no public address. Give it the allocationId of an aws:ec2:Eip.")]
    [InlineData("aws:ec2/natGateway:NatGateway", "us-east-1-use1-az1", "allocationId", null,
        "aws:ec2:NatGateway us-east-1-use1-az1 has no public address. Give it the allocationId of an aws:ec2:Eip.")]
    [InlineData("aws:ec2/natGateway:NatGateway", "us-east-1-use1-az1", "connectivityType", "private",
        "aws:ec2:NatGateway us-east-1-use1-az1 is private and gives no public address. Set its connectivityType to public.")]
    [InlineData("aws:ec2/natGateway:NatGateway", "us-east-1-use1-az1", "subnetId", "<us-east-1-private-use1-az1-subnet.id>",
        "aws:ec2:NatGateway us-east-1-use1-az1 stands in aws:ec2:Subnet us-east-1-private-use1-az1, which leads to aws:ec2:NatGateway us-east-1-use1-az1 and not to an internet gateway. Name a public subnet of its VPC as its subnetId.")]
    [InlineData("aws:ec2/routeTableAssociation:RouteTableAssociation", "us-east-1-private-use1-az1", "routeTableId", "<us-east-1-public-route-table.id>",
        "aws:ec2:Subnet us-east-1-private-use1-az1 leads to the internet past every NAT gateway, and us-east-1 nodes have no public addresses. Route 0.0.0.0/0 to a NAT gateway.")]
    public async Task Names_what_is_missing_or_wrong_on_the_way_out(string type, string name, string? input, string? value, string expected)
    {
        var report = ReachabilityReport.Of((await Planned.Value).Changed(resource =>
            resource.Type != type || resource.Name != name ? Admitting("0.0.0.0/0")(resource)
            : input is null ? null
            : resource.With(value is null ? null : Text(value), input)));

        Assert.Contains(expected, report.Findings.Where(finding => finding.Kind is FindingKind.Broken).Select(finding => $"{finding}"));
        Assert.NotEqual(Verdict.Pass, report.Answers.Single(answer => answer.Question == Question).Verdict);
    }

    [Fact]
    public async Task Claims_nothing_of_addresses_that_AWS_chooses()
    {
        var plan = await PlannedMesh.PlanAsync(2, change: request => With(OpensWest(request), "us-east-1", "network", """{ "nat": "regional" }"""));

        var answer = ReachabilityReport.Of(plan).Answers.Single(answer => answer.Question == Question);

        Assert.Equal(Verdict.NotModelled, answer.Verdict);
        Assert.Equal(
            $"{Cluster}: publicAccessCidrs (198.51.100.0/24) must hold the address of aws:ec2:NatGateway us-east-1, which is not known before it is there. "
            + "Not modelled: see that it is in the list, or declare it as natAddresses of us-east-1 in the topology.",
            $"{Assert.Single(answer.Findings)}");
    }

    private static PlanRequest OpensWest(PlanRequest request) =>
        With(request, "us-west-2", "cluster", """{ "version": "1.35", "endpoint": "public", "publicAccessCidrs": ["198.51.100.0/24"] }""");

    private static PlanRequest Declares(PlanRequest request)
    {
        var topology = JsonNode.Parse(request.Configuration["multi-region:topology"])!.AsObject();
        foreach (var (index, region) in topology["regions"]!.AsArray().Index())
        {
            region!["natAddresses"] = new JsonObject([.. region["zones"]!.AsArray().Select(zone => $"{zone}").Select(zone => KeyValuePair.Create<string, JsonNode?>(
                zone, new JsonObject { ["allocation"] = $"eipalloc-{index}000000{zone[^1]}", ["address"] = $"203.0.{113 + index}.{zone[^1]}" }))]);
        }

        return With(request, request.Stack, "topology", topology.ToJsonString());
    }

    private static PlanRequest With(PlanRequest request, string stack, string section, string value) => request.Stack != stack ? request : request with
    {
        Configuration = request.Configuration.ToImmutableDictionary().SetItem($"multi-region:{section}", value),
    };

    private static Func<PlannedResource, PlannedResource?> Admitting(params string[] blocks) =>
        OfCluster(cluster => cluster.With(new PlannedList([.. blocks.Select(Text)]), "publicAccessCidrs"));

    private static Func<PlannedResource, PlannedResource?> OfCluster(Func<PlannedResource, PlannedResource> change) =>
        resource => resource is { Type: "eks:index:Cluster", Name: "us-west-2" } ? change(resource) : resource;

    private static async Task<Answer> AskAsync(Func<PlannedResource, PlannedResource?> change) => Ask((await Planned.Value).Changed(change));

    private static Answer Ask(SystemPlan plan) => Assert.Single(ReachabilityReport.Of(plan).Answers, answer => answer.Question == Question);
}
