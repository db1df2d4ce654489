using System.Collections.Immutable;
using MultiRegion.Offline;
using MultiRegion.Planner.Planning;
using MultiRegion.Tests.Infra.Configuration;

namespace MultiRegion.Tests.Planner.Regions;

/// <summary>The real program's plan of one region.</summary>
internal sealed record PlannedRegion
{
    public string Region { get; init; } = "us-west-2";

    public string Capacity { get; init; } = """{ "full": 20, "percent": 20 }""";

    public string Cluster { get; init; } = """{ "version": "1.35" }""";

    public string Delivery { get; init; } = """{ "engine": "argocd", "repository": "https://github.com/example/platform" }""";

    public string Topology { get; init; } = Given.Topology;

    /// <summary>The three ways to provide nodes.</summary>
    public static TheoryData<string> Modes => ["managed", "karpenter", "auto"];

    public static PlannedRegion With(string mode) => new() { Cluster = $$"""{ "version": "1.35", "compute": "{{mode}}" }""" };

    public Task<PlannedStack> PlanAsync() => StackProgram.PlanAsync(new()
    {
        Project = "multi-region",
        Stack = Region,
        Configuration = new Dictionary<string, string>
        {
            ["multi-region:topology"] = Topology,
            ["multi-region:role"] = "region",
            ["multi-region:region"] = Region,
            ["multi-region:capacity"] = Capacity,
            ["multi-region:cluster"] = Cluster,
            ["multi-region:gitops"] = Delivery,
        }.ToImmutableDictionary(),
    });
}
