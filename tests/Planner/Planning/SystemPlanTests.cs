using MultiRegion.Offline;
using MultiRegion.Planner.Planning;

namespace MultiRegion.Tests.Planner.Planning;

public class SystemPlanTests
{
    private const string VpcType = "aws:ec2/vpc:Vpc";
    private const string SubnetType = "aws:ec2/subnet:Subnet";

    private readonly SystemPlan _plan = new([.. SampleSystem.Stacks()]);

    [Fact]
    public void Finds_resources_by_urn_and_by_type_over_all_stacks()
    {
        var vpcs = _plan.OfType(VpcType).ToList();

        Assert.Equal(["us-east-1", "us-west-2"], vpcs.Select(vpc => vpc.Name));
        Assert.Same(vpcs[1], _plan.Find(vpcs[1].Urn));
        Assert.Equal("us-west-2", _plan.StackOf(vpcs[1]).Name);
        Assert.Equal(_plan.Stacks.Sum(stack => stack.Resources.Length), _plan.Resources.Count());
        Assert.Empty(_plan.OfType("aws:ec2/vpc:Unknown"));
        Assert.Null(_plan.Find("urn:pulumi:nowhere"));
        Assert.Null(_plan.Find(null));
    }

    [Fact]
    public void Follows_a_placeholder_to_the_resource_it_stands_for()
    {
        var subnet = _plan.OfType(SubnetType).First(subnet => subnet.Region == "us-west-2");

        Assert.Equal("us-west-2", _plan.Follow(subnet, "vpcId")?.Name);
        Assert.Null(_plan.Follow(subnet, "cidrBlock"));
        Assert.Null(_plan.Follow(subnet, "absent"));
    }

    [Fact]
    public void Follows_a_placeholder_into_another_stack()
    {
        var region = new PlanBuilder("here");
        var vpc = region.Resource(VpcType, "main");
        var reference = region.Reference(vpc, "id");
        var binding = new PlanBuilder("global");
        var route = binding.Resource("aws:ec2/route:Route", "there", inputs: ("vpcId", reference));

        var plan = new SystemPlan([region.Build(), binding.Build()]);

        Assert.Equal(vpc, plan.Follow(route, "vpcId"));
    }

    [Fact]
    public void Prefers_the_own_stacks_resource_and_does_not_guess_between_two_others()
    {
        PlanBuilder Stack(string name, out PlannedResource vpc, out PlannedString reference)
        {
            var builder = new PlanBuilder(name);
            vpc = builder.Resource(VpcType, "main");
            reference = builder.Reference(vpc, "id");
            return builder;
        }

        var first = Stack("first", out var firstVpc, out var reference);
        var second = Stack("second", out _, out _);
        var own = first.Resource(SubnetType, "own", inputs: ("vpcId", reference));
        var binding = new PlanBuilder("global");
        var other = binding.Resource(SubnetType, "other", inputs: ("vpcId", reference));

        var plan = new SystemPlan([first.Build(), second.Build(), binding.Build()]);

        Assert.Equal(firstVpc, plan.Follow(own, "vpcId"));
        Assert.Null(plan.Follow(other, "vpcId"));
    }

    [Fact]
    public void Follows_a_value_that_is_not_text()
    {
        var builder = new PlanBuilder("here");
        var zone = builder.Resource("aws:route53/zone:Zone", "main");
        var reference = builder.Reference(zone, "nameServers");
        var record = builder.Resource("aws:route53/record:Record", "ns", inputs: ("records", new PlannedUnknown(reference.Value)));

        Assert.Equal(zone, new SystemPlan([builder.Build()]).Follow(record, "records"));
    }
}
