using System.Text.Json.Nodes;
using MultiRegion.Infra;
using MultiRegion.Infra.Configuration;
using MultiRegion.Tests.Components.Support;
using MultiRegion.Tests.Infra.Configuration;
using Pulumi;
using Pulumi.Utilities;

namespace MultiRegion.Tests.Infra;

public class StacksTests
{
    [Fact]
    public async Task Gives_every_aws_resource_of_a_region_that_regions_provider()
    {
        var stack = await Run(Given.UsWest2, StackTypes.Region);

        var resources = stack.Seen.Where(resource => resource.Type.StartsWith("aws:", StringComparison.Ordinal)).ToList();
        Assert.True(resources.Count > 70, $"{resources.Count} resources");
        Assert.All(resources, resource => Assert.EndsWith("pulumi:providers:aws::us-west-2::us-west-2-id", resource.Provider));
        Assert.Equal("us-west-2", stack.Single("pulumi:providers:aws").Text("region"));
    }

    [Fact]
    public async Task Declares_the_same_resources_in_a_warm_region_as_in_an_active_one()
    {
        static IEnumerable<string> Names(RecordingMocks stack) => stack.Seen.Select(resource => $"{resource.Type} {resource.Name}").Order();

        var warm = await Run(Given.UsEast1.With("capacity", """{ "full": 20, "percent": 20 }"""), StackTypes.Region);

        Assert.Equal(Names(await Run(Given.UsEast1, StackTypes.Region)), Names(warm));
    }

    [Fact]
    public async Task Exports_what_binds_the_region_and_keeps_the_kubeconfig_secret()
    {
        var outputs = (await Run(Given.UsEast1, StackTypes.Region)).StackOutputs;

        foreach (var name in new[] { "vpcId", "transitGatewayId", "transitGatewayRouteTableId", "transitGatewayAttachmentId", "databaseRouteTableId" })
            Assert.EndsWith("-id", Assert.IsType<string>(await OutputUtilities.GetValueAsync(outputs[name])));
        Assert.Equal("10.16.0.0/16", await OutputUtilities.GetValueAsync(outputs["vpcCidr"]));
        Assert.True(await Output.IsSecretAsync(outputs["kubeconfig"]));
    }

    [Fact]
    public async Task Reads_the_region_stacks_by_their_full_names()
    {
        var stack = await Run(Given.Global, StackTypes.Global);

        Assert.Equal(
            ["organization/project/us-east-1", "organization/project/us-west-2"],
            stack.OfType("pulumi:pulumi:StackReference").Select(reference => reference.Text("name")).Order());
    }

    [Fact]
    public async Task Peers_every_two_regions_with_the_providers_of_both()
    {
        var stack = await Run(Given.Global, StackTypes.Global);

        Assert.Equal("us-east-1-us-west-2", stack.Single("multi-region:network:TransitGatewayPeering").Name);
        Assert.EndsWith("pulumi:providers:aws::us-east-1::us-east-1-id", stack.Single("aws:ec2transitgateway/peeringAttachment:PeeringAttachment").Provider);
        Assert.EndsWith("pulumi:providers:aws::us-west-2::us-west-2-id", stack.Single("aws:ec2transitgateway/peeringAttachmentAccepter:PeeringAttachmentAccepter").Provider);
        Assert.Equal(8, stack.OfType("aws:ec2/route:Route").Count);
    }

    [Theory]
    [InlineData("dns", "private", 0)]
    [InlineData("mesh", "private", 1)]
    [InlineData("mesh", "public", 0)]
    public async Task Opens_a_cluster_to_the_other_regions_only_for_the_mesh(string pattern, string endpoint, int rules)
    {
        var source = Given.UsEast1
            .WithTopology(topology => topology["pattern"] = pattern)
            .With("cluster", $$"""{ "version": "1.35", "endpoint": "{{endpoint}}", "publicAccessCidrs": [{{(endpoint == "private" ? "" : "\"192.0.2.0/24\"")}}] }""");

        var stack = await Run(source, pattern == "mesh" ? [.. StackTypes.Region, .. StackTypes.RegionInMesh] : StackTypes.Region);

        var opened = stack.OfType("aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule").Where(rule => rule.Name == "us-east-1-kubernetes-api-10.32.0.0-16").ToList();
        Assert.Equal(rules, opened.Count);
        Assert.All(opened, rule => Assert.Equal(("10.32.0.0/16", 443d), (rule.Text("cidrIpv4"), rule.Number("toPort"))));
    }

    // A mesh's other control planes come from there; whose addresses are not declared lists them by hand.
    [Theory]
    [InlineData("mesh", "public", "192.0.2.0/24, 203.0.113.1/32, 203.0.113.2/32, 203.0.113.3/32")]
    [InlineData("dns", "public", "192.0.2.0/24")]
    [InlineData("mesh", "private", "")]
    public async Task Admits_the_declared_addresses_of_the_other_regions_to_a_public_API(string pattern, string endpoint, string expected)
    {
        var source = Given.UsEast1
            .WithTopology(topology =>
            {
                topology["pattern"] = pattern;
                topology.Region(1)["natAddresses"] = new JsonObject([.. Enumerable.Range(1, 3).Select(number => KeyValuePair.Create<string, JsonNode?>(
                    $"usw2-az{number}", new JsonObject { ["allocation"] = $"eipalloc-0000000{number}", ["address"] = $"203.0.113.{number}" }))]);
            })
            .With("cluster", $$"""{ "version": "1.35", "endpoint": "{{endpoint}}", "publicAccessCidrs": [{{(endpoint == "private" ? "" : "\"192.0.2.0/24\"")}}] }""");

        var cluster = (await Run(source, [.. StackTypes.Region, .. StackTypes.RegionInMesh])).Single("eks:index:Cluster");

        Assert.Equal(expected, string.Join(", ", cluster.Texts("publicAccessCidrs")));
    }

    [Fact]
    public async Task Answers_other_clusters_at_the_addresses_that_they_ask()
    {
        string[] types = [.. StackTypes.Region, "aws:ec2/subnetCidrReservation:SubnetCidrReservation", "multi-region:discovery:ClusterNames"];
        Task<RecordingMocks> Plan(ConfigurationSource source) => Run(source.WithTopology(topology => topology["discovery"] = "coreDns"), types);

        var balancer = (await Plan(Given.UsEast1)).Single("aws:lb/loadBalancer:LoadBalancer", "us-east-1-dns");
        var asking = (await Plan(Given.UsWest2)).Single("aws:eks/addon:Addon", "us-west-2-coredns").Text("configurationValues");

        Assert.Contains(
            $"forward . {string.Join(' ', balancer.Objects("subnetMappings").Select(mapping => mapping["privateIpv4Address"]))} {{", asking, StringComparison.Ordinal);
        Assert.EndsWith("pulumi:providers:aws::us-east-1::us-east-1-id", balancer.Provider);
    }

    [Fact]
    public async Task Lists_every_problem_of_a_wrong_configuration_in_one_error()
    {
        var wrong = Given.UsEast1.With("capacity", """{ "full": 20, "percent": 0 }""").With("region", "eu-west-1");

        var error = await Assert.ThrowsAsync<RunException>(() => Run(wrong, []));

        Assert.Equal(
            """
            stacks/Pulumi.us-east-1.yaml: capacity.percent: got '0', expected a whole number from 1 to 100. The nearest is 1.
            stacks/Pulumi.us-east-1.yaml: region: got 'eu-west-1', which is not in the topology (us-east-1, us-west-2). Set it to us-east-1.
            """,
            error.Message);
    }

    [Fact]
    public void Makes_nothing_but_stacks() => Assert.Null(new StackSelector().GetService(typeof(string)));

    private static Task<RecordingMocks> Run(ConfigurationSource source, IEnumerable<string> types) =>
        RecordingMocks.Run(types, () => StackSelector.Create(source));
}
