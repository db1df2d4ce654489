using MultiRegion.Offline;
using MultiRegion.Planner.Rendering;
using static MultiRegion.Tests.Planner.PlanBuilder;

namespace MultiRegion.Tests.Planner.Rendering;

public class KeyFactsTests
{
    [Fact]
    public void Takes_the_most_telling_inputs_first() =>
        Assert.Equal(
            ["10.0.0.0/24", "64512"],
            Of(("availabilityZoneId", Text("use1-az1")), ("amazonSideAsn", new PlannedNumber(64512)), ("cidrBlock", Text("10.0.0.0/24"))));

    [Fact]
    public void Shows_a_list_of_one_as_its_element() =>
        Assert.Equal(["m7i.xlarge"], Of(("instanceTypes", new PlannedList([Text("m7i.xlarge")]))));

    [Fact]
    public void Leaves_out_what_identifies_nothing() =>
        Assert.Empty(Of(
            ("cidrBlock", Text("<pool-ipam.cidr>")),
            ("destinationCidrBlock", Text("")),
            ("serviceName", Text(new string('x', KeyFacts.Longest + 1))),
            ("version", new PlannedUnknown("<x-y.version>")),
            ("policyArn", new PlannedSecret(Text("hunter2"))),
            ("instanceTypes", new PlannedList([Text("a"), Text("b")])),
            ("description", Text("a subnet"))));

    private static IEnumerable<string> Of(params (string Name, PlannedValue Value)[] inputs) =>
        KeyFacts.Of(new PlanBuilder("here").Resource("aws:x/y:Y", "name", inputs: inputs));
}
