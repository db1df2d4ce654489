using MultiRegion.Offline;
using MultiRegion.Planner.Checks;
using static MultiRegion.Tests.Planner.Checks.Mutation;
using static MultiRegion.Tests.Planner.PlanBuilder;

namespace MultiRegion.Tests.Planner.Checks;

public class ParityCheckTests
{
    private const string GroupType = "aws:cloudwatch/logGroup:LogGroup";
    private const string Group = "us-west-2-flow";

    [Fact]
    public async Task Passes_the_real_system_and_lists_what_is_declared()
    {
        var result = new ParityCheck().Run(await RealAsync());

        Assert.Equal(CheckStatus.Pass, result.Status);
        Assert.Matches(@"\Aus-west-2 mirrors us-east-1 in \d{3} resources, but for what is declared\z", result.Detail);
        Assert.Collection(
            result.Lines,
            line => Assert.Matches(@"\Adeclared: us-west-2 differs from us-east-1 in addresses: \d+ values\z", line),
            line => Assert.Contains("in capacity: aws:eks:NodeGroup us-west-2-system scalingConfig.desiredSize: 4 for 20", line, StringComparison.Ordinal),
            line => Assert.Matches(@"\Adeclared: us-west-2 differs from us-east-1 in names and zones: \d{3} values\z", line));
    }

    [Fact]
    public async Task Shows_an_input_that_drifts() => Assert.Contains(
        "us-west-2: aws:cloudwatch:LogGroup us-west-2-flow: retentionInDays is 7, in us-east-1 90",
        (await RunAsync(new ParityCheck(), Is(GroupType, Group), group => group.With("retentionInDays", new PlannedNumber(7)))).Lines);

    [Fact]
    public async Task Shows_an_input_that_only_one_region_has() => Assert.Contains(
        "us-west-2: aws:cloudwatch:LogGroup us-west-2-flow: kmsKeyId is (none), in us-east-1 <us-east-1-logs-key.arn>",
        (await RunAsync(new ParityCheck(), Is(GroupType, Group), group => group.With("kmsKeyId", null))).Lines);

    [Fact]
    public async Task Shows_a_statement_that_drifts_inside_a_policy()
    {
        var result = await RunAsync(
            new ParityCheck(),
            Is("aws:iam/role:Role", "us-west-2-flow-logs"),
            role => role.With("assumeRolePolicy", Text(((PlannedString)role.Inputs["assumeRolePolicy"]!).Value.Replace("vpc-flow-logs.amazonaws.com", "ec2.amazonaws.com", StringComparison.Ordinal))));

        Assert.Contains(
            "us-west-2: aws:iam:Role us-west-2-flow-logs: assumeRolePolicy.Statement[0].Principal.Service is ec2.amazonaws.com, in us-east-1 vpc-flow-logs.amazonaws.com",
            result.Lines);
    }

    [Fact]
    public async Task Shows_an_option_that_drifts() => Assert.Contains(
        "us-west-2: aws:cloudwatch:LogGroup us-west-2-flow: option protect is True, in us-east-1 (none)",
        (await RunAsync(new ParityCheck(), Is(GroupType, Group), group => group with { Options = group.Options with { Protect = true } })).Lines);

    [Theory]
    [InlineData("us-west-2-flow", "us-east-1: aws:cloudwatch:LogGroup us-east-1-flow: has no twin in us-west-2")]
    [InlineData("us-east-1-flow", "us-west-2: aws:cloudwatch:LogGroup us-west-2-flow: has no twin in us-east-1")]
    public async Task Shows_a_resource_without_a_twin(string name, string expected) =>
        Assert.Equal([expected], (await RunAsync(new ParityCheck(), Is(GroupType, name), _ => null)).Findings.Select(finding => $"{finding}"));

    [Fact]
    public async Task Shows_sizes_of_anything_but_nodes() => Assert.Contains(
        "us-west-2: aws:cloudwatch:LogGroup us-west-2-flow: maxSize is 7, in us-east-1 (none)",
        (await RunAsync(new ParityCheck(), Is(GroupType, Group), group => group.With("maxSize", new PlannedNumber(7)))).Lines);

    [Fact]
    public async Task Allows_a_region_to_be_upgraded_before_the_other()
    {
        var result = await RunAsync(
            new ParityCheck(), Is("eks:index:Cluster", "us-west-2"), cluster => cluster.With("version", Text("1.36")));

        Assert.Equal(CheckStatus.Pass, result.Status);
        Assert.Contains("declared: us-west-2 differs from us-east-1 in versions: eks:index:Cluster us-west-2 version: 1.36 for 1.35", result.Lines);
    }

    [Fact]
    public void Has_nothing_to_say_of_one_region() => Assert.Equal(
        "no two regions to compare",
        new ParityCheck().Run(new([new PlanBuilder("us-east-1").Output("region", Text("us-east-1")).Build()])).Detail);
}
