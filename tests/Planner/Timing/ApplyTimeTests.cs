using System.Collections.Immutable;
using MultiRegion.Offline;
using MultiRegion.Planner.Planning;
using MultiRegion.Planner.Timing;

namespace MultiRegion.Tests.Planner.Timing;

public class ApplyTimeTests
{
    // What may take a telling time on a region's path, in this order: anything else there is a dependency without a reason.
    private static readonly string[] Allowed =
    [
        "eks:index:Cluster",
        "aws:eks/nodeGroup:NodeGroup",
        "aws:eks/addon:Addon", // the pods of these need a node, or a node needs them
        "kubernetes:helm.sh/v3:Release",
        "kubernetes:helm.sh/v4:Chart",
    ];

    [Fact]
    public async Task Brings_a_region_up_in_the_time_of_its_control_plane_one_node_group_and_what_needs_nodes()
    {
        var plan = await new RealSystem().PlanAsync();

        var regions = ApplyTime.Estimate(plan).Stacks.Where(stack => stack.Stack != "global").ToList();
        Assert.Equal(2, regions.Count);
        Assert.All(regions, stack =>
        {
            var telling = stack.Chain.Where(step => step.Minutes >= ApplyTime.Telling).Select(step => step.Resource.Type).ToList();
            Assert.Equal("eks:index:Cluster", telling[0]);
            Assert.Single(telling, type => type == "aws:eks/nodeGroup:NodeGroup");
            Assert.All(telling, type => Assert.Contains(type, Allowed));

            // Before the node group there is only the add-on without which no node is ready.
            Assert.All(telling.Skip(1).TakeWhile(type => type != "aws:eks/nodeGroup:NodeGroup"), type => Assert.Equal("aws:eks/addon:Addon", type));
            Assert.InRange(stack.Minutes, 15, 20);

            // All that comes before the control plane: the network it stands in, and the log group it writes to.
            Assert.InRange(stack.Chain.First(step => step.Resource.Type == "eks:index:Cluster").Start, 0, 1);
        });
    }

    [Fact]
    public async Task Lets_nothing_wait_long_without_a_value_or_a_known_reason()
    {
        var plan = await new RealSystem { Regions = 3 }.PlanAsync();

        Assert.All(ApplyTime.Estimate(plan).Stacks, stack => Assert.Empty(stack.Unreasoned));
    }

    [Fact]
    public void Names_a_dependency_that_lengthens_the_path()
    {
        var stack = Stack(
            Resource("aws:ec2/natGateway:NatGateway", "nat"),
            Resource("aws:eks/nodeGroup:NodeGroup", "nodes", "nat"));

        var timing = Estimate(stack);

        Assert.Equal(4.8, timing.Minutes, 6);
        var step = Assert.Single(timing.Unreasoned);
        Assert.Equal(("nodes", Waiting.DependsOn), (step.Resource.Name, step.Waits));
        Assert.Equal(1.8, step.Gain, 6);
    }

    [Fact]
    public void Knows_why_a_member_waits_for_the_writers_instance()
    {
        var stack = Stack(
            Resource("aws:rds/clusterInstance:ClusterInstance", "writer"),
            Resource("aws:rds/cluster:Cluster", "member", "writer"));

        var timing = Estimate(stack);

        Assert.Empty(timing.Unreasoned);
        Assert.Equal(
            "AWS adds a member only once the writer's member has an instance that is available",
            timing.Chain.Single(step => step.Resource.Name == "member").Reason);
    }

    [Theory]
    [InlineData("us-east-1-envoy-gateway", "us-east-1-external-dns", true)]
    [InlineData("us-east-1-external-dns", "us-east-1-envoy-gateway", false)]
    public void Knows_a_reason_for_one_release_and_not_for_every_other(string first, string second, bool known)
    {
        var stack = Stack(Resource("kubernetes:helm.sh/v3:Release", first), Resource("kubernetes:helm.sh/v3:Release", second, first));

        Assert.Equal(known, !Estimate(stack).Unreasoned.Any());
    }

    [Fact]
    public void Counts_what_waiting_for_several_of_a_kind_costs()
    {
        var stack = Stack(
            Resource("aws:ec2/natGateway:NatGateway", "nat-a"),
            Resource("aws:ec2/natGateway:NatGateway", "nat-b"),
            Resource("aws:eks/nodeGroup:NodeGroup", "nodes", "nat-a", "nat-b"));

        Assert.Equal(1.8, Assert.Single(Estimate(stack).Unreasoned).Gain, 6); // without one of them it would still wait for the other
    }

    [Fact]
    public void Takes_a_value_as_a_reason()
    {
        var cluster = Resource("eks:index:Cluster", "cluster");
        var nodes = Resource("aws:eks/nodeGroup:NodeGroup", "nodes", "cluster") with
        {
            PropertyDependencies = ImmutableSortedDictionary<string, ImmutableArray<string>>.Empty.Add("clusterName", [cluster.Urn]),
        };

        var timing = Estimate(Stack(cluster, nodes));

        var step = timing.Chain[^1];
        Assert.Equal((Waiting.Value, 3), (step.Waits, step.Gain));
        Assert.Equal(["clusterName"], step.Inputs.AsEnumerable());
        Assert.Empty(timing.Unreasoned);
    }

    [Fact]
    public void Waits_for_the_provider_and_what_it_is_configured_with()
    {
        var stack = Stack(
            Resource("eks:index:Cluster", "cluster"),
            Resource("pulumi:providers:kubernetes", "inside", "cluster"),
            Resource("kubernetes:helm.sh/v3:Release", "release") with { Provider = Urn("inside") });

        var timing = Estimate(stack);

        Assert.Equal(13.5, timing.Minutes, 6);
        Assert.Equal(["cluster", "inside", "release"], timing.Chain.Select(step => step.Resource.Name));
        Assert.Equal([Waiting.Nothing, Waiting.DependsOn, Waiting.Provider], timing.Chain.Select(step => step.Waits));
    }

    [Fact]
    public void Tells_what_runs_beside_the_chain_and_how_late_it_may_be()
    {
        var stack = Stack(
            Resource("eks:index:Cluster", "cluster"),
            Resource("aws:ec2/natGateway:NatGateway", "nat"),
            Resource("aws:ec2/route:Route", "route", "nat"),
            Resource("aws:kms/key:Key", "key"));

        var beside = Assert.Single(Estimate(stack).Beside); // a route and a key are noise

        Assert.Equal("nat", beside.Resource.Name);
        Assert.Equal(10.1, beside.Slack, 6); // 12 - 1.8 - 0.1
    }

    [Fact]
    public void Takes_only_what_changes()
    {
        var plan = new SystemPlan([Stack(
            Resource("eks:index:Cluster", "cluster"),
            Resource("aws:eks/nodeGroup:NodeGroup", "nodes", "cluster"))]);

        var update = ApplyTime.Estimate(plan, resource => resource.Name == "nodes" ? ApplyAction.Update : ApplyAction.Same);
        var nothing = ApplyTime.Estimate(plan, _ => ApplyAction.Same);

        Assert.Equal(15, update.Minutes);
        Assert.Equal(0, nothing.Minutes);
        Assert.Empty(nothing.Stacks.Single().Chain);
    }

    [Fact]
    public void Tells_how_the_time_moves_stack_by_stack()
    {
        var before = new SystemPlan([Stack(Resource("eks:index:Cluster", "cluster"))]);
        var after = new SystemPlan([Stack(Resource("eks:index:Cluster", "cluster"), Resource("aws:eks/nodeGroup:NodeGroup", "nodes", "cluster"))]);
        var figure = new TimeToApply();

        Assert.Equal("some 15 min", figure.Of(after));
        Assert.Equal("some: +3 min", figure.Delta(before, after));
        Assert.Equal("some: -3 min", figure.Delta(after, before));
        Assert.Null(figure.Delta(after, after));
    }

    [Fact]
    public void Names_a_source_for_every_duration()
    {
        var table = DurationTable.Committed;

        Assert.All(table.All, duration => Assert.Contains(duration.Source, table.Sources.Keys));
        Assert.All(table.All.Where(duration => duration.Source == "guess"), duration => Assert.False(duration.Verified));
        Assert.Matches("^20[0-9]{2}-[0-9]{2}-[0-9]{2}$", table.Compiled);
    }

    private static StackTiming Estimate(PlannedStack stack) => ApplyTime.Estimate(new SystemPlan([stack])).Stacks.Single();

    private static string Urn(string name) => $"urn:pulumi:some::multi-region::{name}";

    private static PlannedStack Stack(params PlannedResource[] resources) =>
        new PlanBuilder("some").Build() with { Resources = [.. resources] };

    private static PlannedResource Resource(string type, string name, params string[] after) => new()
    {
        Urn = Urn(name),
        Type = type,
        Name = name,
        Custom = type != "eks:index:Cluster",
        Remote = type == "eks:index:Cluster",
        Parent = null,
        Provider = null,
        Region = null,
        Inputs = PlannedObject.Empty,
        SecretInputs = [],
        Dependencies = [.. after.Select(Urn)],
        PropertyDependencies = ImmutableSortedDictionary<string, ImmutableArray<string>>.Empty,
        Options = new() { DependsOn = [.. after.Select(Urn)] },
    };
}
