using System.Collections.Immutable;
using System.Net;
using MultiRegion.Components.Database;
using MultiRegion.Tests.Components.Support;
using Pulumi;
using Aws = Pulumi.Aws;

namespace MultiRegion.Tests.Components.Database;

/// <summary>Regions for databases, made inside a running deployment.</summary>
internal static class Some
{
    internal static AuroraRegion East(Aws.Provider provider, int percent = 100) =>
        Region("us-east-1", provider, percent, ("use1-az1", "10.16.0.0/19"), ("use1-az2", "10.16.32.0/19"));

    internal static AuroraRegion West(Aws.Provider provider, int percent = 20) =>
        Region("us-west-2", provider, percent, ("usw2-az1", "10.32.0.0/19"), ("usw2-az2", "10.32.32.0/19"));

    internal static Aws.Provider Provider(string region) => new(region, new() { Region = region });

    internal static AuroraGlobalDatabaseArgs Database(params AuroraRegion[] regions) => new()
    {
        Identifier = "production",
        Regions = [.. regions],
        InitialWriter = "us-east-1",
        ActiveRegion = "us-east-1",
        EngineVersion = new(16, 8),
        InstanceClass = InstanceClass.Parse("db.r7g.large"),
    };

    private static AuroraRegion Region(string region, Aws.Provider provider, int percent, params (string Zone, string Block)[] zones) => new()
    {
        Region = region,
        Provider = provider,
        AccountId = Output.Create(RecordingMocks.Account),
        VpcId = Output.Create($"vpc-{region}"),
        Zones = [.. zones.Select(zone => zone.Zone)],
        ZoneNames = zones.ToImmutableSortedDictionary(zone => zone.Zone, zone => Output.Create($"{region}-{zone.Zone[^1]}")),
        SubnetIds = zones.ToImmutableSortedDictionary(zone => zone.Zone, zone => Output.Create($"subnet-{zone.Zone}")),
        ClientBlocks = zones.ToImmutableSortedDictionary(zone => zone.Zone, zone => IPNetwork.Parse(zone.Block)),
        Capacity = new(percent),
    };
}
