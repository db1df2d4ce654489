using System.Collections.Immutable;
using System.Text.Json.Nodes;
using MultiRegion.Offline;

namespace MultiRegion.Planner.Planning;

/// <summary>The region that the topology says is active, and the same configuration with another one.</summary>
internal static class ActiveRegion
{
    private const string Topology = "topology";
    private const string Active = "activeRegion";

    /// <summary>The regions of a stack's topology but the active one, in failover order; none where the stack has no topology.</summary>
    public static ImmutableArray<string> Others(PlanRequest request) =>
        Read(request) is { } topology && topology["regions"] is JsonArray regions
            ? [.. regions.Select(region => (string)region!["region"]!).Where(region => region != (string?)topology[Active])]
            : [];

    /// <summary>The stack as it would be configured once another region is active. Nothing else changes.</summary>
    public static StackInput With(StackInput stack, string region)
    {
        var request = stack.Request;
        if (Read(request) is not { } topology)
        {
            return stack;
        }

        topology[Active] = region;
        var configuration = request.Configuration.ToImmutableDictionary().SetItem(Key(request), topology.ToJsonString());
        return stack with { Request = request with { Configuration = configuration } };
    }

    private static JsonObject? Read(PlanRequest request) =>
        request.Configuration.TryGetValue(Key(request), out var topology) ? JsonNode.Parse(topology)?.AsObject() : null;

    private static string Key(PlanRequest request) => $"{request.Project}:{Topology}";
}
