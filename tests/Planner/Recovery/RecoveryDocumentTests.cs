using MultiRegion.Planner.Planning;

namespace MultiRegion.Tests.Planner.Recovery;

/// <summary>What <c>docs/recovery.md</c> shows is what the planner prints for the committed configuration.</summary>
public class RecoveryDocumentTests
{
    [Theory]
    [InlineData("recovery, us-east-1 lost", "preview")]
    [InlineData("    time  writes", "drill", "--lose", "us-east-1")]
    public async Task Shows_what_the_planner_prints(string first, params string[] arguments)
    {
        var page = (await File.ReadAllTextAsync(Path.Combine(Root(), "docs", "recovery.md"))).Split("```\n");
        var shown = Assert.Single(page, block => block.StartsWith(first, StringComparison.Ordinal)).TrimEnd().Split('\n').Select(line => line.TrimEnd());

        var run = await PlannerRun.PlanningAsync(AppContext.BaseDirectory, StackProgram.PlanAsync, arguments);

        var printed = run.Output.Split('\n').Select(line => line.TrimEnd()).ToHashSet();
        Assert.Equal(shown, shown.Where(printed.Contains));
    }

    [Theory]
    [InlineData("recovery.md", "(4 min 49 s)", "(7 min 38 s)")]
    [InlineData("dns.md", "289 s as expected", "458 s at worst")]
    public async Task Names_the_figures_of_the_defaults(string page, string expected, string worst)
    {
        var text = await File.ReadAllTextAsync(Path.Combine(Root(), "docs", page));

        Assert.Contains(expected, text, StringComparison.Ordinal);
        Assert.Contains(worst, text, StringComparison.Ordinal);
    }

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Pulumi.yaml")))
            folder = folder.Parent!;
        return folder.FullName;
    }
}
