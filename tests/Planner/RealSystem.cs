using System.Collections.Immutable;
using System.Text.Json;
using MultiRegion.Planner.Planning;

namespace MultiRegion.Tests.Planner;

/// <summary>The real program's plan of a system of some regions, the last of them warm.</summary>
internal sealed record RealSystem
{
    private static readonly (string Region, string Cidr, string Services, long Asn, string[] Zones)[] Known =
    [
        ("us-east-1", "10.16.0.0/16", "172.20.0.0/16", 64512, ["use1-az1", "use1-az2", "use1-az4"]),
        ("us-west-2", "10.32.0.0/16", "172.21.0.0/16", 64513, ["usw2-az1", "usw2-az2", "usw2-az3"]),
        ("eu-west-1", "10.48.0.0/16", "172.22.0.0/16", 64514, ["euw1-az1", "euw1-az2", "euw1-az3"]),
        ("eu-central-1", "10.64.0.0/16", "172.23.0.0/16", 64515, ["euc1-az1", "euc1-az2", "euc1-az3"]),
    ];

    /// <summary>How many regions, 2 to 4.</summary>
    public int Regions { get; init; } = 2;

    /// <summary>The share of full service that runs in every region but the first, in percent.</summary>
    public int WarmPercent { get; init; } = 20;

    /// <summary>The active region.</summary>
    public string Active { get; init; } = "us-east-1";

    /// <summary>The database section of the global stack; empty for none.</summary>
    public string Database { get; init; } = """{ "initialWriter": "us-east-1", "engineVersion": "16.8", "instanceClass": "db.r7g.large" }""";

    /// <summary>The tables of the global stack.</summary>
    public string Tables { get; init; } = """[{ "name": "sessions", "hashKey": "id" }]""";

    /// <summary>The dns section of the global stack; empty for none.</summary>
    public string Dns { get; init; } = "";

    /// <summary>What every region's capacity section has beside its sizes, after a comma.</summary>
    public string Capacity { get; init; } = "";

    /// <summary>The recovery section of the global stack; empty for none.</summary>
    public string Recovery { get; init; } = "";

    /// <summary>The mesh section of the global stack. Default: the shortest, where the pattern is a mesh.</summary>
    public string Mesh { get; init; } = "";

    /// <summary>How far the clusters work together.</summary>
    public string Pattern { get; init; } = "dns";

    /// <summary>How a cluster finds the services of another.</summary>
    public string Discovery { get; init; } = "externalDns";

    /// <summary>What provides the nodes of every cluster.</summary>
    public string Compute { get; init; } = "managed";

    private string MeshSection => Mesh.Length > 0 ? Mesh : Pattern == "mesh" ? """{ "version": "1.30.4" }""" : "";

    /// <summary>The stacks to plan.</summary>
    public ImmutableArray<StackInput> Inputs()
    {
        var known = Known.Take(Regions).ToList();
        var topology = JsonSerializer.Serialize(new
        {
            environment = "production",
            zone = "example.com",
            zoneId = "Z0EXAMPLE",
            pattern = Pattern,
            discovery = Discovery,
            activeRegion = Active,
            regions = known.Select(region => new
            {
                region = region.Region,
                stack = region.Region,
                cidr = region.Cidr,
                serviceCidr = region.Services,
                asn = region.Asn,
                zones = region.Zones,
            }),
        });
        StackInput Input(string stack, bool readsOthers, params (string Key, string Value)[] values) => new(
            new()
            {
                Project = "multi-region",
                Stack = stack,
                Configuration = values.Append(("topology", topology))
                    .ToImmutableDictionary(value => $"multi-region:{value.Item1}", value => value.Item2),
            },
            readsOthers);

        return
        [
            .. known.Select((region, index) => Input(
                region.Region,
                false,
                ("role", "region"),
                ("region", region.Region),
                ("capacity", $$"""{ "full": 20, "percent": {{(index == 0 ? 100 : WarmPercent)}}{{Capacity}} }"""),
                ("cluster", $$"""{ "version": "1.35", "compute": "{{Compute}}" }"""))),
            Input(
                "global",
                true,
                [.. new[] { ("role", "global"), ("database", Database), ("tables", Tables), ("dns", Dns), ("recovery", Recovery), ("mesh", MeshSection) }.Where(section => section.Item2.Length > 0)]),
        ];
    }

    /// <summary>The plan, and the plans with each other region active.</summary>
    public Task<SystemPlan> PlanAsync() => new SystemPlanner(StackProgram.PlanAsync).PlanWithFailoversAsync(Inputs());

    /// <summary>The plan alone.</summary>
    public Task<SystemPlan> PlanOnceAsync() => new SystemPlanner(StackProgram.PlanAsync).PlanAsync(Inputs());
}
