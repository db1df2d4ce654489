using System.CommandLine;
using MultiRegion.Planner.Configuration;
using MultiRegion.Planner.Planning;
using MultiRegion.Planner.Rendering;
using MultiRegion.Planner.Snapshots;

namespace MultiRegion.Planner.Commands;

/// <summary><c>diff</c>: what becomes of the system when today's plan takes the place of another.</summary>
internal static class DiffCommand
{
    /// <summary>The command, ready to be added to the root.</summary>
    public static Command Create(PlannerHost host)
    {
        var against = SharedOptions.Against();
        var format = SharedOptions.Format(OutputFormat.Text, OutputFormat.Json, OutputFormat.Markdown);
        var file = SharedOptions.Out();
        var config = SharedOptions.Config();
        var command = new Command("diff", "Compare today's plan with the reviewed one, or with another. Exit code 2 when they differ.")
        {
            against, format, file, config,
        };
        command.SetAction(result => RunAsync(host, new Wish(
            result.GetValue(against), result.GetValue(format), result.GetValue(file), result.GetValue(config))));
        return command;
    }

    private static async Task<int> RunAsync(PlannerHost host, Wish wish)
    {
        var session = new PlanSession(host);
        if (await session.PlanAsync(wish.Config, recall: wish.Against is null) is not { } plan
            || await BeforeAsync(host, session, plan, wish.Against) is not var (before, against))
        {
            return ExitCode.Failed;
        }

        var report = DiffReport.Of(before, plan with { Recorded = before }, against);
        var text = wish.Format switch
        {
            OutputFormat.Json => JsonDiff.Render(report),
            OutputFormat.Markdown => MarkdownDiff.Render(report),
            _ => TextDiff.Render(report, wish.File is null ? host.Look : TextLook.Plain),
        };
        if (!session.Deliver(text, wish.File))
        {
            return ExitCode.Failed;
        }

        return report.Diff.IsEmpty ? ExitCode.Good : ExitCode.Different;
    }

    /// <summary>The plan to compare with, and what it is; null, with the reason, when there is none.</summary>
    private static async Task<(SystemPlan Plan, string What)?> BeforeAsync(PlannerHost host, PlanSession session, SystemPlan plan, string? against)
    {
        if (against is null)
        {
            return plan.Recorded is { } recorded ? (recorded, "the reviewed plan") : OfRepository(host, session);
        }

        var folder = ConfigurationFolder.At(host.WorkingDirectory, against);
        if (!folder.Exists)
        {
            await host.Error.WriteLineAsync($"--against: no folder '{against}'. Name one that holds snapshots or configuration.");
            return null;
        }

        var before = folder.HoldsSnapshots ? session.Load(folder) : await session.PlanAsync(against, recall: false);
        return before is null ? null : (before, $"'{against}'");
    }

    /// <summary>A configuration with a project file of its own and no snapshots is compared with what is reviewed here.</summary>
    private static (SystemPlan Plan, string What)? OfRepository(PlannerHost host, PlanSession session)
    {
        if (SystemFiles.ReviewedAround(host.WorkingDirectory) is { HoldsSnapshots: true } folder)
        {
            return session.Load(folder) is { } plan ? (plan, $"the reviewed plan in {folder.Label}") : null;
        }

        host.Error.WriteLine($"No plan was reviewed yet. Record today's with '{SnapshotFormat.Command}', or name another with --against.");
        return null;
    }

    /// <summary>What the command line asked for.</summary>
    private sealed record Wish(string? Against, OutputFormat Format, string? File, string? Config);
}
