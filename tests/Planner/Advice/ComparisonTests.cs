using System.Collections.Immutable;
using MultiRegion.Planner.Advice;
using MultiRegion.Planner.Planning;
using MultiRegion.Planner.Pricing;
using MultiRegion.Planner.Recovery;

namespace MultiRegion.Tests.Planner.Advice;

/// <summary>Options are read from real plans.</summary>
public class ComparisonTests
{
    private const string Dns = """{ "primary": "us-east-1", "names": ["api"] }""";

    [Theory]
    [InlineData("independent")]
    [InlineData("dns")]
    [InlineData("mesh")]
    public async Task Takes_times_and_costs_from_the_plan_of_each_pattern(string pattern)
    {
        var variant = new Variant(Enum.Parse<Pattern>(pattern, ignoreCase: true), 50);

        var plan = await new SystemPlanner(StackProgram.PlanAsync).PlanAsync(variant.Of(Inputs(), "us-east-1"));

        var (report, option) = (RecoveryReport.Of(plan), Option.Read(variant, plan, callsPerSecond: 3000)!);
        Assert.Equal(report.Budget!.Public.Range.Expected, option.RegionOutage);
        Assert.Equal((report.Budget.Mesh ?? report.Budget.Public).Range.Expected, option.ServiceOutage);
        Assert.Equal(pattern == "mesh", report.Budget.Mesh is not null);
        Assert.Equal(CostModel.Estimate(plan, plan.Usage with { MeshRequestsPerSecond = 1500 }).Monthly, option.Monthly);
        Assert.Equal(pattern == "mesh" ? 10 / 30.0 : 0, option.CrossingUnaware, 6); // 10 of 30 nodes
        Assert.Equal(10, report.Facts.Find("us-west-2")!.Running.Value);
    }

    [Fact]
    public async Task Reads_the_share_that_planned_rules_send_elsewhere()
    {
        var variant = new Variant(Pattern.Mesh, 20);
        var stacks = Inputs().Select(stack => !stack.ReadsOthers ? stack : stack with
        {
            Request = stack.Request with
            {
                Configuration = stack.Request.Configuration.ToImmutableDictionary().SetItem(
                    "multi-region:mesh", """{ "version": "1.30.4", "services": [{ "host": "catalog.shop", "remotePercent": 5 }] }"""),
            },
        });

        var plan = await new SystemPlanner(StackProgram.PlanAsync).PlanAsync(variant.Of(stacks, "us-east-1"));

        Assert.Equal(0.05, Option.Read(variant, plan, callsPerSecond: 3000)!.Crossing, 6);
    }

    [Fact]
    public async Task Compares_three_patterns_with_the_planned_percentage_among_the_others()
    {
        var stacks = Inputs(warm: 30);
        var facts = RecoveryFactsReader.Read(await new SystemPlanner(StackProgram.PlanAsync).PlanAsync(stacks));

        var advisor = await new Comparison(StackProgram.PlanAsync).AdviseAsync(stacks, facts, new() { RevenuePerHour = 1 });

        Assert.Empty(advisor.Impossible);
        Assert.Equal(
            from pattern in new[] { "independent", "dns", "mesh" } from warm in new[] { 20, 30, 50, 100 } select $"{pattern} with {warm} % warm",
            advisor.Choices.Select(choice => $"{choice}"));
        Assert.NotNull(advisor.Mesh);
    }

    [Fact]
    public async Task Says_why_a_pattern_cannot_be_planned()
    {
        // A release of Istio from before this Kubernetes.
        ImmutableArray<StackInput> stacks = [.. Inputs().Select(stack => stack with
        {
            Request = stack.Request with
            {
                Configuration = stack.ReadsOthers
                    ? stack.Request.Configuration.ToImmutableDictionary().SetItem("multi-region:mesh", """{ "version": "1.29.4" }""")
                    : stack.Request.Configuration.ToImmutableDictionary().SetItem("multi-region:cluster", """{ "version": "1.36" }"""),
            },
        })];
        var refusal = Variant.Refusal(new Variant(Pattern.Mesh, 20).Of(stacks, "us-east-1"));
        Assert.EndsWith(
            "mesh.version: got '1.29.4', which supports Kubernetes 1.31 to 1.35, but us-east-1 runs 1.36. Choose a release of Istio 1.30 or 1.31.", refusal, StringComparison.Ordinal);
        Assert.Null(Variant.Refusal(new Variant(Pattern.Dns, 20).Of(stacks, "us-east-1")));
        var facts = RecoveryFactsReader.Read(await new SystemPlanner(StackProgram.PlanAsync).PlanAsync(stacks));

        var advisor = await new Comparison(StackProgram.PlanAsync).AdviseAsync(stacks, facts, new() { RevenuePerHour = 1 });

        Assert.Equal((Pattern.Mesh, refusal), Assert.Single(advisor.Impossible));
        Assert.Equal([Pattern.Independent, Pattern.Dns], advisor.Choices.Select(choice => choice.Pattern).Distinct());
    }

    private static ImmutableArray<StackInput> Inputs(int warm = 20) => new RealSystem { WarmPercent = warm, Dns = Dns }.Inputs();
}
