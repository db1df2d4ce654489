using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Nodes;
using MultiRegion.Offline;
using MultiRegion.Planner.Planning;

namespace MultiRegion.Tests.Planner.Mesh;

/// <summary>The real program's plan with a mesh over some regions.</summary>
internal static class PlannedMesh
{
    internal const string Services =
        """[{ "host": "payment-service.default" }, { "host": "catalog.shop", "remotePercent": 5, "idempotent": true }]""";

    /// <summary>The settings of a mesh.</summary>
    internal const string Settings = $$"""{ "version": "1.30.4", "services": {{Services}} }""";

    /// <summary>Plans regions in a pattern, with the mesh's settings there in every case.</summary>
    internal static Task<SystemPlan> PlanAsync(
        int regions, string pattern = "mesh", string settings = Settings, string? cluster = null, Func<PlanRequest, PlanRequest>? change = null) =>
        new SystemPlanner(StackProgram.PlanAsync).PlanAsync(
            [.. Inputs(regions, pattern, settings, cluster).Select(input => input with { Request = change?.Invoke(input.Request) ?? input.Request })]);

    /// <summary>What is planned then.</summary>
    internal static ImmutableArray<StackInput> Inputs(int regions, string pattern = "mesh", string settings = Settings, string? cluster = null) =>
        [.. new RealSystem { Regions = regions }.Inputs().Select(input => input with { Request = With(input.Request, pattern, settings, cluster) })];

    /// <summary>The same plan after a change of some resources; null removes one.</summary>
    internal static SystemPlan Changed(this SystemPlan plan, Func<PlannedResource, PlannedResource?> change) =>
        new([.. plan.Stacks.Select(stack => stack with { Resources = [.. stack.Resources.Select(change).OfType<PlannedResource>()] })]);

    /// <summary>The resource with another value at the end of a path of its inputs; null removes it.</summary>
    internal static PlannedResource With(this PlannedResource resource, PlannedValue? value, params string[] path) =>
        resource with { Inputs = Replace(resource.Inputs, value, path) };

    private static PlannedObject Replace(PlannedObject target, PlannedValue? value, ReadOnlySpan<string> path)
    {
        var member = path is [_] ? value : Replace((PlannedObject)target[path[0]]!, value, path[1..]);
        return new(member is null ? target.Members.Remove(path[0]) : target.Members.SetItem(path[0], member));
    }

    private static PlanRequest With(PlanRequest request, string pattern, string settings, string? cluster)
    {
        var topology = JsonNode.Parse(request.Configuration["multi-region:topology"])!.AsObject();
        topology["pattern"] = pattern;
        var configuration = request.Configuration.ToImmutableDictionary().SetItem("multi-region:topology", topology.ToJsonString(JsonSerializerOptions.Web));
        return request with
        {
            Configuration = request.Stack == "global" ? configuration.SetItem("multi-region:mesh", settings)
                : cluster is not null ? configuration.SetItem("multi-region:cluster", cluster)
                : configuration,
        };
    }
}
