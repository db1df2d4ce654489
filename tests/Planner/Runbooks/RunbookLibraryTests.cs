using System.Text.RegularExpressions;
using MultiRegion.Planner.Configuration;
using MultiRegion.Planner.Planning;
using MultiRegion.Planner.Recovery;
using MultiRegion.Planner.Runbooks;

namespace MultiRegion.Tests.Planner.Runbooks;

/// <summary>The runbooks of the committed configuration.</summary>
public partial class RunbookLibraryTests
{
    private const string Lost = "us-east-1";

    private static readonly Lazy<Task<SystemPlan>> Planned = new(() =>
    {
        var problems = new List<MultiRegion.Infra.Configuration.ConfigurationProblem>();
        return new SystemPlanner(StackProgram.PlanAsync).PlanWithFailoversAsync(SystemInputs.Read(AppContext.BaseDirectory, configFolder: null, problems));
    });

    [Fact]
    public async Task Matches_the_committed_pages()
    {
        var repository = SystemFiles();

        foreach (var runbook in await RunbooksAsync(Lost))
        {
            var page = Path.Combine(repository, "docs", "runbooks", $"{runbook.Name}.md");
            Assert.True(File.Exists(page), $"{page}: write it with planner runbook --lose {Lost} --name {runbook.Name} --out {page}");
            Assert.Equal(await File.ReadAllTextAsync(page), runbook.ToMarkdown());
        }
    }

    [Theory]
    [InlineData("us-east-1")]
    [InlineData("us-west-2")]
    public async Task Names_only_what_is_planned(string lost)
    {
        var plan = await Planned.Value;
        var facts = RecoveryFactsReader.Read(plan);
        var commands = (await RunbooksAsync(lost)).SelectMany(runbook => runbook.Steps).Select(step => step.Command).ToList();

        AssertPlanned(commands, Regions(), facts.Regions.Select(region => region.Region));
        AssertPlanned(commands, Clusters(), facts.Regions.Select(region => region.Cluster));
        AssertPlanned(commands, Members(), facts.Regions.Select(region => region.Database!.Value));
        AssertPlanned(commands, GlobalClusters(), [facts.GlobalDatabase!.Value]);
        AssertPlanned(commands, Stacks(), plan.Stacks.Select(stack => stack.Name));
        AssertPlanned(commands, Hosts(), [.. facts.Regions.Select(region => region.Domain!), .. facts.Names]);
    }

    [Fact]
    public async Task Needs_nothing_of_the_region_that_is_lost()
    {
        foreach (var lost in new[] { "us-east-1", "us-west-2" })
        {
            var runbook = (await RunbooksAsync(lost)).Single(candidate => candidate.Name == "region-lost");

            Assert.All(runbook.Steps, step => Assert.DoesNotContain($"--region {lost}", step.Command, StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task Says_for_each_step_what_to_expect_how_long_it_takes_and_what_else_to_do()
    {
        var steps = (await RunbooksAsync(Lost)).SelectMany(runbook => runbook.Steps).ToList();

        Assert.Equal(6 + 4 + 6 + 4 + 4 + 6, steps.Count);
        Assert.All(steps, step => Assert.All(
            new[] { step.Title, step.Command, step.Expect, step.Takes, step.IfItFails }, text => Assert.False(string.IsNullOrWhiteSpace(text))));
    }

    [Fact]
    public async Task Raises_the_floor_to_full_service() => Assert.Contains(
        "--scaling-config minSize=20,desiredSize=20,maxSize=24",
        (await RunbooksAsync(Lost)).Single(runbook => runbook.Name == "region-lost").ToMarkdown(),
        StringComparison.Ordinal);

    [Fact]
    public async Task Drains_delivery_and_load_balancers_before_anything_is_destroyed()
    {
        var steps = (await RunbooksAsync(Lost)).Single(runbook => runbook.Name == "teardown").Steps.Select(step => step.Command).ToList();

        var destroy = steps.FindIndex(command => command.Contains("pulumi destroy", StringComparison.Ordinal));
        Assert.Equal(steps.Count - 1, destroy);
        Assert.StartsWith("pulumi destroy --stack global\n", steps[destroy], StringComparison.Ordinal);
        foreach (var region in new[] { "us-east-1", "us-west-2" })
        {
            var delivery = steps.FindIndex(command => command.Contains($"{region} --namespace argocd delete", StringComparison.Ordinal));
            var balancers = steps.FindIndex(command => command.Contains($"{region} delete gateways", StringComparison.Ordinal));
            Assert.InRange(delivery, 0, balancers - 1);
        }
    }

    private static async Task<IReadOnlyCollection<Runbook>> RunbooksAsync(string lost)
    {
        var facts = RecoveryFactsReader.Read(await Planned.Value);
        return new RunbookLibrary(facts, facts.Find(lost)!, facts.Survivor(lost)!).All;
    }

    private static void AssertPlanned(IEnumerable<string> commands, Regex shape, IEnumerable<string> planned)
    {
        var named = commands.SelectMany(command => shape.Matches(command)).Select(match => match.Groups["name"].Value).Distinct().ToList();
        Assert.NotEmpty(named);
        Assert.Empty(named.Except(planned));
    }

    private static string SystemFiles()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Pulumi.yaml")))
            folder = folder.Parent!;
        return folder.FullName;
    }

    [GeneratedRegex(@"(?:--region |aws:rds:)(?<name>[a-z0-9-]+)")]
    private static partial Regex Regions();

    [GeneratedRegex(@"(?:--cluster-name|--context|--alias|--name) (?<name>[a-z0-9-]+)")]
    private static partial Regex Clusters();

    [GeneratedRegex(@"(?::cluster:|DBClusterIdentifier,Value=|--db-cluster-identifier )(?<name>[a-z0-9-]+)")]
    private static partial Regex Members();

    [GeneratedRegex(@"--global-cluster-identifier (?<name>[a-z0-9-]+)")]
    private static partial Regex GlobalClusters();

    [GeneratedRegex(@"--stack (?<name>[a-z0-9-]+)")]
    private static partial Regex Stacks();

    [GeneratedRegex(@"(?:https://|TXT |FullyQualifiedDomainName==')(?<name>[a-z0-9.-]+)")]
    private static partial Regex Hosts();
}
