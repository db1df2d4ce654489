using System.Collections.Immutable;
using MultiRegion.Offline;
using MultiRegion.Planner.Diffing;
using MultiRegion.Planner.Planning;
using MultiRegion.Planner.Timing;

namespace MultiRegion.Tests.Planner.Timing;

/// <summary>Times of changes between small plans, added up by hand from <c>durations.json</c>.</summary>
public class ChangeTimeTests
{
    private const string Cluster = "eks:index:Cluster";
    private const string Nodes = "aws:eks/nodeGroup:NodeGroup";
    private const string Instance = "aws:rds/clusterInstance:ClusterInstance";
    private const string Member = "aws:rds/cluster:Cluster";

    [Fact]
    public void Takes_no_time_for_what_is_the_same() => Assert.Empty(Estimate([Of(Cluster, "cluster")], [Of(Cluster, "cluster")]).Stacks);

    [Fact]
    public void Counts_what_is_new_and_not_what_it_stands_on()
    {
        var timing = Estimate([Of(Cluster, "cluster")], [Of(Cluster, "cluster"), Of(Nodes, "nodes", "cluster")]);

        Assert.Equal(["create nodes 0 3"], Lines(timing));
        Assert.Equal(3, timing.Minutes);
    }

    [Fact]
    public void Changes_in_place_one_after_the_other_along_the_dependencies() => Assert.Equal(
        ["update cluster 0 8", "update nodes 8 15"],
        Lines(Estimate(
            [Of(Cluster, "cluster"), Of(Nodes, "nodes", "cluster")],
            [Of(Cluster, "cluster") with { Inputs = Version }, Of(Nodes, "nodes", "cluster") with { Inputs = Version }])));

    [Fact]
    public void Deletes_in_the_other_direction_after_all_that_is_made() => Assert.Equal(
        ["create nodes 0 3", "delete instance 3 11.8", "delete member 14.8 1.1"],
        Lines(Estimate([Of(Member, "member"), Of(Instance, "instance", "member")], [Of(Nodes, "nodes")])));

    [Fact]
    public void Creates_the_new_one_before_the_old_one_goes() => Assert.Equal(
        ["replace nodes 0 3", "delete nodes 3 6"],
        Lines(Estimate([Of(Nodes, "nodes")], [Of(Nodes, "nodes") with { Inputs = Replacing, Options = new() { ReplaceOnChanges = ["*"] } }])));

    [Fact]
    public void Deletes_first_where_the_program_says_so() => Assert.Equal(
        ["recreate nodes 0 9"],
        Lines(Estimate(
            [Of(Nodes, "nodes")],
            [Of(Nodes, "nodes") with { Inputs = Replacing, Options = new() { ReplaceOnChanges = ["*"], DeleteBeforeReplace = true } }])));

    [Fact]
    public void Spends_nothing_on_deleting_what_is_retained()
    {
        var kept = new PlannedOptions { RetainOnDelete = true };

        Assert.Empty(Estimate([Of(Instance, "instance") with { Options = kept }], []).Stacks);
        Assert.Equal(
            ["create nodes 0 3"],
            Lines(Estimate(
                [Of(Nodes, "nodes") with { Options = kept }],
                [Of(Nodes, "nodes") with { Inputs = Replacing, Options = kept with { ReplaceOnChanges = ["*"] } }])));
    }

    [Fact]
    public void Shows_the_longest_chain_only() => Assert.Equal(
        ["create cluster 0 12"],
        Lines(Estimate([], [Of(Nodes, "nodes"), Of(Cluster, "cluster"), Of("aws:kms/key:Key", "key")])));

    [Fact]
    public void Adds_the_stacks_up()
    {
        var (before, after) = (new SystemPlan([Stack("a"), Stack("b")]), new SystemPlan([Stack("a", Of(Nodes, "nodes")), Stack("b", Of(Cluster, "cluster", stack: "b"))]));

        var timing = ChangeTime.Estimate(SystemDiffer.Compare(before, after), before, after);

        Assert.Equal([("a", 3.0), ("b", 12.0)], timing.Stacks.Select(stack => (stack.Stack, stack.Minutes)));
        Assert.Equal(15, timing.Minutes);
    }

    [Fact]
    public void Names_a_source_for_every_deletion() => Assert.All(
        DurationTable.Committed.All, duration => Assert.Contains(duration.DeleteSource, DurationTable.Committed.Sources.Keys));

    private static PlannedObject Version => PlanBuilder.Object(("tags", PlanBuilder.Text("other")));

    private static PlannedObject Replacing => PlanBuilder.Object(("anything", PlanBuilder.Text("other")));

    private static ChangeTiming Estimate(PlannedResource[] before, PlannedResource[] after)
    {
        var (old, now) = (new SystemPlan([Stack("a", before)]), new SystemPlan([Stack("a", after)]));
        return ChangeTime.Estimate(SystemDiffer.Compare(old, now), old, now);
    }

    private static IEnumerable<string> Lines(ChangeTiming timing) => timing.Stacks.Single().Chain.Select(step => string.Create(
        System.Globalization.CultureInfo.InvariantCulture, $"{step.Action.ToString().ToLowerInvariant()} {step.Resource.Name} {step.Start:0.#} {step.Minutes:0.#}"));

    private static PlannedStack Stack(string name, params PlannedResource[] resources) => new PlanBuilder(name).Build() with { Resources = [.. resources] };

    private static string Urn(string stack, string name) => $"urn:pulumi:{stack}::multi-region::{name}";

    private static PlannedResource Of(string type, string name, string? after = null, string stack = "a") => new()
    {
        Urn = Urn(stack, name),
        Type = type,
        Name = name,
        Custom = type != Cluster,
        Remote = type == Cluster,
        Parent = null,
        Provider = null,
        Region = "us-east-1",
        Inputs = PlannedObject.Empty,
        SecretInputs = [],
        Dependencies = after is null ? [] : [Urn(stack, after)],
        PropertyDependencies = ImmutableSortedDictionary<string, ImmutableArray<string>>.Empty,
        Options = new(),
    };
}
