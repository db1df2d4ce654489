using System.Collections.Immutable;
using MultiRegion.Components.Dns;
using MultiRegion.Tests.Components.Support;
using Pulumi;
using Pulumi.Utilities;
using Kubernetes = Pulumi.Kubernetes;

namespace MultiRegion.Tests.Components.Dns;

public class HealthDatabaseTests
{
    private const string ConfigMap = "kubernetes:core/v1:ConfigMap";
    private const string Namespace = "kubernetes:core/v1:Namespace";
    private const string Provider = "pulumi:providers:kubernetes";

    [Fact]
    public async Task Tells_the_one_writer_and_the_regions_own_block()
    {
        var map = (await Declare(new WriterAddress(Output.Create("writer.global"), 5433, "ledger"))).Single(ConfigMap);

        Assert.Equal(("region-database", "region-health"), ((string)map.Object("metadata")["name"], (string)map.Object("metadata")["namespace"]));
        Assert.Equal(
            ["REGION_CIDR=10.32.0.0/16", "WRITER=follow", "WRITER_DATABASE=ledger", "WRITER_HOST=writer.global", "WRITER_PORT=5433"],
            map.Object("data").Select(entry => $"{entry.Key}={entry.Value}").Order(StringComparer.Ordinal));
        Assert.Contains("::us-west-2::", map.Provider, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Says_aloud_that_there_is_no_database() =>
        Assert.Equal(["WRITER=none"], (await Declare(writer: null)).Single(ConfigMap).Object("data").Select(entry => $"{entry.Key}={entry.Value}"));

    [Fact]
    public async Task Brings_the_namespace_locked_down()
    {
        Output<string>? name = null;
        var mocks = await RecordingMocks.Run([Provider, HealthNamespace.TypeToken, Namespace], () =>
            name = new HealthNamespace("us-west-2", new() { Providers = { Cluster() } }).Name);

        var place = mocks.Single(Namespace);
        Assert.Equal("region-health", place.Object("metadata")["name"]);
        Assert.Equal("restricted", Assert.IsType<ImmutableDictionary<string, object>>(place.Object("metadata")["labels"])["pod-security.kubernetes.io/enforce"]);
        Assert.Contains("::us-west-2::", place.Provider, StringComparison.Ordinal);
        Assert.Equal("region-health", await OutputUtilities.GetValueAsync(name!));
    }

    private static Task<RecordingMocks> Declare(WriterAddress? writer) =>
        RecordingMocks.Run([Provider, HealthDatabase.TypeToken, ConfigMap], () => _ = new HealthDatabase("us-west-2", new()
        {
            Namespace = HealthEndpoint.Namespace,
            Block = "10.32.0.0/16",
            Writer = writer,
        }, new() { Providers = { Cluster() } }));

    private static Kubernetes.Provider Cluster() => new("us-west-2", new() { KubeConfig = "{}" });
}
