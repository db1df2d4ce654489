using MultiRegion.Infra.Configuration;

namespace MultiRegion.Tests.Infra.Configuration;

public class ConfigurationProblemTests
{
    [Fact]
    public void Says_where_what_why_and_how_to_fix_it_on_one_line() => Assert.Equal(
        "stacks/Pulumi.us-west-2.yaml: network.cidr: got '10.16.128.0/17', which overlaps us-east-1 '10.16.0.0/16'. "
        + "Choose a block outside it, e.g. 10.32.0.0/16.",
        new ConfigurationProblem(
            "stacks/Pulumi.us-west-2.yaml",
            "network.cidr",
            "'10.16.128.0/17'",
            "which overlaps us-east-1 '10.16.0.0/16'",
            "Choose a block outside it, e.g. 10.32.0.0/16.").ToString());

    [Fact]
    public void Puts_the_projects_file_first_then_stacks_by_name_then_keys()
    {
        var problems = new[]
        {
            At("stacks/Pulumi.us-west-2.yaml", "capacity"),
            At("stacks/Pulumi.us-east-1.yaml", "network"),
            At("stacks/Pulumi.us-east-1.yaml", "cluster"),
            At("x/Pulumi.yaml", "topology.regions[10].cidr"),
            At("x/Pulumi.yaml", "topology.regions[9].cidr"),
        };

        Assert.Equal(problems.Reverse(), ConfigurationProblem.InReadingOrder(problems, "x/Pulumi.yaml"));
    }

    // Every stack reads the project's file, and finds the same there.
    [Fact]
    public void Lists_a_problem_once() =>
        Assert.Single(ConfigurationProblem.InReadingOrder([At("Pulumi.yaml", "topology"), At("Pulumi.yaml", "topology")], "Pulumi.yaml"));

    private static ConfigurationProblem At(string file, string key) => new(file, key, "nothing", "expected something", "Add it.");
}
