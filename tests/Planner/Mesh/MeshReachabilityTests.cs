using MultiRegion.Offline;
using MultiRegion.Planner.Planning;
using MultiRegion.Planner.Reachability;

namespace MultiRegion.Tests.Planner.Mesh;

public class MeshReachabilityTests
{
    private static readonly Lazy<Task<SystemPlan>> Planned = new(() => PlannedMesh.PlanAsync(2));

    [Theory]
    [InlineData("us-east-1 nodes reach us-west-2 mesh gateway on tcp 15443 (mesh gateway)")]
    [InlineData("us-west-2 nodes reach us-east-1 mesh gateway on tcp 15443 (mesh gateway)")]
    [InlineData("us-east-1 nodes reach us-west-2 nodes on tcp 443 (kubernetes-api)")]
    [InlineData("us-west-2 nodes reach us-east-1 nodes on tcp 443 (kubernetes-api)")]
    public async Task Walks_from_gateway_to_gateway_and_from_istiod_to_the_other_API(string question)
    {
        var answer = Assert.Single(ReachabilityReport.Of(await Planned.Value).Answers, answer => answer.Question == question);

        Assert.Equal(Verdict.Pass, answer.Verdict);
        Assert.True(answer.Paths >= 9, $"{answer.Paths} paths");
        Assert.NotEmpty(answer.Back);
    }

    [Fact]
    public async Task Names_the_gateway_that_leaves_a_peer_out() => Assert.Contains(
        "the load balancer of us-west-2-eastwest has no rule for tcp 15443 (mesh gateway) from 10.16.0.0/19. Add the block to loadBalancerSourceRanges.",
        await FindingsAsync(resource => resource.Name == "us-west-2-eastwest"
            ? resource.With(new PlannedList([new PlannedString("10.99.0.0/16")]), "values", "service", "loadBalancerSourceRanges")
            : resource));

    // The rule and its declaration gone together: what the mesh needs is asked for all the same.
    [Fact]
    public async Task Names_the_API_that_nobody_opened()
    {
        var findings = await FindingsAsync(resource => resource.Name.Contains("us-west-2-kubernetes-api", StringComparison.Ordinal) ? null
            : resource.Type == "multi-region:network:RegionAccess" ? resource with { Outputs = PlannedObject.Empty }
            : resource);

        Assert.Contains(findings, finding => finding.StartsWith("the cluster security group of us-west-2 has no rule for tcp 443", StringComparison.Ordinal));
    }

    private static async Task<List<string>> FindingsAsync(Func<PlannedResource, PlannedResource?> change) =>
        [.. ReachabilityReport.Of((await Planned.Value).Changed(change)).Findings.Select(finding => $"{finding}")];
}
