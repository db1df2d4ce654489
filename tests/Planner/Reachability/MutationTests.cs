using System.Collections.Immutable;
using MultiRegion.Infra.Configuration;
using MultiRegion.Offline;
using MultiRegion.Planner.Configuration;
using MultiRegion.Planner.Planning;
using MultiRegion.Planner.Reachability;

namespace MultiRegion.Tests.Planner.Reachability;

/// <summary>Takes the network apart, one resource at a time: not one may go unnoticed.</summary>
public class MutationTests
{
    private static readonly ImmutableArray<string> Types =
    [
        VpcLayer.RouteType, VpcLayer.AssociationType,
        HubLayer.RouteType, HubLayer.AssociationType, HubLayer.PropagationType, HubLayer.VpcAttachmentType, HubLayer.PeeringType, HubLayer.AccepterType,
        SecurityLayer.IngressType, SecurityLayer.EgressType,
    ];

    // What else packets need; a removed one is named by those that lead to it.
    private static readonly ImmutableArray<string> Places =
    [
        VpcLayer.VpcType, VpcLayer.SubnetType, VpcLayer.TableType, VpcLayer.NatType, VpcLayer.AddressType, VpcLayer.InternetGatewayType,
        HubLayer.HubType, HubLayer.TableType, SecurityLayer.GroupType,
    ];

    [Theory]
    [InlineData(2, 76)]
    [InlineData(3, 147)]
    public async Task Names_every_route_association_propagation_attachment_and_rule_that_is_missing(int regions, int mutants)
    {
        var stacks = await PlannedNetwork.PlanAsync(Regions.Topology(regions));
        Assert.Empty(stacks.Ask().Findings);
        var plan = new SystemPlan(stacks);
        var removable = plan.Resources.Where(resource => Types.Contains(resource.Type)).ToList();
        Assert.Equal(mutants, removable.Count);

        var survivors = removable.Where(resource => !Names(stacks.Without(resource).Ask(), plan, resource));

        Assert.Equal([], survivors.Select(resource => resource.Urn));
    }

    [Fact]
    public async Task Names_whatever_is_missing_on_the_roads_of_the_committed_system()
    {
        var problems = new List<ConfigurationProblem>();
        var plan = await new SystemPlanner(StackProgram.PlanAsync).PlanAsync(SystemInputs.Read(AppContext.BaseDirectory, configFolder: null, problems));
        Assert.Empty(problems);
        Assert.DoesNotContain(plan.Stacks.Ask().Answers, answer => answer.Verdict is Verdict.Fail);

        var removable = plan.Resources.Where(resource => Types.Contains(resource.Type)).ToList();
        Assert.True(removable.Count >= 52, $"{removable.Count} resources");

        var survivors = removable.Where(resource => !Names(plan.Stacks.Without(resource).Ask(), plan, resource));

        Assert.Equal([], survivors.Select(resource => resource.Urn));
    }

    [Fact]
    public async Task Names_every_subnet_table_gateway_and_group_that_is_missing()
    {
        var stacks = await PlannedNetwork.PlanAsync(Regions.Topology(2));
        var removable = stacks.SelectMany(stack => stack.Resources).Where(resource => Places.Contains(resource.Type)).ToList();
        Assert.Equal(64, removable.Count);

        var survivors = removable.Where(resource =>
        {
            var report = stacks.Without(resource).Ask();
            var placeholders = stacks.SelectMany(stack => stack.Symbols).Where(symbol => symbol.Value.Urn == resource.Urn).Select(symbol => symbol.Key).ToList();
            return !report.Findings.Any(finding => finding.Kind is FindingKind.Broken && placeholders.Any(finding.Text.Contains));
        });

        Assert.Equal([], survivors.Select(resource => resource.Urn));
    }

    [Fact]
    public async Task Names_every_step_that_does_not_wait_for_the_acceptance()
    {
        var stacks = await PlannedNetwork.PlanAsync(Regions.Topology(2));
        var steps = stacks[^1].Resources
            .Where(resource => resource.Type is VpcLayer.RouteType or HubLayer.RouteType or HubLayer.AssociationType)
            .ToList();
        Assert.Equal(12, steps.Count);

        foreach (var step in steps)
        {
            var findings = stacks.With(step, step with { Dependencies = [] }).Ask().Findings;

            var name = $"{MultiRegion.Planner.Rendering.TypeNames.Shorten(step.Type)} {step.Name}";
            Assert.Contains(findings, finding => finding.Text ==
                $"{name} does not wait for aws:ec2transitgateway:PeeringAttachmentAccepter us-east-1-us-west-2, and is refused before acceptance");
        }
    }

    /// <summary>True where a finding is about a resource of that type, next to what the missing one linked, and about its addresses.</summary>
    private static bool Names(ReachabilityReport report, SystemPlan plan, PlannedResource removed)
    {
        var linked = removed.Inputs.Members.Keys.Select(input => plan.Follow(removed, input)?.Urn).OfType<string>().ToHashSet();
        var destination = PlanReader.Text(removed.Inputs["destinationCidrBlock"]) is { } block and not "0.0.0.0/0" ? $" {block}" : "";
        var port = PlanReader.Number(removed.Inputs["fromPort"]) is { } number ? $" {number} " : "";
        return report.Answers.Any(answer => answer.Verdict is Verdict.Fail && answer.Findings.Any(finding =>
            finding.Kind is FindingKind.Broken
            && finding.Type == removed.Type
            && finding.Resources.Any(linked.Contains)
            && finding.Text.Contains(destination, StringComparison.Ordinal)
            && finding.Text.Contains(port, StringComparison.Ordinal)));
    }
}
