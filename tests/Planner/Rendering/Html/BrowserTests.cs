using MultiRegion.Planner.Rendering.Html;

namespace MultiRegion.Tests.Planner.Rendering.Html;

/// <summary>The page in a real browser.</summary>
public class BrowserTests
{
    [BrowserFact]
    public async Task Runs_its_script_without_an_error_and_asks_nobody_for_anything()
    {
        var report = await HtmlReportTests.ReportAsync();

        var run = await OpenAsync(HtmlReport.Render(report));

        Assert.Empty(run.Console);
        Assert.Empty(run.Requests);
        var count = report.Stacks.Sum(stack => stack.Resources.Length - 1);
        Assert.Contains($">{count} of {count} resources<", run.Dom, StringComparison.Ordinal); // written by the script
    }

    [BrowserFact]
    public async Task Finds_resources_by_words()
    {
        var report = await HtmlReportTests.ReportAsync();
        const string search = "<script>var search = document.getElementById('search'); search.value = 'aws:eks:NodeGroup US-WEST-2-system'; search.dispatchEvent(new Event('input'));</script></body>";

        var run = await OpenAsync(HtmlReport.Render(report).Replace("</body>", search, StringComparison.Ordinal));

        Assert.Empty(run.Console);
        Assert.Contains($">1 of {report.Stacks.Sum(stack => stack.Resources.Length - 1)} resources<", run.Dom, StringComparison.Ordinal);
    }

    // The tests above prove nothing if the browser would not say so.
    [BrowserFact]
    public async Task Would_tell_of_a_script_error_and_of_a_request()
    {
        var broken = await OpenAsync("<!DOCTYPE html><html><body><script>nothing.here();</script></body></html>");
        var talking = await OpenAsync("<!DOCTYPE html><html><body><img src='http://elsewhere.example/x.png' /></body></html>");

        Assert.Contains(broken.Console, line => line.Contains("nothing is not defined", StringComparison.Ordinal));
        Assert.Contains("http://elsewhere.example/x.png", talking.Requests);
    }

    private static async Task<BrowserRun> OpenAsync(string page)
    {
        using var folder = new TemporaryFolder();
        folder.Write("report.html", page);
        return await HeadlessBrowser.OpenAsync(Path.Combine(folder.Path, "report.html"));
    }
}
