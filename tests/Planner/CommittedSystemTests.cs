using MultiRegion.Offline;
using MultiRegion.Planner.Checks;
using MultiRegion.Planner.Configuration;
using MultiRegion.Planner.Planning;

namespace MultiRegion.Tests.Planner;

/// <summary>The real program on the committed <c>Pulumi.yaml</c> and <c>stacks/</c>.</summary>
public class CommittedSystemTests
{
    private static readonly Lazy<Task<SystemPlan>> Planned = new(() =>
    {
        var problems = new List<MultiRegion.Infra.Configuration.ConfigurationProblem>();
        var stacks = SystemInputs.Read(AppContext.BaseDirectory, configFolder: null, problems);
        Assert.Empty(problems);
        return new SystemPlanner(StackProgram.PlanAsync).PlanWithFailoversAsync(stacks);
    });

    [Fact]
    public async Task Plans_both_regions_and_what_binds_them()
    {
        var plan = await Planned.Value;

        Assert.Equal(["us-east-1", "us-west-2", "global"], plan.Stacks.Select(stack => stack.Name));

        // The promised five minutes hold as a rule and not at worst, and the preview says so.
        Assert.All(
            PlanChecks.Run(plan),
            check => Assert.Equal(check.Name == "recovery-time" ? CheckStatus.Warn : CheckStatus.Pass, check.Status));
    }

    [Theory]
    [InlineData("aws:ec2/vpc:Vpc", "multi-region:network:RegionNetwork")]
    [InlineData("aws:ec2transitgateway/transitGateway:TransitGateway", "multi-region:network:TransitGatewayHub")]
    [InlineData("eks:index:Cluster", "multi-region:cluster:EksCluster")]
    [InlineData("aws:eks/nodeGroup:NodeGroup", "multi-region:cluster:SystemNodes")]
    public async Task Puts_one_in_each_region_under_its_component(string type, string component)
    {
        var plan = await Planned.Value;

        var found = plan.OfType(type).ToList();

        Assert.Equal(["us-east-1", "us-west-2"], found.Select(resource => resource.Region));
        Assert.All(found, resource =>
        {
            Assert.Equal(resource.Region, plan.StackOf(resource).Name);
            Assert.Equal(component, plan.Find(resource.Parent)?.Type);
        });
    }

    [Fact]
    public async Task Gives_every_AWS_resource_the_one_provider_of_its_region()
    {
        var plan = await Planned.Value;

        Assert.All(plan.Resources.Where(resource => resource.Custom && resource.Type.StartsWith("aws:", StringComparison.Ordinal)), resource =>
        {
            var provider = plan.Find(resource.Provider);
            Assert.Equal("pulumi:providers:aws", provider?.Type);
            Assert.Equal(resource.Region, (provider?.Inputs["region"] as PlannedString)?.Value);
        });
    }

    [Fact]
    public async Task Resolves_every_placeholder_of_every_input()
    {
        var plan = await Planned.Value;

        var unresolved =
            from resource in plan.Resources
            from text in Texts(resource.Inputs)
            from placeholder in Placeholder.In(text)
            where plan.Find(plan.Resolve(resource, placeholder)?.Urn) is null
            select $"{resource.Urn}: {placeholder}";

        Assert.Empty(unresolved.Distinct());
    }

    [Fact]
    public async Task Is_byte_identical_each_time()
    {
        var first = await PreviewAsync();
        var second = await PreviewAsync();

        Assert.Equal((0, ""), (first.ExitCode, first.Error));
        Assert.Equal(first, second);
    }

    private static Task<PlannerRun> PreviewAsync() =>
        PlannerRun.PlanningAsync(AppContext.BaseDirectory, StackProgram.PlanAsync, "preview", "--format", "json");

    private static IEnumerable<string> Texts(PlannedValue value) => value switch
    {
        PlannedString text => [text.Value],
        PlannedUnknown unknown => [unknown.Placeholder],
        PlannedSecret secret => Texts(secret.Value),
        PlannedList list => list.Items.SelectMany(Texts),
        PlannedObject members => members.Members.Values.SelectMany(Texts),
        _ => [],
    };
}
