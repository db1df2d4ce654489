using MultiRegion.Offline;
using MultiRegion.Planner.Checks;
using MultiRegion.Planner.Planning;
using static MultiRegion.Tests.Planner.PlanBuilder;

namespace MultiRegion.Tests.Planner.Checks;

public class AddressCheckTests
{
    private const string VpcType = "aws:ec2/vpc:Vpc";
    private const string SubnetType = "aws:ec2/subnet:Subnet";

    [Fact]
    public void Passes_a_system_whose_ranges_lie_apart_and_says_what_is_free()
    {
        var result = Run(SampleSystem.Stacks());

        Assert.Equal("addresses", result.Name);
        Assert.Equal(CheckStatus.Pass, result.Status);
        Assert.Equal("4 ranges apart, 8 subnets in place; free: us-east-1 74 %, us-west-2 74 %", result.Detail);
        Assert.Empty(result.Lines);
    }

    [Fact]
    public void Fails_blocks_of_two_regions_that_overlap()
    {
        var result = Run(
            SampleSystem.Region("us-east-1", "10.16.0.0/16", "172.20.0.0/16"),
            SampleSystem.Region("us-west-2", "10.0.0.0/8", "172.20.128.0/17"));

        Assert.Equal(CheckStatus.Fail, result.Status);
        Assert.Equal("2 address conflicts", result.Detail);
        Assert.Equal(
            [
                "VPC us-east-1 10.16.0.0/16 overlaps VPC us-west-2 10.0.0.0/8",
                "services of us-east-1 172.20.0.0/16 overlaps services of us-west-2 172.20.128.0/17",
            ],
            result.Lines.AsEnumerable());
    }

    [Fact]
    public void Fails_a_service_range_inside_a_vpc()
    {
        var result = Run(SampleSystem.Region("us-east-1", "10.16.0.0/16", "10.16.4.0/22"));

        Assert.Equal("1 address conflict", result.Detail);
        Assert.Equal(["VPC us-east-1 10.16.0.0/16 overlaps services of us-east-1 10.16.4.0/22"], result.Lines.AsEnumerable());
    }

    [Fact]
    public void Reads_the_service_range_of_a_cluster_of_the_aws_package()
    {
        var builder = Vpc("10.16.0.0/16", out _);
        builder.Resource(
            "aws:eks/cluster:Cluster",
            "main",
            inputs: ("kubernetesNetworkConfig", PlanBuilder.Object(("serviceIpv4Cidr", Text("10.16.0.0/20")))));

        Assert.Equal(["VPC main 10.16.0.0/16 overlaps services of main 10.16.0.0/20"], Run(builder.Build()).Lines.AsEnumerable());
    }

    [Fact]
    public void Fails_a_remote_range_over_a_vpc_or_a_service_range()
    {
        var builder = new PlanBuilder("global");
        var east = builder.Provider("aws", "us-east-1", "us-east-1");
        Route("aws:ec2transitgateway/route:Route", "to-west", "10.32.0.0/16"); // the other region's VPC itself
        Route("aws:ec2transitgateway/route:Route", "to-office", "10.0.0.0/12");
        Route("aws:ec2/route:Route", "to-self", "10.16.0.0/16");
        Route("aws:ec2/route:Route", "to-partner", "172.20.8.0/24");

        var result = Run([.. SampleSystem.Stacks()[..2], builder.Build()]);

        Assert.Equal(
            [
                "VPC us-east-1 10.16.0.0/16 overlaps remote range of route to-self 10.16.0.0/16",
                "services of us-east-1 172.20.0.0/16 overlaps remote range of route to-partner 172.20.8.0/24",
            ],
            result.Lines.AsEnumerable());

        void Route(string type, string name, string block) =>
            builder.Resource(type, name, provider: east, inputs: [("destinationCidrBlock", Text(block)), ("transitGatewayId", Text("tgw"))]);
    }

    [Fact]
    public void Fails_subnets_outside_their_vpc_or_over_each_other()
    {
        var builder = Vpc("10.16.0.0/16", out var vpcId);
        AddSubnet(builder, vpcId, "a", "10.16.0.0/23");
        AddSubnet(builder, vpcId, "b", "10.16.1.0/24");
        AddSubnet(builder, vpcId, "c", "10.17.0.0/24");
        AddSubnet(builder, vpcId, "d", "10.0.0.0/8"); // starts in front of the VPC and swallows it

        var result = Run(builder.Build());

        Assert.Equal(CheckStatus.Fail, result.Status);
        Assert.Equal(
            [
                "subnet c 10.17.0.0/24 is outside VPC main 10.16.0.0/16",
                "subnet d 10.0.0.0/8 is outside VPC main 10.16.0.0/16",
                "subnet a 10.16.0.0/23 overlaps subnet b 10.16.1.0/24",
                "subnet a 10.16.0.0/23 overlaps subnet d 10.0.0.0/8",
                "subnet b 10.16.1.0/24 overlaps subnet d 10.0.0.0/8",
                "subnet c 10.17.0.0/24 overlaps subnet d 10.0.0.0/8",
                "VPC main: 0 % of its addresses are free, less than 10 %",
            ],
            result.Lines.AsEnumerable());
    }

    [Fact]
    public void Passes_neighbours_that_only_look_alike_as_text()
    {
        var builder = Vpc("10.0.0.0/16", out var vpcId);
        AddSubnet(builder, vpcId, "a", "10.0.2.0/23");
        AddSubnet(builder, vpcId, "b", "10.0.20.0/24");

        Assert.Equal(CheckStatus.Pass, Run(builder.Build()).Status);
    }

    [Fact]
    public void Passes_a_subnet_in_a_secondary_block()
    {
        var builder = Vpc("10.16.0.0/16", out var vpcId);
        builder.Resource(
            "aws:ec2/vpcIpv4CidrBlockAssociation:VpcIpv4CidrBlockAssociation",
            "more",
            inputs: [("cidrBlock", Text("100.64.0.0/16")), ("vpcId", vpcId)]);
        AddSubnet(builder, vpcId, "a", "100.64.0.0/17");

        var result = Run(builder.Build());

        Assert.Equal(CheckStatus.Pass, result.Status);
        Assert.Equal("2 ranges apart, 1 subnet in place; free: main 75 %", result.Detail);
    }

    [Fact]
    public void Warns_of_a_vpc_with_little_room()
    {
        var builder = Vpc("10.16.0.0/24", out var vpcId);
        AddSubnet(builder, vpcId, "a", "10.16.0.0/25");
        AddSubnet(builder, vpcId, "b", "10.16.0.128/26");
        AddSubnet(builder, vpcId, "c", "10.16.0.192/27");
        AddSubnet(builder, vpcId, "d", "10.16.0.224/28");

        var result = Run(builder.Build());

        Assert.Equal(CheckStatus.Warn, result.Status);
        Assert.Equal(["VPC main: 6 % of its addresses are free, less than 10 %"], result.Lines.AsEnumerable());
    }

    [Fact]
    public void Warns_of_what_cannot_be_judged_and_fails_what_is_no_block()
    {
        var builder = Vpc("10.16.0.0/16", out var vpcId);
        AddSubnet(builder, vpcId, "pool", "<main-vpc-ipam-pool-cidr.cidr>");
        AddSubnet(builder, vpcId, "bad", "10.16.3.1/28");
        AddSubnet(builder, Text("vpc-0123456789"), "foreign", "10.99.0.0/24");

        var result = Run(builder.Build());

        Assert.Equal(CheckStatus.Fail, result.Status);
        Assert.Equal(
            [
                "subnet bad: '10.16.3.1/28' is not a CIDR block",
                "subnet pool: its block is not known before it exists",
                "subnet foreign: its VPC is not in the plan",
            ],
            result.Lines.AsEnumerable());
    }

    [Fact]
    public void Warns_when_there_is_nothing_to_judge()
    {
        var result = Run(new PlanBuilder("empty").Build());

        Assert.Equal(CheckStatus.Warn, result.Status);
        Assert.Equal(["no VPC in the plan: no addresses to check"], result.Lines.AsEnumerable());
    }

    private static CheckResult Run(params PlannedStack[] stacks) => new AddressCheck().Run(new SystemPlan([.. stacks]));

    private static PlanBuilder Vpc(string block, out PlannedString vpcId)
    {
        var builder = new PlanBuilder("here");
        vpcId = builder.Reference(builder.Resource(VpcType, "main", inputs: ("cidrBlock", Text(block))), "id");
        return builder;
    }

    private static void AddSubnet(PlanBuilder builder, PlannedString vpcId, string name, string block) =>
        builder.Resource(SubnetType, name, inputs: [("cidrBlock", Text(block)), ("vpcId", vpcId)]);
}
