using System.Collections.Immutable;
using System.Text.Json;
using MultiRegion.Components.Recovery;
using MultiRegion.Tests.Components.Support;
using Pulumi;
using Aws = Pulumi.Aws;

namespace MultiRegion.Tests.Components.Recovery;

public class RecoveryDocumentsTests
{
    private const string Document = "aws:ssm/document:Document";
    private const string Policy = "aws:iam/rolePolicy:RolePolicy";

    private const string Starter = "aws:iam/policy:Policy";

    private static readonly string[] Types = [Starter, "pulumi:providers:aws", RecoveryDocuments.TypeToken, Document, Policy, "aws:iam/role:Role"];

    [Fact]
    public async Task Moves_the_writer_with_loss_only_in_a_failover()
    {
        var mocks = await Declare();

        var failover = Step(Content(mocks, "failover"), "database");
        Assert.Equal("FailoverGlobalCluster", failover.GetProperty("Api").GetString());
        Assert.True(failover.GetProperty("AllowDataLoss").GetBoolean());
        var switchover = Step(Content(mocks, "switchover"), "database");
        Assert.Equal("SwitchoverGlobalCluster", switchover.GetProperty("Api").GetString());
        Assert.False(switchover.TryGetProperty("AllowDataLoss", out _));
        Assert.All(
            new[] { failover, switchover },
            step => Assert.Equal(
                ("production", $"arn:aws:rds:us-west-2:{RecordingMocks.Account}:cluster:production-us-west-2"),
                (step.GetProperty("GlobalClusterIdentifier").GetString(), step.GetProperty("TargetDbClusterIdentifier").GetString())));
    }

    [Fact]
    public async Task Begins_a_switchover_only_with_a_current_copy()
    {
        var mocks = await Declare();

        Assert.Equal("Abort", OnFailure(Content(mocks, "switchover"), "lag"));
        Assert.Equal("Continue", OnFailure(Content(mocks, "failover"), "lag"));
        Assert.Equal(30_000, Step(Content(mocks, "switchover"), "lag").GetProperty("InputPayload").GetProperty("limit").GetInt32());
    }

    [Fact]
    public async Task Asks_what_became_of_the_old_writer()
    {
        var old = Content(await Declare(), "failover").GetProperty("parameters").GetProperty("OldWriter");

        Assert.Equal(["stopped", "unreachable"], old.GetProperty("allowedValues").EnumerateArray().Select(value => value.GetString()));
        Assert.False(old.TryGetProperty("default", out _)); // without one Automation does not start before it is said
    }

    [Fact]
    public async Task Grows_the_region_in_both()
    {
        var mocks = await Declare();

        foreach (var name in new[] { "failover", "switchover" })
        {
            var payload = Step(Content(mocks, name), "capacity").GetProperty("InputPayload");
            Assert.Equal(("production-us-west-2", 20), (payload.GetProperty("cluster").GetString(), payload.GetProperty("nodes").GetInt32()));
        }
    }

    [Theory]
    [InlineData("failover", "lag", "fencing", "capacity", "database", "wait")]
    [InlineData("switchover", "lag", "capacity", "database", "wait")]
    public async Task Is_a_document_that_Automation_runs(string name, params string[] steps)
    {
        var document = Content(await Declare(), name);

        Assert.Empty(AutomationFormat.Problems(document));
        Assert.Equal(steps, document.GetProperty("mainSteps").EnumerateArray().Select(step => step.GetProperty("name").GetString()));
    }

    [Theory]
    [InlineData("\"0.3\"", "\"2.2\"", "schemaVersion: '2.2'")]
    [InlineData("\"parameters\"", "\"arguments\"", "arguments: not known", "{{ OldWriter }}: not declared")]
    [InlineData("\"type\":\"String\"", "\"type\":\"Text\"", "parameters.OldWriter.type: 'Text'")]
    [InlineData("{{ OldWriter }}", "unreachable", "parameters.OldWriter: no step reads it")]
    [InlineData("{{ OldWriter }}", "{{ Writer }}", "{{ Writer }}: not declared", "parameters.OldWriter: no step reads it")]
    [InlineData("\"name\":\"wait\"", "\"name\":\"lag\"", "mainSteps: name 'lag'")]
    [InlineData("\"onFailure\":\"Abort\",\"isEnd\":true", "\"onFailure\":\"step:notify\",\"isEnd\":true", "wait: onFailure: 'step:notify'")]
    [InlineData("\"isEnd\":true", "\"isEnd\":false", "wait: isEnd: false on the last step")]
    [InlineData("aws:executeAwsApi", "aws:callApi", "database: action: 'aws:callApi'")]
    [InlineData("\"Service\":\"rds\",", "", "database: inputs.Service: none")]
    [InlineData("\"Handler\":\"grow\"", "\"Handler\":\"main\"", "capacity: inputs.Handler: the script has no function 'main'")]
    [InlineData("\"patience\":540,", "", "wait: inputs.InputPayload.patience: none")]
    public async Task Sees_what_Automation_would_refuse(string right, string wrong, params string[] problems)
    {
        var text = (await Declare()).Single(Document, "us-west-2-failover").Text("content");
        Assert.Contains(right, text, StringComparison.Ordinal);

        using var broken = JsonDocument.Parse(text.Replace(right, wrong, StringComparison.Ordinal));

        Assert.Equal(problems, AutomationFormat.Problems(broken.RootElement));
    }

    [Fact]
    public async Task Waits_until_its_own_member_is_the_writer()
    {
        var payload = Step(Content(await Declare(), "failover"), "wait").GetProperty("InputPayload");

        Assert.Equal(
            ("us-west-2", "production", $"arn:aws:rds:us-west-2:{RecordingMocks.Account}:cluster:production-us-west-2"),
            (payload.GetProperty("region").GetString(), payload.GetProperty("database").GetString(), payload.GetProperty("member").GetString()));
        Assert.InRange(payload.GetProperty("patience").GetInt32(), 300, 600); // a script may run for 600 s
    }

    [Fact]
    public async Task Is_named_as_the_runbooks_call_it() => Assert.Equal(
        ["production-failover", "production-switchover"],
        (await Declare()).OfType(Document).Select(document => document.Text("name")).Order(StringComparer.Ordinal));

    [Fact]
    public async Task May_do_what_it_does_to_what_it_does_it_to_and_nothing_else() => Assert.Equal(
        [
            "cloudwatch:GetMetricStatistics on * if StringEquals aws:RequestedRegion us-west-2", // AWS evaluates it against no resource
            "rds:DescribeGlobalClusters on arn:aws:rds::123456789012:global-cluster:production",
            "rds:FailoverGlobalCluster rds:SwitchoverGlobalCluster on arn:aws:rds::123456789012:global-cluster:production"
            + " arn:aws:rds:us-east-1:123456789012:cluster:production-us-east-1 arn:aws:rds:us-west-2:123456789012:cluster:production-us-west-2",
            "eks:ListNodegroups on arn:aws:eks:us-west-2:123456789012:cluster/production-us-west-2",
            "eks:DescribeNodegroup eks:UpdateNodegroupConfig on arn:aws:eks:us-west-2:123456789012:nodegroup/production-us-west-2/*",
        ],
        Statements((await Declare()).Single(Policy).Text("policy")));

    [Fact]
    public async Task Is_worn_by_executions_of_its_own_account_and_region_only() => Assert.Equal(
        ["sts:AssumeRole by ssm.amazonaws.com if StringEquals aws:SourceAccount 123456789012, ArnLike aws:SourceArn arn:aws:ssm:us-west-2:123456789012:automation-execution/*"],
        Statements((await Declare()).Single("aws:iam/role:Role").Text("assumeRolePolicy")));

    [Fact]
    public async Task Lets_whoever_is_on_call_start_both_and_hand_their_role_to_nobody_else() => Assert.Equal(
        [
            "ssm:StartAutomationExecution on arn:aws:ssm:us-west-2:123456789012:automation-definition/production-failover:*"
            + " arn:aws:ssm:us-west-2:123456789012:document/production-failover"
            + " arn:aws:ssm:us-west-2:123456789012:automation-definition/production-switchover:*"
            + " arn:aws:ssm:us-west-2:123456789012:document/production-switchover arn:aws:ssm:us-west-2:123456789012:automation-execution/*",
            "ssm:GetAutomationExecution ssm:DescribeAutomationStepExecutions ssm:StopAutomationExecution on arn:aws:ssm:us-west-2:123456789012:automation-execution/*",
            "iam:PassRole on arn:us-west-2-recovery if StringEquals iam:PassedToService ssm.amazonaws.com",
        ],
        Statements((await Declare()).Single(Starter).Text("policy")));

    [Fact]
    public async Task Starts_by_nothing_but_a_person()
    {
        var mocks = await Declare();

        // No association, rule, schedule or target: strict mocks know none, and nothing is attached to the starter's policy.
        Assert.Equal(
            [Document, Document, Starter, "aws:iam/role:Role", Policy, RecoveryDocuments.TypeToken, "pulumi:providers:aws"],
            mocks.Seen.Select(resource => resource.Type).Order(StringComparer.Ordinal).OrderBy(type => type.StartsWith("aws:ssm", StringComparison.Ordinal) ? 0 : 1));
        Assert.Equal([], Content(mocks, "failover").GetProperty("mainSteps").EnumerateArray().Where(step => step.GetProperty("action").GetString() == "aws:approve"));
    }

    /// <summary>Each statement on a line.</summary>
    private static IEnumerable<string> Statements(string policy)
    {
        using var document = JsonDocument.Parse(policy);
        return [.. document.RootElement.GetProperty("Statement").EnumerateArray().Select(statement =>
            Words(statement.GetProperty("Action"))
            + (statement.TryGetProperty("Principal", out var principal) ? $" by {Words(principal.GetProperty("Service"))}" : "")
            + (statement.TryGetProperty("Resource", out var resource) ? $" on {Words(resource)}" : "")
            + (statement.TryGetProperty("Condition", out var condition)
                ? " if " + string.Join(", ", condition.EnumerateObject().SelectMany(test => test.Value.EnumerateObject().Select(key => $"{test.Name} {key.Name} {Words(key.Value)}")))
                : ""))];
    }

    private static string Words(JsonElement element) =>
        element.ValueKind is JsonValueKind.Array ? string.Join(' ', element.EnumerateArray().Select(item => item.GetString())) : element.GetString()!;

    private static JsonElement Content(RecordingMocks mocks, string name)
    {
        var document = mocks.Single(Document, $"us-west-2-{name}");
        Assert.Equal(("Automation", "JSON"), (document.Text("documentType"), document.Text("documentFormat")));
        using var json = JsonDocument.Parse(document.Text("content"));
        return json.RootElement.Clone();
    }

    private static JsonElement Step(JsonElement document, string name) => Find(document, name).GetProperty("inputs");

    private static string? OnFailure(JsonElement document, string name) => Find(document, name).GetProperty("onFailure").GetString();

    private static JsonElement Find(JsonElement document, string name) =>
        document.GetProperty("mainSteps").EnumerateArray().Single(step => step.GetProperty("name").GetString() == name);

    private static Task<RecordingMocks> Declare() => RecordingMocks.Run(Types, () =>
    {
        var provider = new Aws.Provider("us-west-2", new() { Region = "us-west-2" });
        _ = new RecoveryDocuments("us-west-2", new()
        {
            Region = "us-west-2",
            AccountId = Output.Create(RecordingMocks.Account),
            GlobalDatabase = "production",
            Members = new[] { "us-east-1", "us-west-2" }.ToImmutableSortedDictionary(region => region, region => $"production-{region}"),
            ClusterName = Output.Create("production-us-west-2"),
            FullNodes = Output.Create(20),
        }, new() { Providers = { provider } });
    });
}
