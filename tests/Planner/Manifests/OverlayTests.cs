using System.ComponentModel;
using System.Diagnostics;
using MultiRegion.Components.Dns;
using MultiRegion.Components.Sizing;
using MultiRegion.Planner.Checks;
using MultiRegion.Planner.Configuration;
using MultiRegion.Planner.Planning;
using YamlNode = YamlDotNet.RepresentationModel.YamlNode;

namespace MultiRegion.Tests.Planner.Manifests;

/// <summary>Each region's overlay against the region's own configuration.</summary>
public class OverlayTests
{
    private static readonly Lazy<Task<SystemPlan>> Planned = new(() =>
    {
        var problems = new List<MultiRegion.Infra.Configuration.ConfigurationProblem>();
        var stacks = SystemInputs.Read(Repository.Root, configFolder: null, problems);
        Assert.Empty(problems);
        return new SystemPlanner(StackProgram.PlanAsync).PlanAsync(stacks);
    });

    public static TheoryData<string> Regions => [.. Repository.Regions];

    [Fact]
    public async Task Has_one_for_each_region_that_delivers()
    {
        var plan = await Planned.Value;

        var paths = plan.OfType("kubernetes:argoproj.io/v1alpha1:Application").Select(application => Values.Text(Values.At(application.Inputs, "spec", "source", "path"))).ToList();
        Assert.Equal(Repository.Regions.Select(region => $"manifests/apps/overlays/{region}"), paths);
    }

    [Theory]
    [MemberData(nameof(Regions))]
    public async Task Keeps_the_regions_share_of_pods_running(string region)
    {
        var full = int.Parse(Repository.Base().OfKind("HorizontalPodAutoscaler", "api").Text("spec", "minReplicas")!);
        var stack = (await Planned.Value).Stacks.Single(stack => stack.Name == region);
        var percent = Values.Number(stack.Outputs["capacityPercent"])!.Value;
        var zones = stack.Resources.Count(resource => resource.Name.StartsWith($"{region}-private-", StringComparison.Ordinal) && resource.Type == "aws:ec2/subnet:Subnet");

        Assert.Equal(new RegionCapacity(full, new(percent)).Minimum(zones), int.Parse(Patched(region, "HorizontalPodAutoscaler").Text("value")!));
    }

    [Theory]
    [MemberData(nameof(Regions))]
    public async Task Names_its_service_below_the_regional_name(string region)
    {
        var stack = (await Planned.Value).Stacks.Single(stack => stack.Name == region);

        var domain = Values.Text(stack.Outputs["domain"])!;
        Assert.Equal([$"api.{domain}", $"api.{domain[(region.Length + 1)..]}"], Patched(region, "HTTPRoute").Items("value").Select(name => name.Text()));
    }

    // Where kubectl is; the CI image has it.
    [Theory]
    [MemberData(nameof(Regions))]
    public async Task Builds(string region)
    {
        if (await KustomizeAsync(Repository.Overlay(region)) is not { } built)
            return;

        var objects = Repository.Parse(built).ToList();
        Assert.Equal(17, objects.Count);
        Assert.Equal(
            Patched(region, "HorizontalPodAutoscaler").Text("value"),
            objects.OfKind("HorizontalPodAutoscaler", "api").Text("spec", "minReplicas"));
        // The health pods' namespace belongs to the region's stack: brought from Git too, it would have two owners.
        Assert.Equal("api", Assert.Single(objects, one => one.Text("kind") == "Namespace").Text("metadata", "name"));
        Assert.All(objects.Where(one => one.Text("kind") != "Namespace"), one => Assert.Equal(
            one.Text("metadata", "name")!.Contains("-health", StringComparison.Ordinal) ? HealthEndpoint.Namespace : RegionSwitch.Workload,
            one.Text("metadata", "namespace")));
    }

    /// <summary>The single operation of the overlay's patch to one kind.</summary>
    private static YamlNode Patched(string region, string kind)
    {
        var kustomization = Repository.Parse(File.ReadAllText(Path.Combine(Repository.Overlay(region), "kustomization.yaml"))).Single();
        var patch = Assert.Single(kustomization.Items("patches"), patch => patch.Text("target", "kind") == kind);
        return Assert.Single(Repository.Parse(patch.Text("patch")!).Single().Items());
    }

    /// <summary>What <c>kubectl kustomize</c> builds; null where there is no kubectl.</summary>
    internal static async Task<string?> KustomizeAsync(string folder)
    {
        using var process = new Process
        {
            StartInfo = new("kubectl", ["kustomize", folder]) { RedirectStandardOutput = true, RedirectStandardError = true },
        };
        try
        {
            process.Start();
        }
        catch (Win32Exception)
        {
            return null;
        }

        var errors = process.StandardError.ReadToEndAsync();
        var built = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        Assert.True(process.ExitCode == 0, await errors);
        return built;
    }
}
