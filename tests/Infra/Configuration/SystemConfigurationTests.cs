using System.Collections.Immutable;
using MultiRegion.Infra.Configuration;

namespace MultiRegion.Tests.Infra.Configuration;

public class SystemConfigurationTests
{
    [Fact]
    public void Loads_all_stacks_in_failover_order()
    {
        var result = SystemConfiguration.Load(Given.System);

        Assert.Empty(result.Problems);
        Assert.True(result.IsValid);
        Assert.Equal(["us-east-1", "us-west-2"], result.Settings.Regions.Select(region => region.Stack));
        Assert.Equal("global", result.Settings.Global.Stack);
        Assert.Equal("us-east-1", result.Settings.Topology.ActiveRegion);
    }

    [Fact]
    public void Reports_a_mistake_in_the_projects_file_once() => Assert.Equal(
        ["Pulumi.yaml: topology.pattern: got 'dnss', expected one of independent, dns, mesh. Did you mean 'dns'?"],
        Given.System.WithTopology(topology => topology["pattern"] = "dnss").Problems());

    [Fact]
    public void Reports_missing_stacks() => Assert.Equal(
        [
            "Pulumi.yaml: topology.regions[1].stack: got 'us-west-2', but there is no stacks/Pulumi.us-west-2.yaml. "
            + "Add it, with multi-region:role: region and multi-region:region: us-west-2.",
            "stacks/Pulumi.global.yaml: role: got nothing, expected one stack with the role global. Add this file, with multi-region:role: global.",
        ],
        new[] { Given.UsEast1 }.Problems());

    [Fact]
    public void Leaves_files_that_do_not_parse_to_whoever_read_them()
    {
        var result = SystemConfiguration.Load([Given.UsEast1], ImmutableHashSet.Create("us-west-2", "global"));

        Assert.Empty(result.Problems);
        Assert.False(result.IsValid);
    }

    [Fact]
    public void Reports_no_stacks_at_all() => Assert.Equal(
        ["stacks/Pulumi.global.yaml: role: got nothing, expected one stack with the role global. Add this file, with multi-region:role: global."],
        Array.Empty<ConfigurationSource>().Problems());

    [Fact]
    public void Reports_a_region_and_a_role_taken_twice() => Assert.Equal(
        [
            "stacks/Pulumi.virginia.yaml: region: got 'us-east-1', which the topology gives to the stack us-east-1. Rename the stack, or set topology.regions[0].stack to virginia.",
            "stacks/Pulumi.world.yaml: role: got 'global', which stacks/Pulumi.global.yaml has already. Keep one of them.",
        ],
        Given.System
            .Add(Given.UsEast1 with { StackName = "virginia", StackFile = "stacks/Pulumi.virginia.yaml" })
            .Add(Given.Global with { StackName = "world", StackFile = "stacks/Pulumi.world.yaml" })
            .Problems());

    [Fact]
    public void Reports_everything_wrong_in_all_files_at_once() => Assert.Equal(
        [
            "Pulumi.yaml: topology.regions[1].cidr: got '10.16.128.0/17', which overlaps us-east-1 '10.16.0.0/16'. Choose a block outside it, e.g. 10.32.0.0/16.",
            "stacks/Pulumi.global.yaml: gitops: got a key for another role, expected one of role, database, tables, dns, mesh, recovery, cost, accept. Remove it, or move it to a stack that reads it.",
            "stacks/Pulumi.us-east-1.yaml: capacity.percent: got '101', expected a whole number from 1 to 100. The nearest is 100.",
            "stacks/Pulumi.us-west-2.yaml: cluster.version: got '1.29', expected a version in standard support: 1.34 (until 2026-12-02), 1.35 (until 2027-03-27), 1.36. Write it like \"1.35\".",
        ],
        new[]
        {
            Given.UsWest2.With("cluster", """{ "version": "1.29" }"""),
            Given.UsEast1.With("capacity", """{ "full": 20, "percent": 101 }"""),
            Given.Global.With("gitops", "{}"),
        }.Select(source => source.WithTopology(topology => topology.Region(1)["cidr"] = "10.16.128.0/17")).ToList().Problems());

    [Fact]
    public void Reports_the_same_whatever_the_order_of_the_files()
    {
        var sources = Given.System.WithTopology(topology => topology.Remove("zone")).Add(Given.Stack("x", ("role", "global")));

        Assert.Equal(2, sources.Problems().Count());
        Assert.Equal(sources.Problems(), sources.Reverse().ToList().Problems());
    }
}
