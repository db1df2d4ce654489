using MultiRegion.Offline;
using static MultiRegion.Tests.Planner.PlanBuilder;

namespace MultiRegion.Tests.Planner;

/// <summary>A small system of two regions and what binds them, shaped like the real one.</summary>
internal static class SampleSystem
{
    /// <summary>Both regions and the stack that binds them.</summary>
    public static PlannedStack[] Stacks() =>
    [
        Region("us-east-1", "10.16.0.0/16", "172.20.0.0/16", ["use1-az1", "use1-az2"]),
        Region("us-west-2", "10.32.0.0/16", "172.21.0.0/16", ["usw2-az1", "usw2-az2"]),
        Global("us-east-1", "us-west-2"),
    ];

    /// <summary>A region's stack: a network with two subnets per zone, and a cluster.</summary>
    public static PlannedStack Region(string region, string block, string services, params string[] zones)
    {
        var plan = new PlanBuilder(region);
        var provider = plan.Provider("aws", region, region, DefaultTags(region));
        var network = plan.Component("multi-region:network:RegionNetwork", region);
        var vpc = plan.Resource("aws:ec2/vpc:Vpc", region, network, provider, inputs: ("cidrBlock", Text(block)));
        var prefix = block[..block.IndexOf(".0.0/", StringComparison.Ordinal)];
        for (var zone = 0; zone < zones.Length; zone++)
        {
            AddSubnet(plan, vpc, network, provider, $"private-{zones[zone]}", $"{prefix}.{zone * 32}.0/19", zones[zone]);
            AddSubnet(plan, vpc, network, provider, $"public-{zones[zone]}", $"{prefix}.{128 + zone}.0/24", zones[zone]);
        }

        var cluster = plan.Component("multi-region:cluster:EksCluster", region);
        var key = plan.Resource(
            "aws:kms/key:Key",
            $"{region}-secrets",
            cluster,
            provider,
            new PlannedOptions { Protect = true },
            ("enableKeyRotation", new PlannedBool(true)));
        plan.Resource(
            "eks:index:Cluster",
            region,
            cluster,
            provider,
            null,
            ("encryptionConfigKeyArn", plan.Reference(key, "arn")),
            ("kubernetesServiceIpAddressRange", Text(services)),
            ("version", Text("1.35")),
            ("vpcId", plan.Reference(vpc, "id")));
        return plan.Output("vpcId", plan.Reference(vpc, "id")).Output("zones", new PlannedList([.. zones.Select(Text)])).Build();
    }

    /// <summary>The stack that binds regions: a password, and a peering that crosses them.</summary>
    public static PlannedStack Global(string first, string second)
    {
        var plan = new PlanBuilder("global");
        var here = plan.Provider("aws", first, first, DefaultTags("global"));
        var there = plan.Provider("aws", second, second, DefaultTags("global"));
        var peering = plan.Resource(
            "aws:ec2transitgateway/peeringAttachment:PeeringAttachment",
            $"{first}-{second}",
            provider: here,
            inputs: ("peerRegion", Text(second)));
        plan.Resource(
            "aws:ec2transitgateway/peeringAttachmentAccepter:PeeringAttachmentAccepter",
            $"{first}-{second}",
            provider: there,
            inputs: ("transitGatewayAttachmentId", plan.Reference(peering, "id")));
        plan.Resource(
            "aws:rds/cluster:Cluster",
            first,
            provider: here,
            options: new PlannedOptions { Protect = true, RetainOnDelete = true, IgnoreChanges = ["masterPassword"] },
            inputs: [("backupRetentionPeriod", new PlannedNumber(14)), ("deletionProtection", new PlannedBool(true)), ("engineVersion", Text("16.8")), ("masterPassword", new PlannedSecret(Text("hunter2"))), ("storageEncrypted", new PlannedBool(true))]);
        return plan.Build();
    }

    private static (string Name, PlannedValue Value) DefaultTags(string stack) => (
        "defaultTags",
        Text($$$"""{"tags":{"environment":"test","managed-by":"pulumi","project":"multi-region","stack":"{{{stack}}}"}}"""));

    private static void AddSubnet(
        PlanBuilder plan, PlannedResource vpc, PlannedResource network, PlannedResource provider, string tier, string block, string zone) =>
        plan.Resource(
            "aws:ec2/subnet:Subnet",
            $"{vpc.Name}-{tier}",
            network,
            provider,
            null,
            ("availabilityZoneId", Text(zone)),
            ("cidrBlock", Text(block)),
            ("vpcId", plan.Reference(vpc, "id")));
}
