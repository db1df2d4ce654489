using MultiRegion.Offline.Generator.CSharp;
using MultiRegion.Offline.Generator.Descriptors;

namespace MultiRegion.Tests.Offline.Bindings;

/// <summary>How npm's names become the official C# ones.</summary>
public class NamingTests
{
    [Theory]
    [InlineData("aws", "ec2/Vpc", "Pulumi.Aws.Ec2")]
    [InlineData("aws", "ec2transitgateway/Route", "Pulumi.Aws.Ec2TransitGateway")]
    [InlineData("aws", "secretsmanager/Secret", "Pulumi.Aws.SecretsManager")]
    [InlineData("aws", "cloudwatch/LogGroup", "Pulumi.Aws.CloudWatch")]
    [InlineData("aws", "autoscaling/Group", "Pulumi.Aws.AutoScaling")]
    [InlineData("aws", "cloudformation/Stack", "Pulumi.Aws.CloudFormation")]
    [InlineData("aws", "dynamodb/Table", "Pulumi.Aws.DynamoDB")]
    [InlineData("aws", "lb/Listener", "Pulumi.Aws.LB")]
    [InlineData("aws", "arcregionswitch/Plan", "Pulumi.Aws.ArcRegionSwitch")]
    [InlineData("aws", "arczonalshift/ZonalAutoshiftConfiguration", "Pulumi.Aws.ArcZonalShift")]
    [InlineData("aws", "route53recoverycontrol/Cluster", "Pulumi.Aws.Route53RecoveryControl")]
    [InlineData("aws", "route53recoveryreadiness/Cell", "Pulumi.Aws.Route53RecoveryReadiness")]
    [InlineData("aws", "Provider", "Pulumi.Aws")]
    [InlineData("kubernetes", "apiextensions/CustomResource", "Pulumi.Kubernetes.ApiExtensions")]
    [InlineData("kubernetes", "autoscaling/v2/HorizontalPodAutoscaler", "Pulumi.Kubernetes.Autoscaling.V2")]
    [InlineData("kubernetes", "core/v1/Namespace", "Pulumi.Kubernetes.Core.V1")]
    [InlineData("tls", "PrivateKey", "Pulumi.Tls")]
    public void Names_the_namespace_of_a_resource(string package, string entry, string expected) =>
        Assert.Equal(expected, new Naming(package).ResourceNamespace(entry));

    [Theory]
    [InlineData("aws", "ec2.VpcIngress", "Pulumi.Aws.Ec2.Inputs", "Pulumi.Aws.Ec2.Outputs")]
    [InlineData("aws", "ProviderDefaultTags", "Pulumi.Aws.Inputs", "Pulumi.Aws.Outputs")]
    [InlineData("kubernetes", "core.v1.PodSpec", "Pulumi.Kubernetes.Types.Inputs.Core.V1", "Pulumi.Kubernetes.Types.Outputs.Core.V1")]
    [InlineData("kubernetes", "KubeClientSettings", "Pulumi.Kubernetes.Types.Inputs.Provider", "Pulumi.Kubernetes.Types.Outputs.Provider")]
    public void Names_the_namespaces_of_a_nested_type(string package, string type, string inputs, string outputs)
    {
        Assert.Equal(inputs, new Naming(package).InputNamespace(type));
        Assert.Equal(outputs, new Naming(package).OutputNamespace(type));
    }

    [Theory]
    [InlineData("aws", "Policy", "policy", "PolicyDocument")]
    [InlineData("aws", "RolePolicy", "policy", "Policy")]
    [InlineData("aws", "Bucket", "bucket", "BucketName")]
    [InlineData("aws", "BucketPolicy", "bucket", "Bucket")]
    [InlineData("aws", "ReplicationConfiguration", "replicationConfiguration", "ReplicationConfigurationDetails")]
    [InlineData("aws", "Vpc", "cidrBlock", "CidrBlock")]
    [InlineData("aws", "PolicyStatement", "NotAction", "NotAction")]
    [InlineData("kubernetes", "Provider", "kubeconfig", "KubeConfig")]
    [InlineData("kubernetes", "ContainerPort", "containerPort", "ContainerPortValue")]
    [InlineData("eks", "CoreData", "kubeconfig", "Kubeconfig")]
    [InlineData("eks", "ManagedNodeGroup", "enableIMDSv2", "EnableIMDSv2")]
    public void Names_a_property(string package, string owner, string property, string expected) =>
        Assert.Equal(expected, new Naming(package).PropertyName(owner, new Property(property, new SimpleType("string"), true, Wrapping.Input, false, false, null, null, 1)));
}
