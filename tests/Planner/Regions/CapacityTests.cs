using MultiRegion.Offline;
using MultiRegion.Planner.Checks;

namespace MultiRegion.Tests.Planner.Regions;

public class CapacityTests
{
    private const string NodeGroup = "aws:eks/nodeGroup:NodeGroup";
    private const string NodePool = "kubernetes:karpenter.sh/v1:NodePool";
    private const string Reservation = "aws:ec2/capacityReservation:CapacityReservation";

    // Everything that the percentage may change, and what it may change it to.
    private static readonly string[] Sizes = ["NodeGroup .scalingConfig.minSize 4 20", "NodeGroup .scalingConfig.desiredSize 4 20"];

    [Theory]
    [InlineData("managed", false)]
    [InlineData("managed", true)]
    [InlineData("karpenter", true)]
    [InlineData("auto", false)]
    public async Task Changes_sizes_and_nothing_else_with_the_percentage(string mode, bool reserve)
    {
        var warm = await At(20, mode, reserve);
        var full = await At(100, mode, reserve);

        Assert.Equal(warm.Resources.Select(resource => resource.Urn), full.Resources.Select(resource => resource.Urn));
        var changes = warm.Resources.Zip(full.Resources).SelectMany(pair => Changes(pair.First, pair.Second)).ToList();
        Assert.Equal(mode == "managed" ? Sizes.Order() : [], changes.Order());
        Assert.Equal((20, 100), (Values.Number(warm.Outputs["capacityPercent"]), Values.Number(full.Outputs["capacityPercent"])));
    }

    [Fact]
    public async Task Prepares_full_service_in_the_warm_region_and_never_manages_how_many_nodes_run()
    {
        var group = (await At(20, "managed", reserve: false)).Single(NodeGroup);

        Assert.Equal((4, 4, 24), (group.Number("scalingConfig", "minSize"), group.Number("scalingConfig", "desiredSize"), group.Number("scalingConfig", "maxSize")));
        Assert.Equal((20, 0, "STOPPED"), (group.Number("warmPoolConfig", "maxGroupPreparedCapacity"), group.Number("warmPoolConfig", "minSize"), group.Text("warmPoolConfig", "poolState")));
        Assert.Equal<string>(["scalingConfig.desiredSize"], group.Options.IgnoreChanges);
    }

    // Someone inside the region grows it: nobody runs 'pulumi up' in an outage.
    [Theory]
    [InlineData("managed", "cluster-autoscaler")]
    [InlineData("karpenter", "karpenter")]
    public async Task Has_someone_who_grows_it(string mode, string release) =>
        (await PlannedRegion.With(mode).PlanAsync()).Single("kubernetes:helm.sh/v3:Release", $"us-west-2-{release}");

    [Fact]
    public async Task Runs_controllers_on_a_small_group_beside_Karpenter()
    {
        var stack = await PlannedRegion.With("karpenter").PlanAsync();

        var group = stack.Single(NodeGroup);
        Assert.Equal((3, 6), (group.Number("scalingConfig", "minSize"), group.Number("scalingConfig", "maxSize")));
        Assert.Null(group.At("warmPoolConfig"));
        var nodeClass = stack.Single("kubernetes:karpenter.k8s.aws/v1:EC2NodeClass");
        Assert.Equal("<us-west-2-karpenter-nodes-role.name>", nodeClass.Text("spec", "role"));
        Assert.Equal("required", nodeClass.Text("spec", "metadataOptions", "httpTokens"));
        Assert.Equal(4, stack.OfType("aws:cloudwatch/eventRule:EventRule").Count());
        Assert.Equal("EC2_LINUX", stack.Single("aws:eks/accessEntry:AccessEntry").Text("type"));
    }

    [Theory]
    [InlineData("karpenter", "karpenter.k8s.aws")]
    [InlineData("auto", "eks.amazonaws.com")]
    public async Task Limits_the_pool_by_capacity(string mode, string group)
    {
        var pool = (await PlannedRegion.With(mode).PlanAsync()).Single(NodePool);

        Assert.Equal(24 * 4, pool.Number("spec", "limits", "cpu")); // 24 nodes of m7i.xlarge
        Assert.Equal(group, pool.Text("spec", "template", "spec", "nodeClassRef", "group"));
    }

    [Fact]
    public async Task Leaves_to_Auto_Mode_what_it_does_itself()
    {
        var stack = await PlannedRegion.With("auto").PlanAsync();

        Assert.Equal(new PlannedBool(true), stack.Single("eks:index:Cluster").At("autoMode", "enabled"));
        Assert.Empty(stack.OfType(NodeGroup));
        Assert.Equal(
            ["amazon-cloudwatch-observability", "metrics-server"],
            stack.OfType("aws:eks/addon:Addon").Select(addon => addon.Text("addonName")).Order(StringComparer.Ordinal));
        Assert.Equal("ebs.csi.eks.amazonaws.com", stack.Single("kubernetes:storage.k8s.io/v1:StorageClass").Text("provisioner"));
        stack.Single("kubernetes:eks.amazonaws.com/v1:TargetGroupBinding", "us-west-2-gateway");
    }

    [Fact]
    public async Task Holds_machines_in_each_zone_when_asked()
    {
        var stack = await At(20, "managed", reserve: true);

        var held = stack.OfType(Reservation).ToList();
        Assert.Equal(["us-west-2-usw2-az1", "us-west-2-usw2-az2", "us-west-2-usw2-az3"], held.Select(reservation => reservation.Name));
        Assert.All(held, reservation =>
        {
            Assert.Equal((7, "m7i.xlarge", "open"), (reservation.Number("instanceCount"), reservation.Text("instanceType"), reservation.Text("instanceMatchCriteria")));
            Assert.Equal($"<us-west-2-database-{reservation.Name["us-west-2-".Length..]}-subnet.availabilityZone>", reservation.Text("availabilityZone"));
        });
    }

    [Fact]
    public async Task Holds_no_machines_unless_asked() => Assert.Empty((await At(20, "managed", reserve: false)).OfType(Reservation));

    [Theory]
    [InlineData(20)]
    [InlineData(100)]
    public async Task Serves_traffic_at_full_size(int percent)
    {
        var stack = await At(percent, "managed", reserve: false);

        var pods = stack.Single("kubernetes:gateway.envoyproxy.io/v1alpha1:EnvoyProxy");
        Assert.Equal(4, pods.Number("spec", "provider", "kubernetes", "envoyDeployment", "replicas"));
    }

    private static Task<PlannedStack> At(int percent, string mode, bool reserve) => (PlannedRegion.With(mode) with
    {
        Capacity = $$"""{ "full": 20, "percent": {{percent}}, "reserve": {{(reserve ? "true" : "false")}} }""",
    }).PlanAsync();

    private static IEnumerable<string> Changes(PlannedResource before, PlannedResource after) =>
        Changes(before.Inputs, after.Inputs, before.Type.Split(':')[^1], "");

    private static IEnumerable<string> Changes(PlannedValue? before, PlannedValue? after, string type, string path) => (before, after) switch
    {
        (PlannedObject left, PlannedObject right) => left.Members.Keys.Union(right.Members.Keys)
            .SelectMany(name => Changes(left[name], right[name], type, $"{path}.{name}")),
        (PlannedNumber left, PlannedNumber right) when left != right => [$"{type} {path} {left.Value} {right.Value}"],
        _ when !Equals(before, after) => [$"{type} {path} {before} {after}"],
        _ => [],
    };
}
