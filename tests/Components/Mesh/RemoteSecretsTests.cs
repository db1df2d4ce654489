using System.Text.Json;

namespace MultiRegion.Tests.Components.Mesh;

public class RemoteSecretsTests
{
    [Theory]
    [InlineData(2, 2)]
    [InlineData(3, 6)]
    public async Task Gives_every_ordered_pair_exactly_one_secret(int clusters, int pairs)
    {
        var mocks = await Some.Declared(() => Some.Mesh(clusters));
        var regions = mocks.OfType("pulumi:providers:kubernetes").Select(provider => provider.Name).ToList();

        var found = mocks.OfType(Some.Secret)
            .Where(secret => (string?)secret.At("metadata", "labels", "istio/multiCluster") == "true")
            .Select(secret => (Reader: secret.Provider.Split("::")[^2], Read: (string)secret.At("metadata", "annotations", "networking.istio.io/cluster")!))
            .Order().ToList();

        Assert.Equal(pairs, found.Count);
        Assert.Equal(regions.SelectMany(reader => regions.Where(read => read != reader).Select(read => (reader, read))).Order(), found);
    }

    [Fact]
    public async Task Reads_with_a_token_of_the_account_that_istio_made()
    {
        var token = (await Some.Declared(() => Some.Mesh(2))).Single(Some.Secret, "us-east-1-reader");

        Assert.Equal("kubernetes.io/service-account-token", token.Text("type"));
        Assert.Equal("istio-reader-service-account", token.At("metadata", "annotations", "kubernetes.io/service-account.name"));
        Assert.EndsWith("::us-east-1::us-east-1-id", token.Provider, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Holds_a_kubeconfig_with_the_token_under_the_clusters_name_and_runs_no_program()
    {
        var secret = (await Some.Declared(() => Some.Mesh(2))).Single(Some.Secret, "us-west-2-remote-us-east-1");

        Assert.Equal("istio-remote-secret-us-east-1", secret.At("metadata", "name"));
        var entry = Assert.Single(secret.Object("stringData"));
        Assert.Equal("us-east-1", entry.Key);
        Assert.Equal(
            """{"apiVersion":"v1","kind":"Config","clusters":[{"name":"us-east-1","cluster":{"server":"https://us-east-1.api","certificate-authority-data":"us-east-1-reader-ca"}}],"users":[{"name":"us-east-1","user":{"token":"token"}}],"contexts":[{"name":"us-east-1","context":{"cluster":"us-east-1","user":"us-east-1"}}],"current-context":"us-east-1"}""",
            (string)entry.Value);
        Assert.False(JsonDocument.Parse((string)entry.Value).RootElement.GetProperty("users")[0].GetProperty("user").TryGetProperty("exec", out _));
    }
}
