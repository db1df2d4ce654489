using System.Collections.Immutable;
using MultiRegion.Offline;
using MultiRegion.Planner.Checks;
using MultiRegion.Planner.Dns;
using MultiRegion.Planner.Planning;

namespace MultiRegion.Tests.Planner.Dns;

/// <summary>The real program's plan with a front door, to be spoilt by the tests one input at a time.</summary>
internal static class PlannedDns
{
    public const string Automatic = """{ "primary": "us-east-1", "names": ["api"] }""";
    public const string Shared = """{ "primary": "us-east-1", "names": ["api"], "warmPercent": 5 }""";

    public const string ConfigMap = "kubernetes:core/v1:ConfigMap";

    public static readonly RecordKey Api = new("Z0EXAMPLE", "api.example.com", "A");

    public static Task<SystemPlan> PlanAsync(string dns = Automatic, int regions = 2, string pattern = "dns", string? database = null)
    {
        var system = new RealSystem { Regions = regions, Dns = dns, Pattern = pattern };
        if (database is not null)
            system = system with { Database = database, Tables = "[]" };
        return new SystemPlanner(StackProgram.PlanAsync).PlanAsync(system.Inputs());
    }

    /// <summary>The same with another value of an input.</summary>
    public static SystemPlan With(this SystemPlan plan, string type, string name, string input, PlannedValue? value)
    {
        // A mistake in nothing would pass for one that is not seen.
        var spoilt = Assert.Single(plan.OfType(type), resource => resource.Name == name);
        return new([.. plan.Stacks.Select(stack => stack with
        {
            Resources = [.. stack.Resources.Select(resource => resource == spoilt
                ? resource with { Inputs = new(value is null ? resource.Inputs.Members.Remove(input) : resource.Inputs.Members.SetItem(input, value)) }
                : resource)],
        })]);
    }

    /// <summary>The inputs of a resource.</summary>
    public static PlannedObject Inputs(this SystemPlan plan, string type, string name) =>
        Assert.Single(plan.OfType(type), resource => resource.Name == name).Inputs;

    /// <summary>The same with a region's health pods told something else of the database; null for nothing at all.</summary>
    public static SystemPlan Told(this SystemPlan plan, string region, PlannedObject? data) => data is null
        ? plan.With(ConfigMap, $"{region}-region-database", "metadata", null)
        : plan.With(ConfigMap, $"{region}-region-database", "data", data);

    public static CheckResult Failover(this SystemPlan plan) => new DnsFailoverCheck().Run(plan);

    public static CheckResult Ownership(this SystemPlan plan) => new DnsOwnershipCheck().Run(plan);

    /// <summary>What the interpreter answers, in words.</summary>
    public static string Answer(this SystemPlan plan, DnsWorld world, RecordKey? key = null, string? asker = null) => string.Join(
        ", ",
        new DnsInterpreter(new DnsPlan(plan)).Answer(key ?? Api, world, asker).Select(share => FormattableString.Invariant($"{share.Key} {share.Value:0.##}")));

    public static DnsWorld World(string? writer, params ImmutableHashSet<string> up) => new() { Up = up, Writer = writer };

    public static PlannedString Text(string text) => new(text);

    public static PlannedList List(params PlannedValue[] items) => new([.. items]);
}
