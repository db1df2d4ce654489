using System.Collections.Immutable;
using MultiRegion.Tests.Components.Support;
using Pulumi;
using Pulumi.Kubernetes.ApiExtensions;
using Pulumi.Kubernetes.Types.Inputs.Helm.V3;
using Pulumi.Kubernetes.Types.Inputs.Meta.V1;
using Aws = Pulumi.Aws;
using Eks = Pulumi.Eks;
using K8s = Pulumi.Kubernetes;
using Registration = MultiRegion.Tests.Components.Support.Registration;

namespace MultiRegion.Tests.Offline.Bindings;

/// <summary>What generated resources send, seen through the official mocks.</summary>
public class RegistrationTests
{
    [Fact]
    public async Task Sends_the_defaults_that_the_SDK_sets()
    {
        var inputs = (await Declare("aws:ec2/securityGroup:SecurityGroup", () => _ = new Aws.Ec2.SecurityGroup("nodes"))).Inputs;

        Assert.Equal("Managed by Pulumi", Assert.Single(inputs).Value);
        Assert.Equal("description", inputs.Keys.Single());
    }

    [Fact]
    public async Task Sends_provider_settings_as_JSON_text()
    {
        var provider = await Declare("pulumi:providers:aws", () => _ = new Aws.Provider("east", new()
        {
            Region = "us-east-1",
            AllowedAccountIds = { "123456789012" },
        }));

        Assert.Equal("us-east-1", provider["region"]);
        Assert.Equal("[ \"123456789012\" ]", provider["allowedAccountIds"]);
        Assert.Equal("false", provider["skipCredentialsValidation"]);
        Assert.Equal("true", provider["skipRegionValidation"]);
    }

    [Fact]
    public async Task Sends_what_a_Kubernetes_object_is()
    {
        var secret = await Declare("kubernetes:core/v1:Secret", () => _ = new K8s.Core.V1.Secret("token"));

        Assert.Equal("v1", secret["apiVersion"]);
        Assert.Equal("Secret", secret["kind"]);
        Assert.Equal(2, secret.Inputs.Count);
    }

    [Fact]
    public async Task Marks_a_Helm_release_as_every_SDK_does()
    {
        var release = await Declare("kubernetes:helm.sh/v3:Release", () => _ = new K8s.Helm.V3.Release("argocd", new ReleaseArgs { Chart = "argo-cd" }));

        Assert.Equal("true", release["compat"]);
        Assert.Equal("argo-cd", release["chart"]);
        Assert.Equal(2, release.Inputs.Count);
    }

    [Fact]
    public async Task Registers_a_custom_resource_under_its_own_kind()
    {
        var gateway = await Declare("kubernetes:networking.istio.io/v1:Gateway", () => _ = new K8s.ApiExtensions.CustomResource("east-west", new GatewayArgs
        {
            Metadata = new ObjectMetaArgs { Name = "cross-network" },
            Spec = { ["selector"] = ImmutableDictionary<string, object>.Empty.Add("istio", "eastwestgateway") },
        }));

        Assert.Equal("networking.istio.io/v1", gateway["apiVersion"]);
        Assert.Equal("Gateway", gateway["kind"]);
        Assert.Equal("cross-network", gateway.Object("metadata")["name"]);
        Assert.Equal("eastwestgateway", ((ImmutableDictionary<string, object>)gateway.Object("spec")["selector"])["istio"]);
        Assert.Equal(4, gateway.Inputs.Count);
    }

    [Fact]
    public async Task Registers_a_remote_component_with_plain_and_nested_inputs()
    {
        var cluster = await Declare("eks:index:Cluster", () => _ = new Eks.Cluster("east", new()
        {
            SkipDefaultNodeGroup = true,
            AuthenticationMode = Eks.AuthenticationMode.Api,
            CorednsAddonOptions = new() { Version = "v1.11.4" },
            AccessEntries = { ["admins"] = new() { PrincipalArn = "arn:admins", Type = Eks.AccessEntryType.Standard } },
        }));

        Assert.True(cluster.Flag("skipDefaultNodeGroup"));
        Assert.Equal("API", cluster["authenticationMode"]);
        Assert.Equal("OVERWRITE", cluster.Object("corednsAddonOptions")["resolveConflictsOnUpdate"]);
        Assert.Equal(true, cluster.Object("corednsAddonOptions")["enabled"]);
        var admins = (ImmutableDictionary<string, object>)cluster.Object("accessEntries")["admins"];
        Assert.Equal("arn:admins", admins["principalArn"]);
        Assert.Equal("STANDARD", admins["type"]);
        Assert.Equal(4, cluster.Inputs.Count);
    }

    [Fact]
    public async Task Makes_secret_what_the_SDK_makes_secret()
    {
        var args = new Aws.Rds.ClusterArgs { Engine = "aurora-postgresql", MasterPassword = "swordfish" };

        Assert.True(await Output.IsSecretAsync(args.MasterPassword!.ToOutput()));
        Assert.False(await Output.IsSecretAsync(args.Engine.ToOutput()));
    }

    [Fact]
    public async Task Reports_a_required_argument_that_is_missing()
    {
        var problem = await Assert.ThrowsAnyAsync<Exception>(() => Declare("aws:ec2/subnet:Subnet", () => _ = new Aws.Ec2.Subnet("private", new())));

        Assert.Contains("[Input] Pulumi.Aws.Ec2.SubnetArgs.VpcId is required but was not given a value", problem.Message, StringComparison.Ordinal);
    }

    private static async Task<Registration> Declare(string type, Action declare) =>
        (await RecordingMocks.Run([type], declare)).Single(type);

    private sealed class GatewayArgs() : CustomResourceArgs("networking.istio.io/v1", "Gateway")
    {
        [Input("spec")]
        public InputMap<object> Spec { get; set; } = [];
    }
}
