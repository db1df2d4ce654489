using System.Collections.Immutable;
using MultiRegion.Components.Cluster;
using MultiRegion.Components.Sizing;
using MultiRegion.Tests.Components.Support;
using Pulumi;
using Aws = Pulumi.Aws;

namespace MultiRegion.Tests.Components.Cluster;

public class SystemNodesTests
{
    private static readonly string[] Types =
    [
        "pulumi:providers:aws", NodeRole.TypeToken, SystemNodes.TypeToken, "aws:ec2/launchTemplate:LaunchTemplate", "aws:eks/nodeGroup:NodeGroup",
        "aws:iam/role:Role", "aws:iam/rolePolicyAttachment:RolePolicyAttachment",
    ];

    [Fact]
    public async Task Has_the_given_sizes_and_stands_by_stopped()
    {
        var group = (await Declare(new(4, 24, Prepared: 20))).Single("aws:eks/nodeGroup:NodeGroup");

        var scaling = group.Object("scalingConfig");
        Assert.Equal((4.0, 4.0, 24.0), (scaling["minSize"], scaling["desiredSize"], scaling["maxSize"]));
        var pool = group.Object("warmPoolConfig");
        Assert.Equal((20.0, 0.0, "STOPPED", true), (pool["maxGroupPreparedCapacity"], pool["minSize"], pool["poolState"], pool["reuseOnScaleIn"]));
    }

    [Fact]
    public async Task Has_no_stand_by_where_someone_else_makes_nodes() =>
        Assert.Null((await Declare(new(3, 6))).Single("aws:eks/nodeGroup:NodeGroup")["warmPoolConfig"]);

    [Fact]
    public async Task Leaves_pod_networking_to_its_own_role()
    {
        var policies = (await Declare(new(3, 6))).OfType("aws:iam/rolePolicyAttachment:RolePolicyAttachment").Select(attachment => attachment.Text("policyArn"));

        Assert.Equal(
            ["AmazonEC2ContainerRegistryPullOnly", "AmazonEKSWorkerNodePolicy", "AmazonSSMManagedInstanceCore"],
            policies.Select(arn => arn[(arn.LastIndexOf('/') + 1)..]).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Never_manages_the_desired_size_after_creation()
    {
        var ignored = new List<string>();
        await Declare(new(4, 24), args =>
        {
            if (args.Resource.GetResourceType() is "aws:eks/nodeGroup:NodeGroup")
                ignored.AddRange(args.Options.IgnoreChanges);
            return null;
        });

        Assert.Equal(["scalingConfig.desiredSize"], ignored);
    }

    [Fact]
    public async Task Hides_the_nodes_credentials_from_pods_and_encrypts_their_disks()
    {
        var template = (await Declare(new(4, 24))).Single("aws:ec2/launchTemplate:LaunchTemplate");

        var metadata = template.Object("metadataOptions");
        Assert.Equal("required", metadata["httpTokens"]);
        Assert.Equal(1.0, metadata["httpPutResponseHopLimit"]);
        var disk = Assert.IsType<ImmutableDictionary<string, object>>(Assert.IsType<ImmutableArray<object>>(template["blockDeviceMappings"]).Single());
        var volume = Assert.IsType<ImmutableDictionary<string, object>>(disk["ebs"]);
        Assert.Equal("true", volume["encrypted"]);
        Assert.Equal("gp3", volume["volumeType"]);
    }

    [Theory]
    [InlineData("m7i.xlarge", false)]
    [InlineData("m7g.xlarge", true)]
    [InlineData("c6gn.large", true)]
    [InlineData("a1.large", true)]
    [InlineData("g5.xlarge", false)] // the family letter is not the attribute
    [InlineData("g5g.xlarge", true)]
    [InlineData("u-6tb1.metal", false)]
    public void Knows_graviton_types_by_their_name(string type, bool arm) => Assert.Equal(arm, NodeArchitecture.IsArm(type));

    private static Task<RecordingMocks> Declare(NodeGroupSize size, ResourceTransformation? watch = null) => RecordingMocks.Run(Types, () =>
    {
        var provider = new Aws.Provider("us-east-1", new() { Region = "us-east-1" });
        var options = new ComponentResourceOptions { Providers = { provider } };
        if (watch is not null)
            options.ResourceTransformations.Add(watch);
        _ = new SystemNodes("us-east-1", new()
        {
            ClusterName = "production-us-east-1",
            Version = "1.35",
            SubnetIds = new[] { "use1-az1", "use1-az2", "use1-az4" }.ToImmutableSortedDictionary(zone => zone, zone => Output.Create($"subnet-{zone}")),
            Size = size,
            InstanceTypes = ["m7i.xlarge"],
        }, options);
    });
}
