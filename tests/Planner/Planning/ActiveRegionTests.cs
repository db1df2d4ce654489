using System.Collections.Immutable;
using System.Text.Json.Nodes;
using MultiRegion.Offline;
using MultiRegion.Planner.Planning;

namespace MultiRegion.Tests.Planner.Planning;

public class ActiveRegionTests
{
    private const string Topology = """{ "zone": "example.com", "activeRegion": "b", "regions": [{ "region": "a" }, { "region": "b" }, { "region": "c" }] }""";

    [Fact]
    public void Lists_the_regions_that_could_be_active_in_failover_order() =>
        Assert.Equal(["a", "c"], ActiveRegion.Others(Request(Topology)).AsEnumerable());

    [Fact]
    public void Finds_none_without_a_topology()
    {
        Assert.Empty(ActiveRegion.Others(Request(null)));
        var stack = new StackInput(Request(null), true);
        Assert.Same(stack, ActiveRegion.With(stack, "a"));
    }

    [Fact]
    public void Changes_the_active_region_and_nothing_else()
    {
        var stack = new StackInput(Request(Topology), true);

        var changed = ActiveRegion.With(stack, "c");

        var expected = JsonNode.Parse(Topology)!;
        expected["activeRegion"] = "c";
        Assert.True(JsonNode.DeepEquals(expected, JsonNode.Parse(changed.Request.Configuration["p:topology"])));
        Assert.Equal(stack with { Request = changed.Request }, changed);
        Assert.Equal("region", changed.Request.Configuration["p:role"]);
        Assert.Equal(Topology, stack.Request.Configuration["p:topology"]);
    }

    private static PlanRequest Request(string? topology)
    {
        var configuration = ImmutableDictionary<string, string>.Empty.Add("p:role", "region");
        return new() { Project = "p", Stack = "s", Configuration = topology is null ? configuration : configuration.Add("p:topology", topology) };
    }
}
