using System.Collections.Immutable;
using MultiRegion.Offline;

namespace MultiRegion.Tests.Offline.Bindings;

/// <summary>Which changes are known to replace a resource, and who says so.</summary>
public class ReplacementKnowledgeTests
{
    private const string Vpc = "aws:ec2/vpc:Vpc";
    private const string EksCluster = "aws:eks/cluster:Cluster";

    [Theory]
    [InlineData(Vpc, "cidrBlock")]
    [InlineData(Vpc, "region")]
    [InlineData("aws:ec2/subnet:Subnet", "availabilityZoneId")]
    [InlineData("aws:ec2/subnet:Subnet", "vpcId")]
    [InlineData("aws:ec2/subnetCidrReservation:SubnetCidrReservation", "cidrBlock")]
    [InlineData("aws:ec2transitgateway/peeringAttachment:PeeringAttachment", "peerRegion")]
    [InlineData("aws:rds/cluster:Cluster", "masterUsername")]
    [InlineData("aws:rds/cluster:Cluster", "storageEncrypted")]
    [InlineData("aws:rds/globalCluster:GlobalCluster", "globalClusterIdentifier")]
    [InlineData("aws:eks/nodeGroup:NodeGroup", "instanceTypes[0]")]
    [InlineData("aws:route53/healthCheck:HealthCheck", "requestInterval")]
    [InlineData("aws:amp/scraper:Scraper", "source.eks.subnetIds[2]")]
    [InlineData("aws:amp/workspace:Workspace", "kmsKeyArn")]
    [InlineData(EksCluster, "bootstrapSelfManagedAddons")]
    [InlineData(EksCluster, "kubernetesNetworkConfig.serviceIpv4Cidr")]
    [InlineData("kubernetes:core/v1:Namespace", "metadata.name")]
    [InlineData("kubernetes:example.com/v1:Widget", "metadata.namespace")]
    [InlineData("kubernetes:apps/v1:Deployment", "spec.selector.matchLabels[\"app.kubernetes.io/name\"]")]
    [InlineData("random:index/randomPassword:RandomPassword", "keepers.rotation")]
    [InlineData("tls:index/privateKey:PrivateKey", "algorithm")]
    public void Knows_what_replaces(string type, string path) =>
        Assert.Equal(ReplacementLikelihood.Certain, ReplacementKnowledge.Of(type, path).Likelihood);

    [Theory]
    [InlineData("aws:ec2/subnet:Subnet", "ipv6CidrBlock")]
    [InlineData("aws:ec2transitgateway/transitGateway:TransitGateway", "defaultRouteTableAssociation")]
    [InlineData("aws:lb/loadBalancer:LoadBalancer", "subnetMappings[0].privateIpv4Address")]
    [InlineData("aws:ssm/parameter:Parameter", "tier")]
    [InlineData(EksCluster, "vpcConfig.controlPlaneEgressMode")]
    [InlineData("kubernetes:core/v1:ConfigMap", "data.key")]
    [InlineData("kubernetes:apps/v1:Deployment", "spec")]
    public void Knows_what_replaces_under_a_condition(string type, string path) =>
        Assert.Equal(ReplacementLikelihood.Likely, ReplacementKnowledge.Of(type, path).Likelihood);

    [Theory]
    [InlineData("kubernetes:core/v1:Secret", "stringData.key", "enableSecretMutable", ReplacementLikelihood.None)]
    [InlineData("kubernetes:core/v1:Secret", "stringData.key", "enableConfigMapMutable", ReplacementLikelihood.Likely)]
    [InlineData("kubernetes:core/v1:Secret", "type", "enableSecretMutable", ReplacementLikelihood.Certain)]
    [InlineData("kubernetes:core/v1:ConfigMap", "data.key", "enableConfigMapMutable", ReplacementLikelihood.None)]
    public void Knows_which_flag_of_the_provider_makes_it_an_update(string type, string path, string flag, ReplacementLikelihood likelihood) => Assert.Equal(
        likelihood,
        ReplacementKnowledge.Of(type, path, new(ImmutableSortedDictionary<string, PlannedValue>.Empty.Add(flag, new PlannedString("true")))).Likelihood);

    [Theory]
    [InlineData(Vpc, "tags.cidrBlock")]
    [InlineData(Vpc, "enableDnsHostnames")]
    [InlineData("aws:amp/scraper:Scraper", "scrapeConfiguration")]
    [InlineData(EksCluster, "vpcConfig.subnetIds[1]")]
    [InlineData("aws:rds/cluster:Cluster", "masterPassword")]
    [InlineData("aws:eks/nodeGroup:NodeGroup", "scalingConfig.desiredSize")]
    [InlineData("kubernetes:apps/v1:Deployment", "spec.template.metadata.name")]
    [InlineData("aws:unheard/of:Resource", "name")]
    [InlineData("unheard:of:Resource", "name")]
    [InlineData("multi-region:network:RegionNetwork", "cidrBlock")]
    public void Claims_nothing_that_it_does_not_know(string type, string path) =>
        Assert.Equal(new Replacement(ReplacementLikelihood.None, ""), ReplacementKnowledge.Of(type, path));

    [Theory]
    [InlineData(Vpc, "cidrBlock", "https://github.com/hashicorp/terraform-provider-aws/blob/main/internal/service/ec2/vpc_.go")]
    [InlineData(EksCluster, "bootstrapSelfManagedAddons", "the provider's documentation says so")]
    [InlineData("aws:ssm/parameter:Parameter", "tier", "the provider's documentation says so for some changes")]
    [InlineData("aws:rds/cluster:Cluster", "storageType", "unless the engine is Aurora: https://github.com/hashicorp/terraform-provider-aws/blob/main/internal/service/rds/cluster.go")]
    [InlineData("kubernetes:apps/v1:Deployment", "spec", "changing spec.selector inside it replaces")]
    public void Says_why(string type, string path, string reason) =>
        Assert.Equal(reason, ReplacementKnowledge.Of(type, path).Reason);
}
