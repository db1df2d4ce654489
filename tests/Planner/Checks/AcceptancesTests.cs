using System.Collections.Immutable;
using MultiRegion.Planner.Checks;
using MultiRegion.Planner.Planning;

namespace MultiRegion.Tests.Planner.Checks;

public class AcceptancesTests
{
    private const string Resource = "aws:iam:RolePolicy us-east-1-flow-logs";

    private static readonly CheckFinding Found = new("us-east-1", Resource, "allows * on every resource");

    private static readonly CheckFinding Other = new("us-east-1", "aws:iam:Role x", "allows everyone");

    [Fact]
    public void Takes_an_accepted_finding_out_and_keeps_it_in_sight()
    {
        var (result, judged) = Apply([Found], Accept("least-privilege", Resource));

        Assert.Equal((CheckStatus.Pass, "1 accepted"), (result.Status, result.Detail));
        Assert.Equal([$"accepted: us-east-1: {Resource}: allows * on every resource (no smaller scope)"], result.Lines.AsEnumerable());
        Assert.Equal((CheckStatus.Pass, "1 finding accepted in the configuration"), (judged.Status, judged.Detail));
    }

    [Fact]
    public void Leaves_other_findings_in_force()
    {
        var (result, _) = Apply([Found, Other], Accept("least-privilege", Resource));

        Assert.Equal((CheckStatus.Fail, "1 finding, 1 accepted"), (result.Status, result.Detail));
        Assert.Equal($"{Other}", result.Lines[0]);
    }

    [Theory]
    [InlineData("least-privilege", "aws:iam:Role gone", "us-east-1", "least-privilege finds nothing about 'aws:iam:Role gone'. Remove the entry.")]
    [InlineData("least-priviledge", Resource, "us-east-1", "there is no check 'least-priviledge'. Remove the entry, or name the check as the finding does.")]
    [InlineData("least-privilege", Resource, "us-west-2", $"least-privilege finds {Resource} in stack us-east-1. Move the entry to that stack's file.")]
    public void Fails_an_entry_that_accepts_nothing(string check, string resource, string stack, string expected)
    {
        var (result, judged) = Apply([Found], Accept(check, resource, stack));

        Assert.Equal(CheckStatus.Fail, result.Status);
        Assert.Equal((CheckStatus.Fail, "1 of 1 accept nothing"), (judged.Status, judged.Detail));
        Assert.Equal([$"stacks/Pulumi.{stack}.yaml: accept[0]: {expected}"], judged.Lines.AsEnumerable());
    }

    private static Acceptance Accept(string check, string resource, string stack = "us-east-1") =>
        new(stack, $"stacks/Pulumi.{stack}.yaml: accept[0]", new(check, resource, "no smaller scope"));

    private static (CheckResult Result, CheckResult Judged) Apply(ImmutableArray<CheckFinding> findings, Acceptance acceptance)
    {
        var results = Acceptances.Apply(
            [new("least-privilege", CheckStatus.Fail, "findings") { Findings = findings, Lines = [.. findings.Select(finding => $"{finding}")] }],
            [acceptance]);
        Assert.Equal(["least-privilege", "acceptances"], results.Select(result => result.Name));
        return (results[0], results[1]);
    }
}
