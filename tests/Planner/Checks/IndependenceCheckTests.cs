using MultiRegion.Offline;
using MultiRegion.Planner.Checks;
using static MultiRegion.Tests.Planner.Checks.Mutation;
using static MultiRegion.Tests.Planner.PlanBuilder;

namespace MultiRegion.Tests.Planner.Checks;

public class IndependenceCheckTests
{
    private const string RoleType = "aws:iam/role:Role";
    private const string Role = "us-east-1-flow-logs";
    private const string Label = "us-east-1: aws:iam:Role us-east-1-flow-logs: ";

    [Fact]
    public async Task Passes_the_real_system()
    {
        var result = new IndependenceCheck().Run(await RealAsync());

        Assert.Equal(CheckStatus.Pass, result.Status);
        Assert.Matches(@"\A2 regions, \d{3} resources, none refers to another region\z", result.Detail);
    }

    [Theory]
    [InlineData("us-west-2", "description names us-west-2")]
    [InlineData("bucket.s3.us-west-2.amazonaws.com", "description names us-west-2")]
    [InlineData("usw2-az1", "description names us-west-2")]
    [InlineData("{\"Resource\":\"arn:aws:s3:us-west-2::x\"}", "description names us-west-2")]
    public async Task Names_the_input_that_names_another_region(string text, string expected)
    {
        var result = await RunAsync(new IndependenceCheck(), Is(RoleType, Role), role => role.With("description", Text(text)));

        Assert.Equal((CheckStatus.Fail, "1 finding"), (result.Status, result.Detail));
        Assert.Equal([Label + expected], result.Lines.AsEnumerable());
    }

    [Theory]
    [InlineData("us-east-1")]
    [InlineData("usw2-az10x")]
    [InlineData("10.32.0.0/16")]
    public async Task Allows_what_names_no_other_region(string text) => Assert.Equal(
        CheckStatus.Pass,
        (await RunAsync(new IndependenceCheck(), Is(RoleType, Role), role => role.With("description", Text(text)))).Status);

    [Fact]
    public async Task Finds_a_resource_that_lives_elsewhere() => Assert.Equal(
        [Label + "lives in us-west-2, in the stack of us-east-1"],
        (await RunAsync(new IndependenceCheck(), Is(RoleType, Role), role => role with { Region = "us-west-2" })).Lines.AsEnumerable());

    [Fact]
    public async Task Finds_a_stack_reference() => Assert.Equal(
        [$"us-east-1: {"pulumi:pulumi:StackReference"} us-east-1-flow-logs: reads another stack, which may be gone with its region"],
        (await RunAsync(new IndependenceCheck(), Is(RoleType, Role), role => role with { Type = "pulumi:pulumi:StackReference" })).Lines.AsEnumerable());

    [Fact]
    public void Finds_a_value_of_another_stack()
    {
        var east = new PlanBuilder("us-east-1").Output("region", Text("us-east-1"));
        var other = new PlanBuilder("trust").Output("region", Text("eu-west-1"));
        var value = other.Reference(other.Resource("aws:kms/key:Key", "shared"), "arn");
        east.Resource("aws:cloudwatch/logGroup:LogGroup", "logs", inputs: ("kmsKeyId", value));

        Assert.Equal(
            ["us-east-1: aws:cloudwatch:LogGroup logs: kmsKeyId comes from aws:kms:Key shared of stack trust"],
            new IndependenceCheck().Run(new([east.Build(), other.Build()])).Lines.AsEnumerable());
    }
}
