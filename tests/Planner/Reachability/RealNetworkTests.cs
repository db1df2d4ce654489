using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Nodes;
using MultiRegion.Offline;
using MultiRegion.Planner.Planning;
using MultiRegion.Tests.Planner.Mesh;

namespace MultiRegion.Tests.Planner.Reachability;

/// <summary>What the whole program keeps, whichever regions stand beside a region and in whatever order.</summary>
public class RealNetworkTests
{
    private static readonly SystemPlanner Planner = new(StackProgram.PlanAsync);

    [Theory]
    [InlineData("dns")]
    [InlineData("mesh")]
    public async Task Plans_a_region_the_same_alone_and_among_others(string pattern)
    {
        var inputs = PlannedMesh.Inputs(3, pattern);
        var together = await Planner.PlanAsync(inputs);

        foreach (var region in inputs.Where(input => !input.ReadsOthers))
        {
            var alone = Assert.Single((await Planner.PlanAsync([region])).Stacks);
            var among = together.Stack(alone.Name)!;
            Assert.True(alone.Resources.Length > 100, $"{alone.Resources.Length} resources");
            Assert.Equal(alone.Resources.Select(Whole), among.Resources.Select(Whole));
            Assert.Equal(alone.Outputs, among.Outputs);
        }
    }

    [Fact]
    public async Task Keeps_every_urn_when_the_regions_are_listed_in_another_order()
    {
        var inputs = PlannedMesh.Inputs(3);
        var reversed = inputs.Select(input => input with { Request = Reversed(input.Request) });

        var (before, after) = (await Planner.PlanAsync(inputs), await Planner.PlanAsync([.. reversed]));

        Assert.Equal(Urns(before), Urns(after));
    }

    private static PlanRequest Reversed(PlanRequest request)
    {
        var topology = JsonNode.Parse(request.Configuration["multi-region:topology"])!.AsObject();
        topology["regions"] = new JsonArray([.. topology["regions"]!.AsArray().Reverse().Select(region => region!.DeepClone())]);
        return request with
        {
            Configuration = request.Configuration.ToImmutableDictionary().SetItem("multi-region:topology", topology.ToJsonString(JsonSerializerOptions.Web)),
        };
    }

    private static IEnumerable<string> Urns(SystemPlan plan) => plan.Resources.Select(resource => resource.Urn).Order(StringComparer.Ordinal);

    private static (string, string?, string?, PlannedObject, string) Whole(PlannedResource resource) =>
        (resource.Urn, resource.Provider, resource.Region, resource.Inputs, string.Join(',', resource.Dependencies));
}
