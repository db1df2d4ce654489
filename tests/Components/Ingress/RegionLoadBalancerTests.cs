using System.Collections.Immutable;
using MultiRegion.Components.Ingress;
using MultiRegion.Tests.Components.Support;
using Pulumi;
using Aws = Pulumi.Aws;

namespace MultiRegion.Tests.Components.Ingress;

public class RegionLoadBalancerTests
{
    private static readonly string[] Types =
    [
        "pulumi:providers:aws", RegionLoadBalancer.TypeToken, RegionCertificate.TypeToken, "aws:acm/certificate:Certificate",
        "aws:acm/certificateValidation:CertificateValidation", "aws:ec2/securityGroup:SecurityGroup", "aws:lb/listener:Listener",
        "aws:lb/loadBalancer:LoadBalancer", "aws:lb/targetGroup:TargetGroup", "aws:route53/record:Record",
        "aws:vpc/securityGroupEgressRule:SecurityGroupEgressRule", "aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule",
    ];

    [Fact]
    public async Task Answers_the_world_over_TLS_and_nothing_else()
    {
        var mocks = await Declare();

        var listener = mocks.Single("aws:lb/listener:Listener");
        Assert.Equal((443.0, "TLS", RegionLoadBalancer.TlsPolicy), (listener.Number("port"), listener.Text("protocol"), listener.Text("sslPolicy")));
        Assert.Equal("arn:us-east-1", listener.Text("certificateArn"));
        var open = mocks.OfType("aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule").Single(rule => rule["cidrIpv4"] is not null);
        Assert.Equal(("0.0.0.0/0", 443.0, 443.0), (open.Text("cidrIpv4"), open.Number("fromPort"), open.Number("toPort")));
        Assert.Equal("us-east-1-ingress-id", open.Text("securityGroupId"));
    }

    [Fact]
    public async Task Reaches_the_gateways_pods_and_nothing_else()
    {
        var mocks = await Declare();

        var outward = mocks.Single("aws:vpc/securityGroupEgressRule:SecurityGroupEgressRule");
        var inward = mocks.OfType("aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule").Single(rule => rule["cidrIpv4"] is null);
        Assert.Equal(("us-east-1-ingress-id", "sg-cluster"), (outward.Text("securityGroupId"), outward.Text("referencedSecurityGroupId")));
        Assert.Equal(("sg-cluster", "us-east-1-ingress-id"), (inward.Text("securityGroupId"), inward.Text("referencedSecurityGroupId")));
        Assert.All([outward, inward], rule => Assert.Equal((10080.0, 10080.0), (rule.Number("fromPort"), rule.Number("toPort"))));
        var targets = mocks.Single("aws:lb/targetGroup:TargetGroup");
        Assert.Equal((10080.0, "ip", "TCP"), (targets.Number("port"), targets.Text("targetType"), targets.Text("protocol")));
        Assert.Equal("production-us-east-1", targets.Object("tags")["multi-region/cluster"]);
    }

    [Fact]
    public async Task Proves_three_names_by_two_records()
    {
        var mocks = await Declare();

        var certificate = mocks.Single("aws:acm/certificate:Certificate");
        Assert.Equal("us-east-1.example.com", certificate.Text("domainName"));
        Assert.Equal(["*.us-east-1.example.com", "*.example.com"], certificate.Texts("subjectAlternativeNames"));
        var own = mocks.Single("aws:route53/record:Record", "us-east-1-certificate-own");
        Assert.Equal(("_own.us-east-1.example.com", "CNAME"), (own.Text("name"), own.Text("type")));
        Assert.Equal(["own.acm"], own.Texts("records"));
        var shared = mocks.Single("aws:route53/record:Record", "us-east-1-certificate-zone");
        Assert.Equal("_zone.example.com", shared.Text("name"));
        Assert.All([own, shared], record => Assert.True(record.Flag("allowOverwrite")));
    }

    // The other regions' certificates are renewed by the same record.
    [Fact]
    public async Task Leaves_the_shared_proof_behind_when_the_region_goes()
    {
        var retained = new List<string>();
        await Declare(args =>
        {
            if (args.Options is CustomResourceOptions { RetainOnDelete: true })
                retained.Add(args.Resource.GetResourceName());
            return null;
        });

        Assert.Equal(["us-east-1-certificate-zone"], retained);
    }

    [Fact]
    public async Task Gives_the_regional_name_to_the_load_balancer()
    {
        var record = (await Declare()).Single("aws:route53/record:Record", "us-east-1");

        Assert.Equal(("us-east-1.example.com", "A", "Z0EXAMPLE"), (record.Text("name"), record.Text("type"), record.Text("zoneId")));
        var alias = Assert.IsType<ImmutableDictionary<string, object>>(Assert.IsType<ImmutableArray<object>>(record["aliases"]).Single());
        Assert.Equal(("us-east-1-ingress.elb", "us-east-1-ingress-zone", true), (alias["name"], alias["zoneId"], alias["evaluateTargetHealth"]));
    }

    private static Task<RecordingMocks> Declare(ResourceTransformation? watch = null) => RecordingMocks.Run(Types, () =>
    {
        var provider = new Aws.Provider("us-east-1", new() { Region = "us-east-1" });
        var options = new ComponentResourceOptions { Providers = { provider } };
        if (watch is not null)
            options.ResourceTransformations.Add(watch);
        _ = new RegionLoadBalancer("us-east-1", new()
        {
            Domain = "us-east-1.example.com",
            Zone = "example.com",
            ZoneId = "Z0EXAMPLE",
            ClusterName = "production-us-east-1",
            VpcId = Output.Create("vpc-1"),
            PublicSubnetIds = new[] { "use1-az1", "use1-az2" }.ToImmutableSortedDictionary(zone => zone, zone => Output.Create($"subnet-{zone}")),
            ClusterSecurityGroupId = Output.Create("sg-cluster"),
        }, options);
    });
}
