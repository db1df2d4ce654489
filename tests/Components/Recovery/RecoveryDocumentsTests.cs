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

    private static readonly string[] Types = ["pulumi:providers:aws", RecoveryDocuments.TypeToken, Document, Policy, "aws:iam/role:Role"];

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

    [Fact]
    public async Task May_do_what_it_does_and_only_in_its_region()
    {
        var policy = (await Declare()).Single(Policy).Text("policy");

        using var document = JsonDocument.Parse(policy);
        var statements = document.RootElement.GetProperty("Statement").EnumerateArray().ToList();
        Assert.Equal(4, statements.Count);
        Assert.DoesNotContain("us-east-1", policy, StringComparison.Ordinal);
        Assert.Equal(
            "cloudwatch:GetMetricStatistics", // the only one that AWS evaluates against no resource
            Assert.Single(statements, statement => statement.GetProperty("Resource") is { ValueKind: JsonValueKind.String } all && all.GetString() == "*")
                .GetProperty("Action").GetString());
    }

    [Fact]
    public async Task Is_assumed_by_the_own_account_only()
    {
        var trust = (await Declare()).Single("aws:iam/role:Role").Text("assumeRolePolicy");

        Assert.Contains("\"ssm.amazonaws.com\"", trust, StringComparison.Ordinal);
        Assert.Contains($"\"aws:SourceAccount\":\"{RecordingMocks.Account}\"", trust, StringComparison.Ordinal);
    }

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
            Member = "production-us-west-2",
            ClusterName = Output.Create("production-us-west-2"),
            FullNodes = Output.Create(20),
        }, new() { Providers = { provider } });
    });
}
