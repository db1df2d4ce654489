using System.Collections.Immutable;
using System.Net;
using MultiRegion.Components.Cluster;
using MultiRegion.Components.Discovery;
using MultiRegion.Tests.Components.Support;
using Pulumi;
using Aws = Pulumi.Aws;
using Registration = MultiRegion.Tests.Components.Support.Registration;

namespace MultiRegion.Tests.Components.Discovery;

public class ClusterNamesTests
{
    private const string Binding = "kubernetes:elbv2.k8s.aws/v1beta1:TargetGroupBinding";
    private const string EgressType = "aws:vpc/securityGroupEgressRule:SecurityGroupEgressRule";
    private const string IngressType = "aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule";
    private const string LoadBalancer = "aws:lb/loadBalancer:LoadBalancer";
    private const string Reservation = "aws:ec2/subnetCidrReservation:SubnetCidrReservation";

    private static readonly string[] Types =
    [
        "pulumi:providers:aws", ClusterNames.TypeToken, Reservation, "aws:ec2/securityGroup:SecurityGroup", "aws:lb/listener:Listener",
        LoadBalancer, "aws:lb/targetGroup:TargetGroup", EgressType, IngressType, Binding,
    ];

    [Fact]
    public async Task Stands_at_the_planned_address_of_every_zone()
    {
        var balancer = (await Declare("10.32.0.0/16")).Single(LoadBalancer);

        Assert.Equal(("network", true), (balancer.Text("loadBalancerType"), balancer.Flag("internal")));
        Assert.Equal(
            [("subnet-use1-az1", "10.16.31.224"), ("subnet-use1-az2", "10.16.63.224")],
            balancer.Objects("subnetMappings").Select(mapping => ((string)mapping["subnetId"], (string)mapping["privateIpv4Address"])));
        Assert.Null(balancer["subnets"]);
    }

    [Fact]
    public async Task Keeps_its_addresses_from_pods_and_takes_them_after_that()
    {
        bool? replacedFirst = null;
        var mocks = await Declare(["10.32.0.0/16"], args =>
        {
            if (args.Resource is Aws.LB.LoadBalancer && args.Options is CustomResourceOptions options)
                replacedFirst = options.DeleteBeforeReplace;
            return null;
        });

        Assert.True(replacedFirst);
        Assert.Equal(
            [
                ("us-east-1-dns-use1-az1", "subnet-use1-az1", "10.16.31.224/28", "explicit"),
                ("us-east-1-dns-use1-az2", "subnet-use1-az2", "10.16.63.224/28", "explicit"),
            ],
            mocks.OfType(Reservation)
                .Select(block => (block.Name, block.Text("subnetId"), block.Text("cidrBlock"), block.Text("reservationType")))
                .Order());
    }

    [Fact]
    public async Task Answers_questions_over_UDP_and_TCP()
    {
        var mocks = await Declare("10.32.0.0/16");

        var listener = mocks.Single("aws:lb/listener:Listener");
        Assert.Equal((53.0, "TCP_UDP", "arn:us-east-1-dns"), (listener.Number("port"), listener.Text("protocol"), listener.Text("loadBalancerArn")));
        var targets = mocks.Single("aws:lb/targetGroup:TargetGroup");
        Assert.Equal((53.0, "TCP_UDP", "ip"), (targets.Number("port"), targets.Text("protocol"), targets.Text("targetType")));
        Assert.Null(targets["preserveClientIp"]); // AWS refuses to have it turned off where UDP is spoken
        Assert.True(targets.Flag("connectionTermination"));
        var check = targets.Object("healthCheck");
        Assert.Equal(("HTTP", "8181", "/ready"), (check["protocol"], check["port"], check["path"]));
        Assert.Equal("production-us-east-1", targets.Object("tags")["multi-region/cluster"]);
    }

    [Fact]
    public async Task Puts_CoreDNS_behind_it()
    {
        var binding = (await Declare("10.32.0.0/16")).Single(Binding);

        Assert.Equal("kube-system", binding.Object("metadata")["namespace"]);
        var spec = binding.Object("spec");
        Assert.Equal(("arn:us-east-1-dns", "ip"), (spec["targetGroupARN"], spec["targetType"]));
        var service = Assert.IsType<ImmutableDictionary<string, object>>(spec["serviceRef"]);
        Assert.Equal(("kube-dns", 53.0), (service["name"], service["port"]));
    }

    [Theory]
    [InlineData("10.32.0.0/16")]
    [InlineData("10.32.0.0/16", "10.48.0.0/16")]
    public async Task Lets_in_the_peers_questions_and_nothing_else(params string[] peers)
    {
        var rules = (await Declare(peers)).OfType(IngressType).Where(rule => rule.Text("securityGroupId") == "us-east-1-dns-id");

        Assert.Equal(
            from peer in peers
            from protocol in new[] { "tcp", "udp" }
            orderby peer, protocol
            select (peer, protocol, 53.0, 53.0),
            from rule in rules
            orderby rule.Text("cidrIpv4"), rule.Text("ipProtocol")
            select (rule.Text("cidrIpv4"), rule.Text("ipProtocol"), rule.Number("fromPort"), rule.Number("toPort")));
        Assert.All(rules, rule => Assert.Null(rule["referencedSecurityGroupId"]));
    }

    [Fact]
    public async Task Reaches_CoreDNS_and_nothing_else()
    {
        (string, double)[] expected = [("tcp", 53), ("tcp", 8181), ("udp", 53)];
        var mocks = await Declare("10.32.0.0/16");

        var outward = mocks.OfType(EgressType);
        var inward = mocks.OfType(IngressType).Where(rule => rule.Text("securityGroupId") == "sg-cluster").ToList();
        Assert.Equal(expected, outward.Select(Port).Order());
        Assert.Equal(expected, inward.Select(Port).Order());
        Assert.All(outward, rule => Assert.Equal(("us-east-1-dns-id", "sg-cluster"), (rule.Text("securityGroupId"), rule.Text("referencedSecurityGroupId"))));
        Assert.All(inward, rule => Assert.Equal("us-east-1-dns-id", rule.Text("referencedSecurityGroupId")));
    }

    private static (string, double) Port(Registration rule)
    {
        Assert.Equal(rule.Number("fromPort"), rule.Number("toPort"));
        return (rule.Text("ipProtocol"), rule.Number("fromPort"));
    }

    private static Task<RecordingMocks> Declare(params string[] peers) => Declare(peers, null);

    private static Task<RecordingMocks> Declare(string[] peers, ResourceTransformation? watch) => RecordingMocks.Run(Types, () =>
    {
        string[] zones = ["use1-az1", "use1-az2"];
        var provider = new Aws.Provider("us-east-1", new() { Region = "us-east-1" });
        var options = new ComponentResourceOptions { Providers = { provider } };
        if (watch is not null)
            options.ResourceTransformations.Add(watch);
        _ = new ClusterNames("us-east-1", new()
        {
            ClusterName = "production-us-east-1",
            Compute = ComputeMode.Managed,
            VpcId = Output.Create("vpc-1"),
            PrivateSubnetIds = zones.ToImmutableSortedDictionary(zone => zone, zone => Output.Create($"subnet-{zone}")),
            ClusterSecurityGroupId = Output.Create("sg-cluster"),
            NameServers = NameServer.Of(IPNetwork.Parse("10.16.0.0/16"), zones),
            Peers = [.. peers.Select(peer => IPNetwork.Parse(peer))],
            Controllers = [],
        }, options);
    });
}
