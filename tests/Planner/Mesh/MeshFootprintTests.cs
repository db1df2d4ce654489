using MultiRegion.Planner.Mesh;

namespace MultiRegion.Tests.Planner.Mesh;

public class MeshFootprintTests
{
    [Fact]
    public async Task States_what_each_part_asks_of_the_nodes_and_where_the_figure_comes_from()
    {
        var requests = MeshFootprint.Of(await PlannedMesh.PlanAsync(2)).Requests.Where(request => request.Region == "us-west-2").ToList();

        // Four nodes of four processors and 16 GiB in the warm region.
        Assert.Equal(
            [
                ("4 x node agent", 0.4, 0.39), ("2 x istiod 1.30.4", 1.0, 4.0), ("3 x east-west gateway", 1.5, 1.5), ("40 x sidecar", 4.0, 5.0),
                ("sidecars at 1000 requests/s and node", 0.8, 2.24), ("15 % of 4 nodes", 2.4, 9.6), ("20 % of 4 nodes", 3.2, 12.8),
            ],
            requests.Select(request => (request.Part, Math.Round(request.Cpu, 2), Math.Round(request.Memory, 2))));
        Assert.Equal(
            [
                "requested by the plan: Release us-west-2-cni",
                "requested by the plan: Release us-west-2-istiod-1-30-4",
                "requested by the plan: Release us-west-2-eastwest",
                "requested by the plan for each pod; assumes 10 pods of the mesh on each of 4 nodes",
                "measured by Istio: 0.20 vCPU and 60 MB for a sidecar with 1000 requests/s of 1 KB (istio.io, Performance and Scalability, 1.24)",
                "commonly quoted: 15 to 20 % of CPU and memory; no figure of Istio's",
                "commonly quoted: 15 to 20 % of CPU and memory; no figure of Istio's",
            ],
            requests.Select(request => request.Source));
    }

    [Theory]
    [InlineData("karpenter")]
    [InlineData("auto")]
    public async Task Counts_the_nodes_that_a_controller_makes(string compute)
    {
        var plan = await PlannedMesh.PlanAsync(2, cluster: $$"""{ "version": "1.35", "compute": "{{compute}}" }""");

        var requests = MeshFootprint.Of(plan).Requests.Where(request => request.Region == "us-east-1").ToList();

        // Twenty nodes, of no size that is known.
        Assert.Equal(["20 x node agent", "2 x istiod 1.30.4", "3 x east-west gateway", "200 x sidecar", "sidecars at 1000 requests/s and node"], requests.Select(request => request.Part));
    }

    [Fact]
    public async Task States_nothing_without_a_mesh() => Assert.Empty(MeshFootprint.Of(await PlannedMesh.PlanAsync(2, "dns")).Requests);

    [Theory]
    [InlineData("500m", 0.5)]
    [InlineData("2", 2)]
    [InlineData("128Mi", 134_217_728)]
    [InlineData("2Gi", 2_147_483_648)]
    [InlineData(null, 0)]
    [InlineData("much", 0)]
    public void Reads_amounts_as_kubernetes_writes_them(string? text, double amount) => Assert.Equal(amount, KubernetesQuantity.Of(text));
}
