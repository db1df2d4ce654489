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
        "pulumi:providers:aws", SystemNodes.TypeToken, "aws:ec2/launchTemplate:LaunchTemplate", "aws:eks/nodeGroup:NodeGroup",
        "aws:iam/role:Role", "aws:iam/rolePolicyAttachment:RolePolicyAttachment",
    ];

    [Theory]
    [InlineData(20, 100, 20, 24)]
    [InlineData(20, 20, 4, 24)]
    [InlineData(10, 20, 3, 12)] // a fifth would leave a zone without a node
    public async Task Sizes_the_group_from_capacity(int full, int percent, int minimum, int maximum)
    {
        var scaling = (await Declare(new(full, new(percent)))).Single("aws:eks/nodeGroup:NodeGroup").Object("scalingConfig");

        Assert.Equal((double)minimum, scaling["minSize"]);
        Assert.Equal((double)minimum, scaling["desiredSize"]);
        Assert.Equal((double)maximum, scaling["maxSize"]);
    }

    [Fact]
    public async Task Never_manages_the_desired_size_after_creation()
    {
        var ignored = new List<string>();
        await Declare(new(20, new(20)), args =>
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
        var template = (await Declare(new(20, new(100)))).Single("aws:ec2/launchTemplate:LaunchTemplate");

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

    private static Task<RecordingMocks> Declare(RegionCapacity capacity, ResourceTransformation? watch = null) => RecordingMocks.Run(Types, () =>
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
            Capacity = capacity,
            InstanceTypes = ["m7i.xlarge"],
        }, options);
    });
}
