using System.Text.Json.Nodes;
using MultiRegion.Components.Dns;
using MultiRegion.Infra.Configuration;

namespace MultiRegion.Tests.Infra.Configuration.Readers;

public class DnsReaderTests
{
    private const string File = "stacks/Pulumi.global.yaml";
    private const string Database = """{ "initialWriter": "us-east-1", "engineVersion": "16.8", "instanceClass": "db.r7g.large" }""";

    [Fact]
    public void Reads_every_value()
    {
        var dns = Read(
            """
            {
              "primary": "us-east-1", "names": ["api", "www.example.com"], "services": ["orders"], "failover": "automatic",
              "interval": 10, "threshold": 2, "ttl": 30, "warmPercent": 5, "contract": "writerReachable"
            }
            """);

        Assert.Equal(("us-east-1", DnsFailover.Automatic, 5, HealthContract.WriterReachable), (dns.Primary, dns.Failover, dns.WarmPercent, dns.Contract));
        Assert.Equal<string>(["api.example.com", "www.example.com"], dns.Names);
        Assert.Equal<string>(["orders"], dns.Services);
        Assert.Equal((new CheckPace(TimeSpan.FromSeconds(10), 2), TimeSpan.FromSeconds(30)), (dns.Pace, dns.Ttl));
    }

    [Fact]
    public void Needs_a_home_and_names_only()
    {
        var dns = Read("""{ "primary": "us-east-1", "names": ["api"] }""");

        Assert.Equal((DnsFailover.Automatic, 0, HealthContract.WriterHere), (dns.Failover, dns.WarmPercent, dns.Contract));
        Assert.Equal((CheckPace.Default, TimeSpan.FromMinutes(1)), (dns.Pace, dns.Ttl));
        Assert.Equal<string>(["api"], dns.Services);
    }

    [Fact]
    public void Asks_warm_regions_with_users_for_a_writer_in_reach() => Assert.Equal(
        HealthContract.WriterReachable, Read("""{ "primary": "us-east-1", "names": ["api"], "warmPercent": 5 }""").Contract);

    [Fact]
    public void Takes_its_absence_for_no_names()
    {
        var settings = Assert.IsType<GlobalSettings>(StackSettings.Load(Given.Global).Settings);

        Assert.Null(settings.Dns);
        Assert.Equal((TimeSpan.FromMinutes(5), TimeSpan.FromSeconds(30)), (settings.Recovery.Time, settings.Recovery.Point));
    }

    [Theory]
    [InlineData("""{ "primary": "us-east-1", "names": ["api.example.org"] }""",
        "dns.names[0]: got 'api.example.org', which is outside the zone example.com. Write a name below it, e.g. api.example.com.")]
    [InlineData("""{ "primary": "us-east-1", "names": ["v1.api.example.com"] }""",
        "dns.names[0]: got 'v1.api.example.com', which the regions' certificates for *.example.com do not cover. Write it as one label, e.g. v1-api.")]
    [InlineData("""{ "primary": "us-east-1", "names": ["us-west-2"] }""",
        "dns.names[0]: got 'us-west-2', which is that region's own name. Choose another.")]
    [InlineData("""{ "primary": "us-east-1", "names": ["api", "api.example.com"] }""",
        "dns.names[1]: got 'api.example.com', which dns.names[0] has already. List each name once.")]
    [InlineData("""{ "primary": "us-east-1", "names": [] }""",
        "dns.names: got 0 names, expected one or more. Add one, e.g. [api].")]
    [InlineData("""{ "primary": "us-east-1", "names": ["api"], "interval": 20 }""",
        "dns.interval: got '20', expected 10 or 30. Set it to 10.")]
    [InlineData("""{ "primary": "us-east-1", "names": ["api"], "threshold": 11 }""",
        "dns.threshold: got '11', expected a whole number from 1 to 10. The nearest is 10.")]
    [InlineData("""{ "primary": "us-east-1", "names": ["api"], "interval": 30 }""",
        "dns.interval: got '30', with which the last user is expected to be served 429 s after a loss or later, 129 s more than the 300 s of the recovery target. Set it to 10.")]
    [InlineData("""{ "primary": "us-east-1", "names": ["api"], "ttl": 300 }""",
        "dns.ttl: got '300', with which the last user is expected to be served 529 s after a loss or later, 229 s more than the 300 s of the recovery target. Set it to 60.")]
    [InlineData("""{ "primary": "us-east-1", "names": ["api"], "threshold": 9 }""",
        "dns.threshold: got '9', with which the last user is expected to be served 409 s after a loss or later, 109 s more than the 300 s of the recovery target. Set it to 3.")]
    [InlineData("""{ "primary": "us-west-2", "names": ["api"] }""",
        "dns.primary: got 'us-west-2', but the home is us-east-1, where the database was made: Route 53 refuses two PRIMARY records of one name, so a swap cannot be applied one record at a time. Leave it at us-east-1; users follow the writer without a swap.")]
    [InlineData("""{ "primary": "eu-west-1", "names": ["api"] }""",
        "dns.primary: got 'eu-west-1', expected one of us-east-1, us-west-2. Did you mean 'us-west-2'?")]
    [InlineData("""{ "primary": "us-east-1", "names": ["api"], "warmPercent": 5, "contract": "writerHere" }""",
        "dns.contract: got 'writerHere', but 5 % of the users go to a region without the writer, where this is never true. Set it to writerReachable, or set warmPercent: 0.")]
    [InlineData("""{ "primary": "us-east-1", "names": ["api"], "contract": "writerReachable" }""",
        "dns.contract: got 'writerReachable', but without a share for warm regions users belong where the writer is, and this is true elsewhere too. Set it to writerHere, or give warm regions a share, e.g. warmPercent: 5.")]
    [InlineData("""{ "primary": "us-east-1", "names": ["api"], "warmPercent": 5, "failover": "regionSwitch" }""",
        "dns.warmPercent: got '5', but the failover that is chosen turns every region off but one, so no one would be sent there. Set it to 0, or set failover: automatic.")]
    [InlineData("""{ "primary": "us-east-1", "names": ["api"], "warmPercent": 60 }""",
        "dns.warmPercent: got '60', expected a whole number from 0 to 50. The nearest is 50.")]
    [InlineData("""{ "primary": "us-east-1", "names": ["api"], "services": ["api", "orders", "api"] }""",
        "dns.services[2]: got 'api', which dns.services[0] has already. List each service once.")]
    [InlineData("""{ "primary": "us-east-1", "names": ["api"], "switch": "automatic" }""",
        "dns.switch: got 'automatic', but the failover that is chosen has no switch plan to start. Set failover: regionSwitch, or leave switch out.")]
    [InlineData("""{ "primary": "us-east-1", "names": ["api"], "failover": "regionSwitch", "switch": "auto" }""",
        "dns.switch: got 'auto', expected one of manual, automatic. Choose one of them.")]
    public void Rejects_with_one_line(string dns, string line) => Assert.Equal(
        [$"{File}: {line}"], Given.Global.With("database", Database).With("dns", dns).Problems());

    [Fact]
    public void Rejects_a_region_switch_without_a_database() => Assert.Equal(
        [
            $"{File}: dns.failover: got 'regionSwitch', which moves a database, and there is none. Add it, e.g. database: "
            + "{ initialWriter: us-east-1, engineVersion: \"16.8\", instanceClass: db.r7g.large }, or set failover: automatic.",
        ],
        Given.Global.With("dns", """{ "primary": "us-east-1", "names": ["api"], "failover": "regionSwitch" }""").Problems());

    // By routing controls 90 + 1 + max(60, 5 + 75) + 15, and without a database by checks 18 + 75 + 15.
    [Theory]
    [InlineData("2m", true, "got '120 s', but the last user is expected to be served 186 s after a loss or later whatever is configured, 66 s more. Set it to 186s or more.")]
    [InlineData("185s", true, "got '185 s', but the last user is expected to be served 186 s after a loss or later whatever is configured, 1 s more. Set it to 186s or more.")]
    [InlineData("1s", false, "got '1 s', but the last user is expected to be served 108 s after a loss or later whatever is configured, 107 s more. Set it to 108s or more.")]
    public void Rejects_a_target_that_nothing_meets(string target, bool hasDatabase, string line) =>
        Assert.Equal([$"{File}: recovery.rto: {line}"], Promise(target, hasDatabase, """{ "primary": "us-east-1", "names": ["api"] }""").Problems());

    // What is over budget and might be within it is for the preview to say, with the terms.
    [Theory]
    [InlineData("186s", true, "")]
    [InlineData("108s", false, "")]
    [InlineData("200s", true, ", \"failover\": \"routingControls\"")]
    public void Leaves_a_target_that_something_meets_to_the_budget(string target, bool hasDatabase, string more) =>
        Assert.Empty(Promise(target, hasDatabase, $$"""{ "primary": "us-east-1", "names": ["api"]{{more}} }""").Problems());

    [Theory]
    [InlineData(""" "warmPercent": 30 """, "dns.warmPercent: got '30', which for 2 warm regions leaves the home less than half. Set it to 25 or less.")]
    [InlineData(""" "failover": "regionSwitch" """, "dns.failover: got 'regionSwitch', which knows 2 regions, and there are 3. Set it to automatic.")]
    public void Rejects_for_three_regions(string setting, string line) => Assert.Equal(
        [$"{File}: {line}"],
        Given.Global.WithTopology(Ireland).With("database", Database).With("dns", $$"""{ "primary": "us-east-1", "names": ["api"], {{setting}} }""").Problems());

    [Fact]
    public void Accepts_shares_of_three_regions_up_to_a_half() => Assert.Empty(
        Given.Global.WithTopology(Ireland).With("database", Database).With("dns", """{ "primary": "us-east-1", "names": ["api"], "warmPercent": 25 }""").Problems());

    [Fact]
    public void Starts_a_switch_plan_by_hand_unless_told_otherwise()
    {
        const string Switch = "\"primary\": \"us-east-1\", \"names\": [\"api\"], \"failover\": \"regionSwitch\"";

        Assert.Equal(SwitchStart.Manual, Read($$"""{ {{Switch}} }""").Switch);
        Assert.Equal(SwitchStart.Automatic, Read($$"""{ {{Switch}}, "switch": "automatic" }""").Switch);
    }

    // Route 53 looks at no endpoint then, so its pace is not to blame.
    [Fact]
    public void Blames_no_interval_where_nobody_looks() => Assert.Empty(
        Promise("5m", hasDatabase: true, """{ "primary": "us-east-1", "names": ["api"], "failover": "routingControls", "interval": 30 }""").Problems());

    [Fact]
    public void Blames_no_interval_that_is_fast_enough_without_a_database() => Assert.Empty(
        Promise("5m", hasDatabase: false, """{ "primary": "us-east-1", "names": ["api"], "interval": 30 }""").Problems());

    private static ConfigurationSource Promise(string target, bool hasDatabase, string dns)
    {
        var source = Given.Global.With("recovery", $$"""{ "rto": "{{target}}" }""").With("dns", dns);
        return hasDatabase ? source.With("database", Database) : source;
    }

    [Theory]
    [InlineData("\"5\"", "got '5', expected a time from 1s to 24h. Write it like 5m.")]
    [InlineData("\"25h\"", "got '25h', expected a time from 1s to 24h. Write it like 5m.")]
    [InlineData("300", "got the number 300, expected a time from 1s to 24h. Write 300s or 300m.")]
    public void Rejects_what_is_no_time(string rto, string line) => Assert.Equal(
        [$"{File}: recovery.rto: {line}"], Given.Global.With("recovery", $$"""{ "rto": {{rto}} }""").Problems());

    private static void Ireland(JsonObject topology) => topology["regions"]!.AsArray().Add(JsonNode.Parse(
        """{ "region": "eu-west-1", "stack": "eu-west-1", "cidr": "10.48.0.0/16", "serviceCidr": "172.22.0.0/16", "asn": 64514, "zones": ["euw1-az1", "euw1-az2", "euw1-az3"] }"""));

    private static DnsSettings Read(string json) =>
        Assert.IsType<GlobalSettings>(StackSettings.Load(Given.Global.With("database", Database).With("dns", json)).Settings).Dns!;
}
