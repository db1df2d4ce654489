using System.Collections.Immutable;
using System.Net;
using MultiRegion.Components.Cluster;
using MultiRegion.Tests.Components.Support;
using Pulumi;
using Aws = Pulumi.Aws;

namespace MultiRegion.Tests.Components.Cluster;

public class EksClusterTests
{
    private static readonly string[] Types =
    [
        "pulumi:providers:aws", "pulumi:providers:kubernetes", EksCluster.TypeToken, "multi-region:encryption:EncryptionKey",
        "aws:cloudwatch/logGroup:LogGroup", "aws:kms/alias:Alias", "aws:kms/key:Key", "eks:index:Cluster",
    ];

    [Fact]
    public async Task Asks_for_a_control_plane_that_is_private_logged_encrypted_and_hard_to_delete()
    {
        var cluster = (await Declare()).Single("eks:index:Cluster");

        Assert.Equal("production-us-east-1", cluster.Text("name"));
        Assert.Equal("1.35", cluster.Text("version"));
        Assert.Equal("API", cluster.Text("authenticationMode"));
        Assert.Equal(["api", "audit", "authenticator", "controllerManager", "scheduler"], cluster.Texts("enabledClusterLogTypes"));
        Assert.Equal("arn:us-east-1-cluster", cluster.Text("encryptionConfigKeyArn"));
        Assert.Equal("172.20.0.0/16", cluster.Text("kubernetesServiceIpAddressRange"));
        Assert.Equal("STANDARD", cluster.Object("upgradePolicy")["supportType"]);
        Assert.True(cluster.Flag("deletionProtection"));
        Assert.True(cluster.Flag("endpointPrivateAccess"));
        Assert.False(cluster.Flag("endpointPublicAccess"));
        Assert.True(cluster.Flag("skipDefaultNodeGroup"));
        Assert.Equal(["subnet-1", "subnet-2"], cluster.Texts("privateSubnetIds"));
    }

    [Fact]
    public async Task Opens_the_api_to_the_listed_ranges_only_when_asked()
    {
        var cluster = (await Declare(args => args with
        {
            Endpoint = ClusterEndpoint.PublicAndPrivate,
            PublicAccessCidrs = [IPNetwork.Parse("203.0.113.0/24")],
        })).Single("eks:index:Cluster");

        Assert.True(cluster.Flag("endpointPublicAccess"));
        Assert.True(cluster.Flag("endpointPrivateAccess"));
        Assert.Equal(["203.0.113.0/24"], cluster.Texts("publicAccessCidrs"));
    }

    // EKS and its package would each add their own, at versions that float.
    [Fact]
    public async Task Brings_no_add_on_along()
    {
        var cluster = (await Declare()).Single("eks:index:Cluster");

        Assert.False(cluster.Flag("bootstrapSelfManagedAddons"));
        Assert.True(cluster.Flag("useDefaultVpcCni")); // the package's word for declaring none
        Assert.Equal(false, cluster.Object("kubeProxyAddonOptions")["enabled"]);
        Assert.Equal(false, cluster.Object("corednsAddonOptions")["enabled"]);
    }

    [Fact]
    public async Task Runs_itself_in_Auto_Mode_with_its_own_pool_for_itself_only()
    {
        var mode = (await Declare(args => args with { Compute = ComputeMode.Auto })).Single("eks:index:Cluster").Object("autoMode");

        Assert.Equal(true, mode["enabled"]);
        var compute = Assert.IsType<ImmutableDictionary<string, object>>(mode["computeConfig"]);
        Assert.Equal<object>(["system"], Assert.IsType<ImmutableArray<object>>(compute["nodePools"]));
    }

    [Theory]
    [InlineData(ComputeMode.Managed)]
    [InlineData(ComputeMode.Karpenter)]
    public async Task Knows_nothing_of_Auto_Mode_otherwise(ComputeMode compute) =>
        Assert.Null((await Declare(args => args with { Compute = compute })).Single("eks:index:Cluster")["autoMode"]);

    [Fact]
    public async Task Keeps_the_control_plane_log_encrypted_and_for_a_quarter()
    {
        var logs = (await Declare()).Single("aws:cloudwatch/logGroup:LogGroup");

        Assert.Equal("/aws/eks/production-us-east-1/cluster", logs.Text("name"));
        Assert.Equal("arn:logs", logs.Text("kmsKeyId"));
        Assert.Equal(90, logs.Number("retentionInDays"));
    }

    private static Task<RecordingMocks> Declare(Func<EksClusterArgs, EksClusterArgs>? change = null) => RecordingMocks.Run(Types, () =>
    {
        var provider = new Aws.Provider("us-east-1", new() { Region = "us-east-1" });
        var args = new EksClusterArgs
        {
            ClusterName = "production-us-east-1",
            Version = "1.35",
            VpcId = "vpc-1",
            AccountId = RecordingMocks.Account,
            SubnetIds = new Dictionary<string, Output<string>>
            {
                ["use1-az1"] = Output.Create("subnet-1"),
                ["use1-az2"] = Output.Create("subnet-2"),
            }.ToImmutableSortedDictionary(),
            ServiceCidr = IPNetwork.Parse("172.20.0.0/16"),
            LogKeyArn = "arn:logs",
            Provider = provider,
        };
        _ = new EksCluster("us-east-1", change?.Invoke(args) ?? args, new() { Providers = { provider } });
    });
}
