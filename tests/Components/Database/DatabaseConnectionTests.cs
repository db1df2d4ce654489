using MultiRegion.Components.Database;
using MultiRegion.Tests.Components.Support;
using Pulumi;
using Kubernetes = Pulumi.Kubernetes;

namespace MultiRegion.Tests.Components.Database;

public class DatabaseConnectionTests
{
    [Fact]
    public async Task Tells_pods_where_to_write_where_to_read_and_which_secret()
    {
        var mocks = await RecordingMocks.Run(["pulumi:providers:kubernetes", DatabaseConnection.TypeToken, "kubernetes:core/v1:ConfigMap"], () =>
            _ = new DatabaseConnection("us-west-2", new()
            {
                Namespace = "payments",
                WriterEndpoint = Output.Create("writer.global"),
                ReaderEndpoint = Output.Create("reader.west"),
                Port = 5433,
                DatabaseName = "ledger",
                SecretName = Output.Create("production/database"),
            }, new() { Providers = { new Kubernetes.Provider("us-west-2", new() { KubeConfig = "{}" }) } }));

        var map = mocks.Single("kubernetes:core/v1:ConfigMap");
        Assert.Equal(("database", "payments"), ((string)map.Object("metadata")["name"], (string)map.Object("metadata")["namespace"]));
        Assert.Equal(
            [
                ("DATABASE_NAME", "ledger"), ("DATABASE_PORT", "5433"), ("DATABASE_READER_HOST", "reader.west"),
                ("DATABASE_SECRET", "production/database"), ("DATABASE_WRITER_HOST", "writer.global"),
            ],
            map.Object("data").Select(entry => (entry.Key, (string)entry.Value)).OrderBy(entry => entry.Key, StringComparer.Ordinal));
        Assert.Contains("::us-west-2::", map.Provider, StringComparison.Ordinal);
    }
}
