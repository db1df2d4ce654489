using MultiRegion.Infra.Configuration;

namespace MultiRegion.Tests.Infra.Configuration.Readers;

public class AcceptReaderTests
{
    [Fact]
    public void Accepts_nothing_by_default() => Assert.Empty(StackSettings.Load(Given.UsEast1).Settings!.Accepted);

    [Fact]
    public void Reads_each_entry_on_every_stack()
    {
        const string entries = """[{ "check": "least-privilege", "resource": "aws:iam:RolePolicy us-east-1-flow-logs", "reason": "no smaller scope" }]""";

        foreach (var source in Given.System)
        {
            Assert.Equal(
                [new AcceptedFinding("least-privilege", "aws:iam:RolePolicy us-east-1-flow-logs", "no smaller scope")],
                StackSettings.Load(source.With("accept", entries)).Settings!.Accepted.AsEnumerable());
        }
    }

    [Fact]
    public void Reports_an_entry_without_a_reason() => Assert.Equal(
        [
            "stacks/Pulumi.us-east-1.yaml: accept[0].check: got 'Least Privilege', expected the name of a check. Write least-privilege.",
            "stacks/Pulumi.us-east-1.yaml: accept[0].reason: got nothing, expected a reason of a few words. Add it, e.g. reason: CloudWatch knows no smaller scope.",
            "stacks/Pulumi.us-east-1.yaml: accept[0].resource: got 'us-east-1-flow-logs', expected a resource as the finding names it, its type and its name. Write it like aws:iam:RolePolicy us-east-1-flow-logs.",
        ],
        Given.UsEast1.With("accept", """[{ "check": "Least Privilege", "resource": "us-east-1-flow-logs" }]""").Problems());

    [Theory]
    [InlineData("ok")]
    [InlineData(" ")]
    public void Reports_a_reason_that_is_none(string reason) => Assert.StartsWith(
        "stacks/Pulumi.us-east-1.yaml: accept[0].reason: got '",
        Assert.Single(Given.UsEast1.With("accept", $$"""[{ "check": "tags", "resource": "a:b x", "reason": "{{reason}}" }]""").Problems()),
        StringComparison.Ordinal);
}
