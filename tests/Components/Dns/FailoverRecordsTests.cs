using System.Collections.Immutable;
using MultiRegion.Components.Dns;
using MultiRegion.Tests.Components.Support;

namespace MultiRegion.Tests.Components.Dns;

public class FailoverRecordsTests
{
    private const string Record = "aws:route53/record:Record";

    [Fact]
    public async Task Leads_a_name_to_both_load_balancers_with_a_check_on_each()
    {
        var mocks = await Declare(FailoverChain.Ordered("api.example.com", ["us-east-1", "us-west-2"]));

        Assert.Equal(4, mocks.OfType(Record).Count);
        foreach (var (region, role) in new[] { ("us-east-1", "PRIMARY"), ("us-west-2", "SECONDARY") })
        {
            var record = mocks.Single(Record, $"public-api-{region}");
            Assert.Equal(("Z0", "api.example.com", "A"), (record.Text("zoneId"), record.Text("name"), record.Text("type")));
            Assert.Equal((region, $"{region}-check"), (record.Text("setIdentifier"), record.Text("healthCheckId")));
            Assert.Equal(role, Only(record, "failoverRoutingPolicies")["type"]);
            var alias = Only(record, "aliases");
            Assert.Equal(($"{region}.elb", $"{region}-zone", true), (alias["name"], alias["zoneId"], alias["evaluateTargetHealth"]));
            Assert.Null(record["ttl"]);
        }
    }

    [Fact]
    public async Task Names_the_region_in_a_record_of_text_that_lives_as_long_as_configured()
    {
        var mocks = await Declare(FailoverChain.Ordered("api.example.com", ["us-east-1", "us-west-2"]), TimeSpan.FromSeconds(30));

        var sign = mocks.Single(Record, "public-api-us-west-2-sign");
        Assert.Equal(("TXT", 30d, "us-west-2-check"), (sign.Text("type"), sign.Number("ttl"), sign.Text("healthCheckId")));
        Assert.Equal(["us-west-2"], sign.Texts("records"));
    }

    [Fact]
    public async Task Weighs_the_names_that_shares_lead_to()
    {
        var mocks = await Declare(FailoverChain.Shared("api.example.com", ["us-east-1", "us-west-2"], 5));

        var warm = mocks.Single(Record, "public-api-us-west-2");
        Assert.Equal(5d, Only(warm, "weightedRoutingPolicies")["weight"]);
        Assert.Equal(("from-us-west-2.api.example.com", "Z0"), (Only(warm, "aliases")["name"], Only(warm, "aliases")["zoneId"]));
        Assert.Equal(95d, Only(mocks.Single(Record, "public-api-us-east-1"), "weightedRoutingPolicies")["weight"]);
        Assert.Equal("us-west-2.elb", Only(mocks.Single(Record, "public-from-us-west-2.api-us-west-2"), "aliases")["name"]);
    }

    private static ImmutableDictionary<string, object> Only(Registration record, string input) =>
        Assert.IsType<ImmutableDictionary<string, object>>(Assert.Single(Assert.IsType<ImmutableArray<object>>(record[input])));

    private static Task<RecordingMocks> Declare(ImmutableArray<ChainRecord> records, TimeSpan? ttl = null) =>
        RecordingMocks.Run([FailoverRecords.TypeToken, Record], () => _ = new FailoverRecords("public", new()
        {
            Zone = "example.com",
            ZoneId = "Z0",
            Records = records,
            Targets = [Target("us-east-1"), Target("us-west-2")],
            Ttl = ttl ?? FailoverRecords.DefaultTtl,
        }));

    private static FailoverTarget Target(string region) => new()
    {
        Region = region,
        LoadBalancerDnsName = $"{region}.elb",
        LoadBalancerZoneId = $"{region}-zone",
        HealthCheckOf = _ => $"{region}-check",
    };
}
