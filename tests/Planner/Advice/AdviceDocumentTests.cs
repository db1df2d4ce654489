using MultiRegion.Planner.Planning;

namespace MultiRegion.Tests.Planner.Advice;

/// <summary>The worked examples of <c>docs/advice.md</c> are what the planner says.</summary>
public class AdviceDocumentTests
{
    [Theory]
    [InlineData("200000")]
    [InlineData("10000")]
    public async Task Shows_what_the_planner_says(string revenue)
    {
        var page = (await File.ReadAllTextAsync(Path.Combine(Root(), "docs", "advice.md"))).Split("```\n");

        var example = Assert.Single(page, block => block.StartsWith($"$ planner advise --revenue-per-hour {revenue}\n", StringComparison.Ordinal));

        var run = await PlannerRun.PlanningAsync(AppContext.BaseDirectory, StackProgram.PlanAsync, "advise", "--revenue-per-hour", revenue);
        Assert.Equal($"$ planner advise --revenue-per-hour {revenue}\n{run.Output}", example);
    }

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Pulumi.yaml")))
            folder = folder.Parent!;
        return folder.FullName;
    }
}
