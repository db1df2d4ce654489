using System.Collections.Immutable;
using System.Net;
using MultiRegion.Components.Network;
using MultiRegion.Infra.Configuration;
using MultiRegion.Offline;
using MultiRegion.Planner.Configuration;
using MultiRegion.Planner.Planning;
using MultiRegion.Planner.Reachability;
using MultiRegion.Tests.Planner.Mesh;

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
    [InlineData(5, 355)]
    public async Task Names_every_route_association_propagation_attachment_and_rule_that_is_missing(int regions, int mutants)
    {
        var plan = new SystemPlan(await PlannedNetwork.PlanAsync(Regions.Topology(regions)));
        Assert.Empty(plan.Stacks.Ask().Findings);

        AssertNoneSurvives(plan, mutants);
    }

    // Of ten regions, what one of them has of its own, and its road to one other: the rest is the same with other names.
    [Fact]
    public async Task Names_what_is_missing_on_a_road_of_ten_regions()
    {
        var topology = Regions.Topology(10);
        var plan = new SystemPlan(await PlannedNetwork.PlanAsync(topology));
        Assert.Empty(plan.Stacks.Ask().Findings);

        var elsewhere = topology.Regions.Where(region => region.Region is not ("eu-central-1" or "us-east-1"))
            .SelectMany(region => new[] { region.Region, $"{region.Cidr}", $"{region.Cidr}".Replace('/', '-') })
            .ToList();
        AssertNoneSurvives(plan, 47, resource => resource.Name.Contains("eu-central-1", StringComparison.Ordinal)
            && !elsewhere.Exists(other => resource.Name.Contains(other, StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Names_whatever_is_missing_on_the_roads_of_the_committed_system()
    {
        var problems = new List<ConfigurationProblem>();
        var plan = await new SystemPlanner(StackProgram.PlanAsync).PlanAsync(SystemInputs.Read(AppContext.BaseDirectory, configFolder: null, problems));
        Assert.Empty(problems);
        Assert.DoesNotContain(plan.Stacks.Ask().Answers, answer => answer.Verdict is Verdict.Fail);

        AssertNoneSurvives(plan, 80);
    }

    [Fact]
    public async Task Names_whatever_is_missing_on_the_roads_of_clusters_that_answer_each_others_names()
    {
        var plan = await new SystemPlanner(StackProgram.PlanAsync).PlanAsync(new RealSystem { Discovery = "coreDns" }.Inputs());
        Assert.DoesNotContain(plan.Stacks.Ask().Answers, answer => answer.Verdict is Verdict.Fail);

        AssertNoneSurvives(plan, 96);
    }

    [Fact]
    public async Task Names_whatever_is_missing_on_the_roads_of_a_mesh_of_three_regions()
    {
        var plan = await PlannedMesh.PlanAsync(3);
        Assert.DoesNotContain(plan.Stacks.Ask().Answers, answer => answer.Verdict is Verdict.Fail);

        AssertNoneSurvives(plan, 177);
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

    private static void AssertNoneSurvives(SystemPlan plan, int mutants, Func<PlannedResource, bool>? which = null)
    {
        var removable = plan.Resources.Where(resource => Types.Contains(resource.Type) && which?.Invoke(resource) is not false).ToList();
        Assert.Equal(mutants, removable.Count);

        var survivors = removable.AsParallel().AsOrdered().Where(resource => !Names(plan.Stacks.Without(resource).Ask(), plan, resource));

        Assert.Equal([], survivors.Select(resource => resource.Urn));
    }

    /// <summary>True where a finding is about a resource of that type, next to what the missing one linked, and about its addresses and port.</summary>
    private static bool Names(ReachabilityReport report, SystemPlan plan, PlannedResource removed)
    {
        var linked = removed.Inputs.Members.Keys.Select(input => plan.Follow(removed, input)?.Urn).OfType<string>().ToHashSet();
        var destination = PlanReader.Text(removed.Inputs["destinationCidrBlock"]) is { } block and not "0.0.0.0/0" ? $" {block}" : "";
        var port = PlanReader.Number(removed.Inputs["fromPort"]) is { } number ? $" {number} " : "";
        var callers = CidrBlock.TryParse(PlanReader.Text(removed.Inputs["cidrIpv4"]), out var admitted) ? admitted : (IPNetwork?)null;
        return report.Answers.Any(answer => answer.Verdict is Verdict.Fail && answer.Findings.Any(finding =>
            finding.Kind is FindingKind.Broken
            && finding.Type == removed.Type
            && finding.Resources.Any(linked.Contains)
            && finding.Text.Contains(destination, StringComparison.Ordinal)
            && finding.Text.Contains(port, StringComparison.Ordinal)
            && (callers is null || Blocks(finding.Text).Any(block => SecurityLayer.Holds(callers.Value, block)))));
    }

    private static IEnumerable<IPNetwork> Blocks(string text) =>
        text.Split(' ', ';').Select(word => CidrBlock.TryParse(word, out var block) ? block : (IPNetwork?)null).OfType<IPNetwork>();
}
