using System.Collections.Immutable;
using MultiRegion.Components.Dns;
using MultiRegion.Tests.Components.Support;
using Aws = Pulumi.Aws;

namespace MultiRegion.Tests.Components.Dns;

public class AutomaticHealthTests
{
    private const string Check = "aws:route53/healthCheck:HealthCheck";
    private const string Alarm = "aws:cloudwatch/metricAlarm:MetricAlarm";

    [Fact]
    public async Task Looks_at_every_region_by_its_own_name_from_everywhere()
    {
        var mocks = await Declare(["us-east-1", "us-west-2"]);

        foreach (var region in new[] { "us-east-1", "us-west-2" })
        {
            var check = mocks.Single(Check, $"{region}-endpoint");
            Assert.Equal(("HTTPS", $"{region}.example.com", "/healthz/region"), (check.Text("type"), check.Text("fqdn"), check.Text("resourcePath")));
            Assert.Equal((443d, 10d, 3d, true), (check.Number("port"), check.Number("requestInterval"), check.Number("failureThreshold"), check.Flag("enableSni")));
            Assert.Null(check["regions"]);
        }
    }

    [Fact]
    public async Task Keeps_the_home_out_while_a_later_region_holds_the_writer()
    {
        var mocks = await Declare(["us-east-1", "us-west-2"]);

        var elsewhere = mocks.Single(Check, "us-west-2-writer-elsewhere");
        Assert.Equal(("CLOUDWATCH_METRIC", "us-west-2", "LastKnownStatus"), (elsewhere.Text("type"), elsewhere.Text("cloudwatchAlarmRegion"), elsewhere.Text("insufficientDataHealthStatus")));
        var home = mocks.Single(Check, "us-east-1-serves");
        Assert.Equal(("CALCULATED", 2d), (home.Text("type"), home.Number("childHealthThreshold")));
        Assert.Equal(["us-east-1-endpoint-id", "us-west-2-writer-elsewhere-id"], home.Texts("childHealthchecks"));
        Assert.Equal(["us-west-2-endpoint-id"], mocks.Single(Check, "us-west-2-serves").Texts("childHealthchecks"));
    }

    // The alarm must survive the loss of the region that it keeps out.
    [Fact]
    public async Task Watches_the_writer_in_the_region_that_has_it()
    {
        var mocks = await Declare(["us-east-1", "us-west-2"]);

        var alarm = mocks.Single(Alarm);
        Assert.Contains("us-west-2-provider", alarm.Provider, StringComparison.Ordinal);
        Assert.Equal(("ContainerInsights", "replicas_ready", "Maximum"), (alarm.Text("namespace"), alarm.Text("metricName"), alarm.Text("statistic")));
        Assert.Equal(("GreaterThanOrEqualToThreshold", 1d, "missing"), (alarm.Text("comparisonOperator"), alarm.Number("threshold"), alarm.Text("treatMissingData")));
        Assert.Equal(
            [("ClusterName", "production-us-west-2"), ("Namespace", "region-health"), ("PodName", "region-health")],
            alarm.Object("dimensions").OrderBy(dimension => dimension.Key).Select(dimension => (dimension.Key, (string)dimension.Value)));
    }

    [Fact]
    public async Task Reads_silence_as_nothing_new_for_the_home_and_as_no_claim_for_others()
    {
        var mocks = await Declare(["us-east-1", "us-west-2", "eu-west-1"]);

        Assert.Equal(
            ["us-east-1-endpoint-id", "us-west-2-writer-elsewhere-id", "eu-west-1-writer-elsewhere-id"],
            mocks.Single(Check, "us-east-1-serves").Texts("childHealthchecks"));
        Assert.Equal(
            ["us-west-2-endpoint-id", "eu-west-1-writer-elsewhere-or-silent-id"],
            mocks.Single(Check, "us-west-2-serves").Texts("childHealthchecks"));
        Assert.Equal("Healthy", mocks.Single(Check, "eu-west-1-writer-elsewhere-or-silent").Text("insufficientDataHealthStatus"));
        Assert.Equal("LastKnownStatus", mocks.Single(Check, "eu-west-1-writer-elsewhere").Text("insufficientDataHealthStatus"));
    }

    [Fact]
    public async Task Asks_for_a_writer_in_reach_where_warm_regions_have_users()
    {
        var mocks = await Declare(["us-east-1", "us-west-2"], HealthContract.WriterReachable);

        Assert.Equal(["/healthz/writer", "/healthz/writer"], mocks.OfType(Check).Select(check => check.Text("resourcePath")));
        Assert.Empty(mocks.OfType(Alarm));
    }

    [Fact]
    public async Task Follows_no_writer_where_there_is_none()
    {
        var mocks = await Declare(["us-east-1", "us-west-2"], followsWriter: false);

        Assert.Equal(["us-east-1-endpoint", "us-west-2-endpoint"], mocks.OfType(Check).Select(check => check.Name));
        Assert.Empty(mocks.OfType(Alarm));
    }

    private static Task<RecordingMocks> Declare(
        ImmutableArray<string> regions, HealthContract contract = HealthContract.WriterHere, bool followsWriter = true) =>
        RecordingMocks.Run([AutomaticHealth.TypeToken, WriterSignal.TypeToken, Check, Alarm, "pulumi:providers:aws"], () => _ = new AutomaticHealth("public", new()
        {
            Regions = [.. regions.Select(region => new DnsRegion
            {
                Region = region,
                Provider = new Aws.Provider($"{region}-provider", new() { Region = region }),
                Domain = $"{region}.example.com",
                ClusterName = $"production-{region}",
            })],
            Contract = contract,
            FollowsWriter = followsWriter,
        }));
}
