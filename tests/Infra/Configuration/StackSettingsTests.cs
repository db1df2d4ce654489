using MultiRegion.Infra.Configuration;

namespace MultiRegion.Tests.Infra.Configuration;

public class StackSettingsTests
{
    [Fact]
    public void Loads_a_region()
    {
        var (settings, problems) = StackSettings.Load(Given.UsWest2);

        Assert.Empty(problems);
        var region = Assert.IsType<RegionSettings>(settings);
        Assert.Equal("us-west-2", region.Stack);
        Assert.Equal(("us-west-2", "10.32.0.0/16"), (region.Region.Region, $"{region.Region.Cidr}"));
    }

    [Fact]
    public void Loads_the_global_stack()
    {
        var (settings, problems) = StackSettings.Load(Given.Global);

        Assert.Empty(problems);
        Assert.Equal("global", Assert.IsType<GlobalSettings>(settings).Stack);
    }

    [Fact]
    public void Loads_nothing_when_anything_is_wrong()
    {
        var result = StackSettings.Load(Given.UsEast1.With("network", """{ "nat": "none" }"""));

        Assert.False(result.IsValid);
        Assert.Null(result.Settings);
        Assert.Single(result.Problems);
    }

    [Theory]
    [InlineData("us-east-1", "role: region")]
    [InlineData("global", "role: global")]
    public void Reports_a_missing_role_with_the_one_that_fits(string stack, string role) => Assert.Equal(
        [$"stacks/Pulumi.{stack}.yaml: role: got nothing, expected one of region, global. Add it, e.g. multi-region:{role}."],
        Given.Stack(stack).Problems());

    [Fact]
    public void Reports_an_unknown_role_and_nothing_that_depends_on_it() => Assert.Equal(
        ["stacks/Pulumi.us-east-1.yaml: role: got 'regional', expected one of region, global. Did you mean 'region'?"],
        Given.UsEast1.With("role", "regional").Without("capacity").Problems());

    [Fact]
    public void Reports_every_missing_section() => Assert.Equal(
        [
            "stacks/Pulumi.us-east-1.yaml: capacity: got nothing, expected an object. Add it, e.g. multi-region:capacity: { full: 20, percent: 100 }.",
            "stacks/Pulumi.us-east-1.yaml: cluster: got nothing, expected an object. Add it, e.g. multi-region:cluster: { version: \"1.35\" }.",
            "stacks/Pulumi.us-east-1.yaml: region: got nothing, expected a commercial AWS region. Add it, e.g. multi-region:region: us-east-1.",
        ],
        Given.Stack("us-east-1", ("role", "region")).Problems());

    [Fact]
    public void Reports_what_is_wrong_in_both_files_project_first() => Assert.Equal(
        [
            "Pulumi.yaml: topology.zone: got 'Example.com.', expected a domain name. Write example.com.",
            "stacks/Pulumi.us-east-1.yaml: capacity.percent: got '0', expected a whole number from 1 to 100. The nearest is 1.",
            "stacks/Pulumi.us-east-1.yaml: region: got 'eu-west-1', which is not in the topology (us-east-1, us-west-2). Set it to us-east-1.",
        ],
        Given.UsEast1
            .WithTopology(topology => topology["zone"] = "Example.com.")
            .With("region", "eu-west-1")
            .With("capacity", """{ "full": 20, "percent": 0 }""")
            .Problems());
}
