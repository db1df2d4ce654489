using System.Xml.Linq;
using MultiRegion.Offline;
using MultiRegion.Planner.Checks;
using MultiRegion.Planner.Dns;
using MultiRegion.Planner.Planning;
using MultiRegion.Planner.Pricing;
using MultiRegion.Planner.Reachability;
using MultiRegion.Planner.Recovery;
using MultiRegion.Planner.Rendering;
using MultiRegion.Planner.Rendering.Html;
using MultiRegion.Planner.Timing;
using static MultiRegion.Tests.Planner.PlanBuilder;

namespace MultiRegion.Tests.Planner.Rendering.Html;

public class HtmlReportTests
{
    [Fact]
    public async Task Writes_the_same_bytes_for_the_same_plan()
    {
        var first = HtmlReport.Render(await ReportAsync());
        var second = HtmlReport.Render(await ReportAsync());

        Assert.Equal(first, second);
        Assert.DoesNotContain('\r', first);
    }

    [Fact]
    public async Task Is_well_formed_and_names_every_resource_once()
    {
        var report = await ReportAsync();

        var page = Parse(HtmlReport.Render(report));

        Assert.Equal(
            report.Stacks.Sum(stack => stack.Resources.Length - 1),
            page.Descendants("tr").Count(row => (string?)row.Attribute("class") == "resource"));
        Assert.Equal(
            ["topology", "checks", "reachability", "cost", "timing", "resources"],
            page.Descendants("section").Select(section => (string)section.Attribute("id")!));
        Assert.NotNull(page.Descendants("meta").Single(meta => (string?)meta.Attribute("name") == "viewport"));
    }

    [Fact]
    public async Task Refers_to_nothing_outside_itself()
    {
        var page = Parse(HtmlReport.Render(await ReportAsync()));

        Assert.All(
            page.Descendants().Attributes().Where(attribute => attribute.Name.LocalName is "src" or "href" or "action" or "srcset" or "data"),
            attribute => Assert.StartsWith("#", attribute.Value, StringComparison.Ordinal));
        Assert.DoesNotContain(page.Descendants(), element => element.Name.LocalName is "link" or "iframe" or "img" or "object");
        var styles = string.Concat(page.Descendants("style").Select(style => style.Value));
        Assert.DoesNotContain("url(", styles, StringComparison.Ordinal);
        Assert.DoesNotContain("@import", styles, StringComparison.Ordinal);
        Assert.Equal(
            "default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'",
            (string?)page.Descendants("meta").Single(meta => meta.Attribute("http-equiv") is not null).Attribute("content"));
    }

    [Theory]
    [InlineData("pass", "pass", "Pass", "Pass")]
    [InlineData("1 with a warning", "warn", "Pass", "Warn")]
    [InlineData("1 failed", "fail", "Fail", "Warn")]
    public void Says_on_the_tile_what_is_the_gravest(string text, string css, params string[] verdicts)
    {
        var page = Parse(HtmlReport.Render(new([.. SampleSystem.Stacks()], [.. verdicts.Select(status => new CheckResult("it", Enum.Parse<CheckStatus>(status), "so"))])));

        var tile = page.Descendants("div").Where(div => (string?)div.Attribute("class") == "card").Single(div => div.Value.EndsWith("2 checks", StringComparison.Ordinal));
        Assert.Equal((text, css), (tile.Element("b")!.Value, (string?)tile.Element("b")!.Attribute("class")));
    }

    [Fact]
    public async Task Says_on_the_tile_when_an_answer_is_not_known()
    {
        var report = await ReportAsync();
        var answers = report.Reachability.Answers;

        var page = Parse(HtmlReport.Render(report with { Reachability = report.Reachability with { Answers = [answers[0] with { Findings = [new(FindingKind.NotModelled, "some", "so", "Judge it.", [])] }, .. answers[1..]] } }));

        Assert.Contains(page.Descendants("b"), element => (element.Value, (string?)element.Attribute("class")) == ("1 not known", "warn"));
    }

    [Fact]
    public void Hides_secrets()
    {
        var page = HtmlReport.Render(new([.. SampleSystem.Stacks()], []));

        Assert.DoesNotContain("hunter2", page, StringComparison.Ordinal);
        Assert.Contains("[secret]", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Makes_no_markup_of_what_a_plan_holds()
    {
        var plan = new PlanBuilder("some");
        plan.Resource("aws:ec2/vpc:Vpc", "</script><script>alert(1)</script>", inputs: ("tags", Text("<b>&\u0001</b>")));

        var page = Parse(HtmlReport.Render(new([plan.Build()], [])));

        Assert.Single(page.Descendants("script"));
        Assert.Contains(page.Descendants("b"), element => element.Value == "</script><script>alert(1)</script>");
        Assert.Contains(page.Descendants("dd"), element => element.Value == "<b>&\uFFFD</b>");
    }

    [Theory]
    [InlineData(2)]
    [InlineData(3)]
    public async Task Draws_each_region_its_links_and_the_database(int regions)
    {
        var plan = await new RealSystem { Regions = regions }.PlanAsync();

        var drawing = TopologyDrawing.Draw(TopologyPicture.Of(plan.Stacks));

        int Count(string name, string css) => drawing.Descendants().Count(part => part.Name.LocalName == name && (string?)part.Attribute("class") == css);
        Assert.Equal(regions, Count("rect", "region"));
        Assert.Equal(regions, Count("rect", "hub"));
        Assert.Equal(regions + 1, Count("rect", "data")); // the members, and what they are members of
        Assert.Equal(regions * (regions - 1) / 2, Count("path", "link"));
        Assert.Equal(regions, Count("path", "replication"));
        var texts = drawing.Descendants().Where(part => part.Name.LocalName == "text").Select(part => part.Value).ToList();
        Assert.Contains("VPC 10.32.0.0/16", texts);
        Assert.Contains("3 instances, writer", texts);
        Assert.Contains("1 instance, replica", texts);
        Assert.Contains("4 to 24 nodes m7i.xlarge", texts);
    }

    [Fact]
    public async Task Is_what_the_command_writes()
    {
        using var folder = new TemporaryFolder();
        SampleFiles.WriteTo(folder);

        var run = await PlannerRun.InAsync(folder.Path, "preview", "--format", "html");

        Assert.StartsWith("<!DOCTYPE html>\n<html lang=\"en\">", run.Output, StringComparison.Ordinal);
    }

    internal static async Task<PreviewReport> ReportAsync()
    {
        var plan = await new RealSystem().PlanAsync();
        return Report(plan);
    }

    private static PreviewReport Report(SystemPlan plan) => new(plan.Stacks, PlanChecks.Run(plan))
    {
        Reachability = ReachabilityReport.Of(plan),
        Cost = CostModel.Estimate(plan),
        Timing = ApplyTime.Estimate(plan),
        Dns = DnsReport.Of(plan),
        Recovery = RecoveryReport.Of(plan),
    };

    private static XDocument Parse(string page) => XDocument.Parse(page);
}
