using System.Collections.Immutable;
using MultiRegion.Offline;
using MultiRegion.Tests.Sdk;
using Pulumi;

namespace MultiRegion.Tests.Offline.Planning;

public class ConfigurationTests
{
    private static PlanRequest Request => PlanProgram.Request with
    {
        Organization = "acme",
        RootDirectory = "/project",
        Configuration = ImmutableDictionary<string, string>.Empty
            .Add("multi-region:cidr", "10.16.0.0/16")
            .Add("multi-region:token", "hunter2"),
        SecretKeys = ImmutableHashSet.Create("multi-region:token"),
    };

    [Fact]
    public async Task Configuration_comes_from_the_request()
    {
        var plan = await PlanProgram.PlanAsync(
            () =>
            {
                var config = new Config();
                Assert.Null(config.Get("missing"));
                Assert.Equal(("acme", "/project", true), (Deployment.Instance.OrganizationName, Deployment.Instance.RootDirectory, Deployment.Instance.IsDryRun));
                _ = new Network("net", new() { Cidr = config.Require("cidr"), Password = config.RequireSecret("token") });
            },
            Request);

        Assert.Equal(new PlannedString("10.16.0.0/16"), plan.Named("net").Inputs["cidr"]);
        Assert.Equal(["password"], plan.Named("net").SecretInputs.AsEnumerable());
        Assert.Empty(plan.Messages);
    }

    [Fact]
    public async Task A_secret_that_is_read_in_the_clear_is_worth_a_warning()
    {
        var plan = await PlanProgram.PlanAsync(() => _ = new Config().Get("token"), Request);

        Assert.Equal(
            [new PlannedMessage("warning", "Configuration 'multi-region:token' value is a secret; use `GetSecret` instead of `Get`", null)],
            plan.Messages.AsEnumerable());
    }

    [Fact]
    public async Task A_malformed_secret_is_not_quoted()
    {
        var exception = await Assert.ThrowsAsync<PlanException>(() => PlanProgram.PlanAsync(() => _ = new Config().RequireSecretInt32("token"), Request));

        Assert.Equal(["Configuration 'multi-region:token' value '[secret]' is not a valid System.Int32"], exception.Messages);
    }

    [Fact]
    public async Task Rejects_a_missing_key_in_the_words_of_the_sdk()
    {
        var exception = await Assert.ThrowsAsync<PlanException>(() => PlanProgram.PlanAsync(() => _ = new Config().Require("role"), Request));

        Assert.Equal(
            ["Missing Required configuration variable 'multi-region:role'\n\tplease set a value using the command `pulumi config set multi-region:role <value>`"],
            exception.Messages);
    }
}
