using System.Globalization;
using System.Text.Json;
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

    [Fact]
    public async Task Explains_the_numbers_that_the_planner_says()
    {
        using var advice = JsonDocument.Parse((await PlannerRun.PlanningAsync(
            AppContext.BaseDirectory, StackProgram.PlanAsync, "advise", "--revenue-per-hour", "200000", "--format", "json")).Output);
        double Seconds(string pattern) => advice.RootElement.GetProperty("choices").EnumerateArray()
            .Single(choice => choice.GetProperty("pattern").GetString() == pattern && choice.GetProperty("warmPercent").GetInt32() == 20)
            .GetProperty("outageSeconds").GetDouble();
        var (dns, mesh) = (Seconds("dns"), Seconds("mesh"));
        var premium = advice.RootElement.GetProperty("meshPremium").GetDouble();

        var page = await File.ReadAllTextAsync(Path.Combine(Root(), "docs", "advice.md"));

        Assert.Contains(
            string.Create(
                CultureInfo.InvariantCulture,
                $"DNS takes {dns:0.#} s, the mesh {mesh:0.#} s: {dns - mesh:0.#} s at $200,000 an hour are ${200_000 * (dns - mesh) / 3600:#,0} per outage, about 10,000. The mesh costs ${premium:#,0} a year more"),
            page,
            StringComparison.Ordinal);
        Assert.Contains(
            string.Create(CultureInfo.InvariantCulture, $"The same {dns - mesh:0.#} s are ${10_000 * (dns - mesh) / 3600:#,0} here."), page, StringComparison.Ordinal);
    }

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Pulumi.yaml")))
            folder = folder.Parent!;
        return folder.FullName;
    }
}
