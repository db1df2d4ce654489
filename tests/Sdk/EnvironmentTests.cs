using Pulumi;

namespace MultiRegion.Tests.Sdk;

/// <summary>What a run takes from the process's environment, which the tests of this collection have to themselves.</summary>
[Collection("process environment")]
public class EnvironmentTests
{
    [Fact]
    public async Task Configuration_comes_from_the_environment()
    {
        const string Configuration =
            """{"project:text":"x","project:config:old":"o","project:flag":"true","project:number":"3","project:ratio":"0.5","project:object":"{\"Name\":\"n\"}","other:text":"y"}""";
        await WithVariableAsync("PULUMI_CONFIG", Configuration, () => SdkRun.RunAsync(new(), () =>
        {
            var config = new Config();
            Assert.Equal(("x", "o", null), (config.Get("text"), config.Require("old"), config.Get("missing")));
            Assert.Equal((true, 3, 0.5), (config.RequireBoolean("flag"), config.GetInt32("number"), config.GetDouble("ratio")));
            Assert.Equal("n", config.RequireObject<Named>("object")!.Name);
            Assert.Equal("y", new Config("other").Require("text"));
            Assert.Null(config.GetSecret("missing"));
        }));
    }

    [Fact]
    public async Task Secrets_of_the_configuration_are_secret_outputs() =>
        await WithVariableAsync("PULUMI_CONFIG", """{"project:token":"t"}""", async () =>
        {
            var token = await SdkRun.EvaluateAsync(() => new Config().RequireSecret("token"));
            Assert.Equal(("t", true), (token.Value, token.IsSecret));
        });

    [Fact]
    public async Task Rejects_a_missing_or_malformed_value() =>
        await WithVariableAsync("PULUMI_CONFIG", """{"project:number":"three"}""", async () =>
        {
            Assert.Equal(
                "Missing Required configuration variable 'project:missing'\n\tplease set a value using the command `pulumi config set project:missing <value>`",
                (await SdkRun.FailAsync<RunException>(() => new Config().Require("missing"))).Message);
            Assert.StartsWith(
                "Configuration 'project:number' value 'three' is not a valid ",
                (await SdkRun.FailAsync<RunException>(() => new Config().RequireInt32("number"))).Message,
                StringComparison.Ordinal);
        });

    [Theory]
    [InlineData("1")]
    [InlineData("true")]
    public Task An_output_as_text_can_be_made_an_error(string value) => WithVariableAsync("PULUMI_ERROR_OUTPUT_STRING", value, () =>
    {
        Assert.ThrowsAny<Exception>(() => Output.Create(1).ToString());
        return Task.CompletedTask;
    });

    private static async Task WithVariableAsync(string name, string value, Func<Task> body)
    {
        var before = Environment.GetEnvironmentVariable(name);
        Environment.SetEnvironmentVariable(name, value);
        try
        {
            await body();
        }
        finally
        {
            Environment.SetEnvironmentVariable(name, before);
        }
    }

    private sealed record Named(string Name);
}

[CollectionDefinition("process environment", DisableParallelization = true)]
public class EnvironmentCollection;
