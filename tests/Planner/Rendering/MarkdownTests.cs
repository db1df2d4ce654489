using System.Collections.Immutable;
using System.Text;
using MultiRegion.Offline;
using MultiRegion.Planner.Checks;
using MultiRegion.Planner.Diffing;
using MultiRegion.Planner.Planning;
using MultiRegion.Planner.Rendering;
using MultiRegion.Planner.Timing;
using static MultiRegion.Tests.Planner.PlanBuilder;

namespace MultiRegion.Tests.Planner.Rendering;

public class MarkdownTests
{
    private static readonly ImmutableArray<string> TenRegions = [.. Enumerable.Range(1, 10).Select(number => $"xx-test-{number}")];

    [Fact]
    public void Says_in_one_screen_what_a_change_does()
    {
        var text = MarkdownDiff.Render(Report(System("1.34"), System("1.35")));

        Assert.StartsWith(
            """
            <!-- multi-region plan -->
            ## The plan changes: both regions at once, traffic

            | stack | replaced | removed | updated | added | moved | state only |
            |---|---|---|---|---|---|---|
            | us-east-1 |  |  | 1 |  |  |  |
            | us-west-2 |  |  | 1 |  |  |  |

            | risk | resources | which |
            |---|---|---|
            | **both regions at once** | 2 | aws:eks:NodeGroup us-east-1, aws:eks:NodeGroup us-west-2 |
            | **traffic** | 2 | aws:eks:NodeGroup us-east-1, aws:eks:NodeGroup us-west-2 |

            This change takes 30 min, stack after stack:

            - us-east-1 15 min: update NodeGroup us-east-1 15
            - us-west-2 15 min: update NodeGroup us-west-2 15

            - monthly cost: $4,210, **+$120**

            Checks: **1 of 1 fail**, 1 changed:

            - ❌ `addresses`: pass → fail, 2 &lt;overlaps&gt;

            <details>
            <summary>Topology</summary>

            ```mermaid
            flowchart TB
            """,
            text.ReplaceLineEndings("\n"),
            StringComparison.Ordinal);
        Assert.Contains(
            """
            <details>
            <summary><b>us-west-2</b>: 1 updated</summary>

            ```diff
            ! updated: aws:eks:NodeGroup us-west-2
            !   both regions at once; traffic: nodes and the control plane changes: version
            -     version: 1.34
            +     version: 1.35
            ```

            </details>
            """,
            text.ReplaceLineEndings("\n"),
            StringComparison.Ordinal);
    }

    [Fact]
    public void Says_so_when_nothing_changes() => Assert.Equal(
        """
        <!-- multi-region plan -->
        ## The plan does not change

        Checks: all 0 pass, none changed.

        <sub>Planned offline from this commit and compared with the reviewed plan.</sub>

        """,
        MarkdownDiff.Render(new()
        {
            Against = "the reviewed plan",
            Diff = new([]),
            Checks = [],
            Verdicts = [],
            Figures = [],
            Timing = new([]),
            Plan = new([]),
        }).ReplaceLineEndings("\n"));

    [Theory]
    [InlineData("Checks: all 2 pass, none changed.\n", "Pass", "Pass")]
    [InlineData("Checks: none of 2 fails, 1 with a warning, none changed.\n", "Pass", "Warn")]
    [InlineData("Checks: **1 of 2 fail**, none changed.\n", "Fail", "Warn")]
    public void Calls_nothing_a_pass_that_warns(string line, params string[] verdicts) => Assert.Contains(
        line,
        MarkdownDiff.Render(Report(System("1.34"), System("1.35")) with
        {
            Checks = [],
            Verdicts = [.. verdicts.Select(status => new CheckResult("it", Enum.Parse<CheckStatus>(status), "so"))],
        }).ReplaceLineEndings("\n"),
        StringComparison.Ordinal);

    [Fact]
    public void Stays_under_the_limit_with_ten_regions_that_all_change_and_says_what_it_cut()
    {
        var text = MarkdownDiff.Render(Report(Large("10.{0}.{1}.0/24", "a"), Large("172.{0}.{1}.0/24", "b")));

        Assert.InRange(Encoding.UTF8.GetByteCount(text), MarkdownComment.Limit / 2, MarkdownComment.Limit);
        Assert.Equal(10, Occurrences(text, "**Cut here: "));
        Assert.Equal(10, Occurrences(text, "<details>"));
        Assert.Equal(10, Occurrences(text, "</details>"));
        Assert.Contains("_No picture: it would take more than 12000 characters._", text, StringComparison.Ordinal);
        Assert.Equal(0, Occurrences(text, "\n```") % 2);
    }

    [Fact]
    public void Keeps_a_preview_of_ten_regions_under_the_limit()
    {
        var plan = Large("10.{0}.{1}.0/24", "a");

        var text = MarkdownPreview.Render(new PreviewReport(plan.Stacks, [new("addresses", CheckStatus.Fail, "conflicts") { Lines = [.. Enumerable.Repeat(new string('x', 5_000), 20)] }]), plan);

        Assert.InRange(Encoding.UTF8.GetByteCount(text), 1, MarkdownComment.Limit);
        Assert.Contains("## The plan breaks a rule\n", text, StringComparison.Ordinal);
        Assert.Contains("| ❌ | `addresses` | conflicts |\n", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Draws_the_real_system()
    {
        var plan = await new RealSystem().PlanAsync();

        var picture = MermaidTopology.Of(plan);

        Assert.Equal(["  subgraph \"us-east-1\"", "  subgraph \"us-west-2\""], picture.Where(line => line.Contains("subgraph", StringComparison.Ordinal)));
        Assert.Equal(2, picture.Count(line => line.Contains("[\"EKS cluster", StringComparison.Ordinal)));
        Assert.Equal(2, picture.Count(line => line.Contains("[\"VPC 10.", StringComparison.Ordinal)));
        Assert.Single(picture, line => line.Contains("<-->|peering|", StringComparison.Ordinal));
        Assert.Single(picture, line => line.Contains("<-.->|replication|", StringComparison.Ordinal));
    }

    [Fact]
    public void Marks_what_changes_in_the_picture()
    {
        var (before, after) = (new PlanBuilder("us-east-1"), new PlanBuilder("us-east-1"));
        before.Resource("aws:ec2/vpc:Vpc", "it", inputs: ("cidrBlock", Text("10.0.0.0/16")));
        after.Resource("aws:ec2/vpc:Vpc", "it", inputs: ("cidrBlock", Text("10.1.0.0/16")));
        var plan = new SystemPlan([after.Build()]);

        Assert.Equal(
            [
                "flowchart TB",
                "  subgraph \"us-east-1\"",
                "    n0[\"VPC 10.1.0.0/16\"]",
                "  end",
                "  classDef Replaced stroke:#d63384,stroke-width:3px",
                "  class n0 Replaced",
            ],
            MermaidTopology.Of(plan, SystemDiffer.Compare(new([before.Build()]), plan)));
    }

    [Theory]
    [InlineData("<script>|*_`@team", "&lt;script&gt;\\|\\*\\_\\`@<!-- -->team")]
    [InlineData("two\nlines", "two lines")]
    public void Takes_markup_in_names_for_text(string text, string expected) => Assert.Equal(expected, MarkdownComment.Escape(text));

    [Fact]
    public void Fences_what_holds_a_fence()
    {
        var comment = new MarkdownComment();

        comment.Fold("x", "diff", [["```", "````"]], 1_000, count => $"{count}");

        Assert.Contains("\n`````diff\n```\n````\n`````\n", $"{comment}", StringComparison.Ordinal);
    }

    private static int Occurrences(string text, string part) => text.Split(part).Length - 1;

    private static DiffReport Report(SystemPlan before, SystemPlan after) => new()
    {
        Against = "the reviewed plan",
        Diff = SystemDiffer.Compare(before, after),
        Checks = [new(new("addresses", CheckStatus.Pass, "apart"), new("addresses", CheckStatus.Fail, "2 <overlaps>"))],
        Verdicts = [new("addresses", CheckStatus.Fail, "2 <overlaps>")],
        Figures = [new("monthly cost", "$4,210", "+$120")],
        Timing = ChangeTime.Estimate(SystemDiffer.Compare(before, after), before, after),
        Plan = after,
    };

    private static SystemPlan System(string version) => new([.. new[] { "us-east-1", "us-west-2" }.Select(region =>
    {
        var builder = new PlanBuilder(region);
        var provider = builder.Provider("aws", region, region);
        builder.Resource("aws:ec2/vpc:Vpc", region, provider: provider, inputs: ("cidrBlock", Text("10.0.0.0/16")));
        builder.Resource("aws:eks/nodeGroup:NodeGroup", region, provider: provider, inputs: ("version", Text(version)));
        return builder.Build();
    })]);

    /// <summary>Ten regions of two hundred resources of their own kind each, so that nothing is grouped.</summary>
    private static SystemPlan Large(string blocks, string tag) => new([.. TenRegions.Select((region, index) =>
    {
        var builder = new PlanBuilder(region);
        var provider = builder.Provider("aws", region, region);
        for (var number = 0; number < 200; number++)
        {
            builder.Resource(
                number % 2 == 0 ? "aws:ec2/vpc:Vpc" : $"aws:test/kind{number}:Kind{number}",
                $"{region}-{number}",
                provider: provider,
                inputs: [("cidrBlock", Text(string.Format(global::System.Globalization.CultureInfo.InvariantCulture, blocks, index, number))), ($"tag{number}", Text($"{tag} & some text to read {new string('é', 60)}"))]);
        }

        return builder.Build();
    })]);
}
