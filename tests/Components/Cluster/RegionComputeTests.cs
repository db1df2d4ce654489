using System.Collections.Immutable;
using MultiRegion.Components.Addons;
using MultiRegion.Components.Addons.Karpenter;
using MultiRegion.Components.Cluster;
using MultiRegion.Components.Identity;
using MultiRegion.Components.Sizing;
using MultiRegion.Tests.Components.Support;
using Pulumi;
using Aws = Pulumi.Aws;
using Kubernetes = Pulumi.Kubernetes;

namespace MultiRegion.Tests.Components.Cluster;

public class RegionComputeTests
{
    private const string NodeGroup = "aws:eks/nodeGroup:NodeGroup";
    private const string NodePool = "kubernetes:karpenter.sh/v1:NodePool";
    private const string NodeClass = "kubernetes:karpenter.k8s.aws/v1:EC2NodeClass";
    private const string Release = "kubernetes:helm.sh/v3:Release";
    private const string Reservation = "aws:ec2/capacityReservation:CapacityReservation";

    private static readonly string[] Always = ["pulumi:providers:aws", "pulumi:providers:kubernetes", RegionCompute.TypeToken];

    private static readonly string[] OfNodes =
    [
        NodeAddons.TypeToken, ManagedAddon.TypeToken, HelmAddon.TypeToken, PodRole.TypeToken, NodeRole.TypeToken, SystemNodes.TypeToken,
        NodeGroup, Release, "aws:ec2/launchTemplate:LaunchTemplate", "aws:eks/addon:Addon", "aws:eks/podIdentityAssociation:PodIdentityAssociation",
        "aws:iam/role:Role", "aws:iam/rolePolicy:RolePolicy", "aws:iam/rolePolicyAttachment:RolePolicyAttachment",
    ];

    private static readonly string[] OfKarpenter =
    [
        KarpenterAddon.TypeToken, InterruptionQueue.TypeToken, NodePool, NodeClass, "aws:cloudwatch/eventRule:EventRule",
        "aws:cloudwatch/eventTarget:EventTarget", "aws:eks/accessEntry:AccessEntry", "aws:sqs/queue:Queue", "aws:sqs/queuePolicy:QueuePolicy",
    ];

    [Fact]
    public async Task Grows_a_node_group_by_the_cluster_autoscaler()
    {
        var compute = await Declare(ComputeMode.Managed, OfNodes);

        Assert.Equal(24.0, compute.Single(NodeGroup).Object("scalingConfig")["maxSize"]);
        Assert.Equal("cluster-autoscaler", compute.Single(Release).Text("name"));
    }

    [Fact]
    public async Task Grows_by_Karpenter_beside_a_small_node_group()
    {
        var compute = await Declare(ComputeMode.Karpenter, [.. OfNodes, .. OfKarpenter]);

        Assert.Equal(6.0, compute.Single(NodeGroup).Object("scalingConfig")["maxSize"]);
        Assert.Equal(["karpenter", "karpenter-crd"], compute.OfType(Release).Select(release => release.Text("name")).Order());
        Assert.All(compute.OfType(Release), release => Assert.Equal(KarpenterAddon.Version, release.Text("version")));
        Assert.Equal("96", Object(compute.Single(NodePool).Object("spec")["limits"])["cpu"]);
        Assert.Equal(
            ["sg-1"],
            Assert.IsType<ImmutableArray<object>>(compute.Single(NodeClass).Object("spec")["securityGroupSelectorTerms"]).Select(term => Object(term)["id"]));
    }

    [Theory]
    [InlineData("health", "aws.health", "AWS Health Event")]
    [InlineData("rebalance", "aws.ec2", "EC2 Instance Rebalance Recommendation")]
    [InlineData("spot", "aws.ec2", "EC2 Spot Instance Interruption Warning")]
    [InlineData("state", "aws.ec2", "EC2 Instance State-change Notification")]
    public async Task Hears_when_EC2_takes_a_machine_away(string name, string source, string detail)
    {
        var compute = await Declare(ComputeMode.Karpenter, [.. OfNodes, .. OfKarpenter]);

        Assert.Equal(
            $$"""{"detail-type":["{{detail}}"],"source":["{{source}}"]}""",
            compute.Single("aws:cloudwatch/eventRule:EventRule", $"us-east-1-interruptions-{name}").Text("eventPattern"));
        Assert.Equal("arn:us-east-1-interruptions", compute.Single("aws:cloudwatch/eventTarget:EventTarget", $"us-east-1-interruptions-{name}").Text("arn"));
        Assert.Contains($"arn:us-east-1-interruptions-{name}", compute.Single("aws:sqs/queuePolicy:QueuePolicy").Text("policy"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Leaves_all_nodes_to_Auto_Mode_within_a_limit()
    {
        var pool = (await Declare(ComputeMode.Auto, [NodePool])).Single(NodePool);

        Assert.Equal("96", Object(pool.Object("spec")["limits"])["cpu"]);
    }

    [Theory]
    [InlineData(20)]
    [InlineData(100)]
    public async Task Holds_machines_for_full_service_in_each_zone(int percent)
    {
        var compute = await Declare(ComputeMode.Auto, [NodePool, CapacityReservations.TypeToken, Reservation], new(20, new(percent)) { Reserve = true });

        Assert.Equal(["us-east-1a", "us-east-1b", "us-east-1d"], compute.OfType(Reservation).Select(held => held.Text("availabilityZone")).Order());
        Assert.All(compute.OfType(Reservation), held => Assert.Equal(7, held.Number("instanceCount")));
    }

    private static ImmutableDictionary<string, object> Object(object value) => Assert.IsType<ImmutableDictionary<string, object>>(value);

    private static Task<RecordingMocks> Declare(ComputeMode mode, string[] types, RegionCapacity? capacity = null) => RecordingMocks.Run([.. Always, .. types], () =>
    {
        var aws = new Aws.Provider("us-east-1", new() { Region = "us-east-1" });
        var kubernetes = new Kubernetes.Provider("us-east-1", new() { KubeConfig = "{}" });
        var zones = new Dictionary<string, string> { ["use1-az1"] = "us-east-1a", ["use1-az2"] = "us-east-1b", ["use1-az4"] = "us-east-1d" };
        _ = new RegionCompute("us-east-1", new()
        {
            Cluster = new()
            {
                Region = "us-east-1",
                Name = "production-us-east-1",
                Created = Output.Create("production-us-east-1"),
                AccountId = Output.Create(RecordingMocks.Account),
                Versions = AddonVersions.Choose("1.35", ImmutableDictionary<string, string>.Empty),
            },
            Mode = mode,
            Version = "1.35",
            Capacity = capacity ?? new(20, new(20)),
            InstanceTypes = ["m7i.xlarge"],
            SubnetIds = zones.ToImmutableSortedDictionary(zone => zone.Key, zone => Output.Create($"subnet-{zone.Key}")),
            ZoneNames = zones.ToImmutableSortedDictionary(zone => zone.Key, zone => Output.Create(zone.Value)),
            SecurityGroupId = Output.Create("sg-1"),
        }, new() { Providers = { aws, kubernetes } });
    });
}
