using System.Text.Json.Nodes;
using MultiRegion.Components.Identity;
using MultiRegion.Offline;
using MultiRegion.Planner.Checks;
using MultiRegion.Planner.Planning;

namespace MultiRegion.Tests.Planner.Regions;

/// <summary>Every role and policy of a region's plan, whoever declared it.</summary>
public class IdentityTests
{
    private static readonly Dictionary<string, string> Policies = new()
    {
        ["aws:iam/rolePolicy:RolePolicy"] = "policy",
        ["aws:iam/policy:Policy"] = "policy",
        ["aws:iam/role:Role"] = "assumeRolePolicy",
        ["aws:sns/topicPolicy:TopicPolicy"] = "policy",
        ["aws:sqs/queuePolicy:QueuePolicy"] = "policy",
    };

    [Theory]
    [MemberData(nameof(PlannedRegion.Modes), MemberType = typeof(PlannedRegion))]
    public async Task Allows_no_action_by_wildcard(string mode)
    {
        var statements = Statements(await PlannedRegion.With(mode).PlanAsync());

        Assert.NotEmpty(statements);
        Assert.All(statements, statement => Assert.All(statement.Actions, action => Assert.DoesNotContain('*', action)));
    }

    [Theory]
    [MemberData(nameof(PlannedRegion.Modes), MemberType = typeof(PlannedRegion))]
    public async Task Names_its_resources_wherever_AWS_allows_it(string mode)
    {
        var everything = Statements(await PlannedRegion.With(mode).PlanAsync()).Where(statement => statement.Resources.Contains("*")).ToList();

        Assert.NotEmpty(everything);
        Assert.All(everything, statement => Assert.All(
            statement.Actions,
            action => Assert.True(UnscopableActions.ReasonFor(action) is not null, $"{statement.Policy}: {action}")));
    }

    [Theory]
    [InlineData("managed", 6)]
    [InlineData("karpenter", 6)]
    [InlineData("auto", 2)]
    public async Task Gives_each_service_account_a_role_of_its_own_that_trusts_pods(string mode, int expected)
    {
        var stack = await PlannedRegion.With(mode).PlanAsync();
        var plan = new SystemPlan([stack]);

        var roles = stack.OfType("aws:eks/podIdentityAssociation:PodIdentityAssociation").Select(association => (association, Arn: association.Text("roleArn")!))
            .Concat(
                from addon in stack.OfType("aws:eks/addon:Addon")
                where addon.At("podIdentityAssociations") is PlannedList
                from association in ((PlannedList)addon.At("podIdentityAssociations")!).Items
                select (addon, Arn: Values.Text(Values.At(association, "roleArn"))!))
            .Select(user => plan.Find(plan.Resolve(user.Item1, user.Arn)?.Urn))
            .ToList();

        Assert.Equal(expected, roles.Count);
        Assert.Equal(expected, roles.Distinct().Count());
        Assert.All(roles, role =>
        {
            var statement = JsonNode.Parse(role!.Text("assumeRolePolicy")!)!["Statement"]![0]!;
            Assert.Equal("pods.eks.amazonaws.com", (string?)statement["Principal"]!["Service"]);
            Assert.Equal(["sts:AssumeRole", "sts:TagSession"], statement["Action"]!.AsArray().Select(action => (string)action!));
        });
    }

    // A pod that starts before its association runs without a role until someone restarts it.
    [Theory]
    [MemberData(nameof(PlannedRegion.Modes), MemberType = typeof(PlannedRegion))]
    public async Task Associates_before_pods_start(string mode)
    {
        var stack = await PlannedRegion.With(mode).PlanAsync();

        Assert.All(stack.OfType("aws:eks/podIdentityAssociation:PodIdentityAssociation"), association => Assert.Contains(
            association.Name,
            stack.Single("kubernetes:helm.sh/v3:Release", association.Name).WaitsFor("aws:eks/podIdentityAssociation:PodIdentityAssociation")));
    }

    private static List<(string Policy, string[] Actions, string[] Resources)> Statements(PlannedStack stack) =>
    [
        .. from resource in stack.Resources
           where Policies.ContainsKey(resource.Type)
           from statement in JsonNode.Parse(resource.Text(Policies[resource.Type])!)!["Statement"]!.AsArray()
           select ($"{resource.Type} {resource.Name}", Items(statement!["Action"]), Items(statement["Resource"])),
    ];

    private static string[] Items(JsonNode? node) => node switch
    {
        null => [],
        JsonArray items => [.. items.Select(item => (string)item!)],
        _ => [(string)node!],
    };
}
