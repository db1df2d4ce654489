using System.Collections.Immutable;
using System.Text.Json;
using MultiRegion.Components.Database;
using MultiRegion.Tests.Components.Support;
using Pulumi;

namespace MultiRegion.Tests.Components.Database;

public class DatabaseCredentialsTests
{
    private static readonly string[] Types =
    [
        "pulumi:providers:aws", DatabaseCredentials.TypeToken, "aws:secretsmanager/secret:Secret",
        "aws:secretsmanager/secretVersion:SecretVersion", "random:index/randomPassword:RandomPassword",
    ];

    [Fact]
    public async Task Replicates_the_secret_to_every_other_region_under_that_regions_key()
    {
        var secret = (await Declare()).Single("aws:secretsmanager/secret:Secret");

        Assert.Equal(("production/database", "arn:us-east-1"), (secret.Text("name"), secret.Text("kmsKeyId")));
        Assert.Equal(
            [("eu-west-1", "arn:eu-west-1"), ("us-west-2", "arn:us-west-2")],
            secret.Objects("replicas").Select(replica => ((string)replica["region"], (string)replica["kmsKeyId"])));
        Assert.Equal(30, secret.Number("recoveryWindowInDays"));
    }

    [Fact]
    public async Task Generates_a_password_that_no_connection_string_needs_to_escape()
    {
        var password = (await Declare()).Single("random:index/randomPassword:RandomPassword");

        Assert.Equal(40, password.Number("length"));
        Assert.False(password.Flag("special"));
    }

    [Fact]
    public async Task Stores_user_and_password_under_the_names_that_drivers_look_for()
    {
        var version = (await Declare()).Single("aws:secretsmanager/secretVersion:SecretVersion");

        Assert.Equal("database-id", version.Text("secretId"));
        var stored = JsonSerializer.Deserialize<Dictionary<string, string>>(version.Text("secretString"));
        Assert.Equal(new() { ["username"] = "owner", ["password"] = "generated" }, stored);
    }

    private static Task<RecordingMocks> Declare() => RecordingMocks.Run(Types, () => _ = new DatabaseCredentials("database", new()
    {
        SecretName = "production/database",
        Username = "owner",
        HomeRegion = "us-east-1",
        KeyArns = new[] { "us-west-2", "us-east-1", "eu-west-1" }
            .ToImmutableSortedDictionary(region => region, region => Output.Create($"arn:{region}")),
    }, new() { Providers = { Some.Provider("us-east-1") } }));
}
