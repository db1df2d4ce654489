using System.Collections.Immutable;
using Moq;
using MultiRegion.Infra.Configuration;
using Pulumi;
using Pulumi.Testing;

namespace MultiRegion.Tests.Infra.Configuration;

public class ConfigurationSourceTests
{
    // A project of its own: the variable is the process's, and other tests' projects read past these keys.
    private const string Project = "configuration-source-tests";

    [Fact]
    public async Task Takes_every_known_key_from_a_deployment()
    {
        var source = await FromPulumi(
            $$"""{ "{{Project}}:role": "region", "{{Project}}:capacity": "{ \"full\": 20 }", "{{Project}}:topology": "{}", "aws:region": "us-east-1" }""");

        Assert.Equal("us-west-2", source.StackName);
        Assert.Equal(
            [new("capacity", "{ \"full\": 20 }"), new("role", "region"), new("topology", "{}")],
            source.Values.OrderBy(value => value.Key, StringComparer.Ordinal));
    }

    [Fact]
    public async Task Names_the_file_that_each_key_belongs_in()
    {
        var (_, problems) = StackSettings.Load(await FromPulumi("{}"));

        Assert.Equal(
            [("Pulumi.yaml", "topology"), ("stacks/Pulumi.us-west-2.yaml", "role")],
            problems.Select(problem => (problem.File, problem.Key)));
    }

    [Theory]
    [InlineData("capacity", "stacks/Pulumi.s.yaml", "p:capacity")]
    [InlineData("topology", "Pulumi.yaml", "topology")]
    [InlineData("cluster", "Pulumi.yaml", "cluster")]
    public void Knows_how_a_key_is_written_where(string key, string file, string written)
    {
        var source = new ConfigurationSource
        {
            Project = "p",
            StackName = "s",
            StackFile = "stacks/Pulumi.s.yaml",
            Values = ImmutableDictionary<string, string>.Empty.Add("cluster", "{}"),
            ProjectKeys = ImmutableHashSet.Create("cluster"),
        };

        Assert.Equal((file, written), (source.FileOf(key), source.WrittenAs(key)));
    }

    [Theory]
    [InlineData("stacks/Pulumi.s.yaml", "stacks/Pulumi.t.yaml")]
    [InlineData("Pulumi.s.yaml", "Pulumi.t.yaml")]
    public void Knows_where_another_stacks_file_would_be(string file, string other) => Assert.Equal(
        other,
        new ConfigurationSource { StackName = "s", StackFile = file, Values = ImmutableDictionary<string, string>.Empty }.FileOfStack("t"));

    // The SDK reads its configuration from the environment, and from nowhere else.
    private static async Task<ConfigurationSource> FromPulumi(string configuration)
    {
        const string Variable = "PULUMI_CONFIG";
        var before = Environment.GetEnvironmentVariable(Variable);
        ConfigurationSource? source = null;
        var mocks = new Mock<IMocks>(MockBehavior.Strict);
        mocks.Setup(mock => mock.RegisterResourceOutputs(It.IsAny<MockRegisterResourceOutputsRequest>())).Returns(Task.CompletedTask);
        try
        {
            Environment.SetEnvironmentVariable(Variable, configuration);
            await Deployment.TestAsync(
                mocks.Object,
                new TestOptions { ProjectName = Project },
                () => { source = ConfigurationSource.FromPulumi(new Config(), "us-west-2"); });
        }
        finally
        {
            Environment.SetEnvironmentVariable(Variable, before);
        }

        return source!;
    }
}
