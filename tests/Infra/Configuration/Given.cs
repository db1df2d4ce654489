using System.Collections.Immutable;
using System.Text.Json.Nodes;
using MultiRegion.Infra.Configuration;

namespace MultiRegion.Tests.Infra.Configuration;

/// <summary>A right configuration of three stacks, to be spoilt by the tests one value at a time.</summary>
internal static class Given
{
    public const string Topology =
        """
        {
          "environment": "production", "zone": "example.com", "zoneId": "Z0EXAMPLE", "pattern": "dns",
          "discovery": "externalDns", "activeRegion": "us-east-1",
          "regions": [
            { "region": "us-east-1", "stack": "us-east-1", "cidr": "10.16.0.0/16", "serviceCidr": "172.20.0.0/16", "asn": 64512, "zones": ["use1-az1", "use1-az2", "use1-az4"] },
            { "region": "us-west-2", "stack": "us-west-2", "cidr": "10.32.0.0/16", "serviceCidr": "172.21.0.0/16", "asn": 64513, "zones": ["usw2-az1", "usw2-az2", "usw2-az3"] }
          ]
        }
        """;

    public static ConfigurationSource UsEast1 { get; } = Stack(
        "us-east-1",
        ("role", "region"),
        ("region", "us-east-1"),
        ("network", """{ "nat": "perZone" }"""),
        ("capacity", """{ "full": 20, "percent": 100 }"""),
        ("cluster", """{ "version": "1.35", "compute": "managed", "instanceTypes": ["m7i.xlarge"], "endpoint": "private" }"""));

    public static ConfigurationSource UsWest2 { get; } = Stack(
        "us-west-2",
        ("role", "region"),
        ("region", "us-west-2"),
        ("capacity", """{ "full": 20, "percent": 20 }"""),
        ("cluster", """{ "version": "1.35" }"""));

    public static ConfigurationSource Global { get; } = Stack("global", ("role", "global"));

    /// <summary>All three, in no particular order.</summary>
    public static ImmutableArray<ConfigurationSource> System { get; } = [UsWest2, Global, UsEast1];

    public static ConfigurationSource Stack(string name, params (string Key, string Value)[] values) => new()
    {
        StackName = name,
        StackFile = $"stacks/Pulumi.{name}.yaml",
        Values = values.Append(("topology", Topology)).ToImmutableDictionary(value => value.Item1, value => value.Item2),
    };

    /// <summary>The same with another value of a top-level key.</summary>
    public static ConfigurationSource With(this ConfigurationSource source, string key, string value) =>
        source with { Values = source.Values.ToImmutableDictionary().SetItem(key, value) };

    /// <summary>The same without a top-level key.</summary>
    public static ConfigurationSource Without(this ConfigurationSource source, string key) =>
        source with { Values = source.Values.ToImmutableDictionary().Remove(key) };

    /// <summary>The same with another topology: the right one after a change.</summary>
    public static ConfigurationSource WithTopology(this ConfigurationSource source, Action<JsonObject> change) =>
        source.With("topology", Changed(change));

    /// <summary>All three with another topology.</summary>
    public static ImmutableArray<ConfigurationSource> WithTopology(
        this ImmutableArray<ConfigurationSource> sources, Action<JsonObject> change) =>
        [.. sources.Select(source => source.WithTopology(change))];

    /// <summary>The entry of a region in a topology.</summary>
    public static JsonObject Region(this JsonObject topology, int index) => topology["regions"]!.AsArray()[index]!.AsObject();

    /// <summary>The messages of a stack's problems.</summary>
    public static IEnumerable<string> Problems(this ConfigurationSource source) =>
        StackSettings.Load(source).Problems.Select(problem => $"{problem}");

    /// <summary>The messages of the system's problems.</summary>
    public static IEnumerable<string> Problems(this IReadOnlyList<ConfigurationSource> sources) =>
        SystemConfiguration.Load(sources).Problems.Select(problem => $"{problem}");

    private static string Changed(Action<JsonObject> change)
    {
        var topology = JsonNode.Parse(Topology)!.AsObject();
        change(topology);
        return topology.ToJsonString();
    }
}
