using System.Collections.Immutable;
using System.CommandLine;
using System.Text;
using MultiRegion.Planner.Checks;
using MultiRegion.Planner.Dns;
using MultiRegion.Planner.Mesh;
using MultiRegion.Planner.Pricing;
using MultiRegion.Planner.Reachability;
using MultiRegion.Planner.Recovery;
using MultiRegion.Planner.Rendering;
using MultiRegion.Planner.Rendering.Html;
using MultiRegion.Planner.Timing;

namespace MultiRegion.Planner.Commands;

/// <summary><c>preview</c>: what a deployment would create, and whether it keeps the rules.</summary>
internal static class PreviewCommand
{
    /// <summary>The command, ready to be added to the root.</summary>
    public static Command Create(PlannerHost host)
    {
        var stack = SharedOptions.Stack();
        var format = SharedOptions.Format(OutputFormat.Text, OutputFormat.Json, OutputFormat.Markdown, OutputFormat.Html);
        var file = SharedOptions.Out();
        var config = SharedOptions.Config();
        var verbose = new Option<bool>("--verbose") { Description = "In text: one line per resource, and its inputs." };
        var command = new Command("preview", "Plan every stack and check the system as a whole.") { stack, format, file, config, verbose };
        command.SetAction(result => RunAsync(host, new Wish(
            [.. result.GetValue(stack) ?? []],
            result.GetValue(format),
            result.GetValue(file),
            result.GetValue(config),
            result.GetValue(verbose))));
        return command;
    }

    private static async Task<int> RunAsync(PlannerHost host, Wish wish)
    {
        var session = new PlanSession(host);
        if (await session.PlanAsync(wish.Config) is not { } plan || !session.Knows(wish.Stacks, plan))
        {
            return ExitCode.Failed;
        }

        var shown = plan.Stacks.Where(stack => wish.Stacks.IsEmpty || wish.Stacks.Contains(stack.Name));
        var cost = Task.Run(() => CostModel.Estimate(plan));
        var timing = Task.Run(() => ApplyTime.Estimate(plan));
        var report = new PreviewReport([.. shown], PlanChecks.Run(plan))
        {
            Reachability = ReachabilityReport.Of(plan),
            Dns = DnsReport.Of(plan),
            Recovery = RecoveryReport.Of(plan),
            Mesh = MeshFootprint.Of(plan),
            Cost = await cost,
            Timing = await timing,
        };
        var text = wish.Format switch
        {
            OutputFormat.Json => Encoding.UTF8.GetString(JsonPreview.Render(report)),
            OutputFormat.Markdown => MarkdownPreview.Render(report, plan),
            OutputFormat.Html => HtmlReport.Render(report),
            _ => TextPreview.Render(report, wish.File is null ? host.Look : TextLook.Plain, wish.Verbose),
        };
        if (!session.Deliver(text, wish.File))
        {
            return ExitCode.Failed;
        }

        return session.Passes(report.Checks) ? ExitCode.Good : ExitCode.Failed;
    }

    /// <summary>What the command line asked for.</summary>
    private sealed record Wish(ImmutableArray<string> Stacks, OutputFormat Format, string? File, string? Config, bool Verbose);
}
