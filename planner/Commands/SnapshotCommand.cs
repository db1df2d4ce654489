using System.CommandLine;
using MultiRegion.Planner.Output;
using MultiRegion.Planner.Snapshots;

namespace MultiRegion.Planner.Commands;

/// <summary><c>snapshot</c>: makes the plan of today the reviewed one.</summary>
internal static class SnapshotCommand
{
    /// <summary>The command, ready to be added to the root.</summary>
    public static Command Create(PlannerHost host)
    {
        var config = SharedOptions.Config();
        var check = new Option<bool>("--check") { Description = "Write nothing; exit with 2 and name the snapshots that are stale." };
        var command = new Command("snapshot", "Write each stack's plan beside its configuration, for review.") { config, check };
        command.SetAction(result => RunAsync(host, result.GetValue(config), result.GetValue(check)));
        return command;
    }

    private static async Task<int> RunAsync(PlannerHost host, string? config, bool check)
    {
        if (await new PlanSession(host).PlanAsync(config, recall: false) is not { Folder: { } folder } plan)
        {
            return ExitCode.Failed;
        }

        var store = new SnapshotStore(folder);
        var stale = store.Stale(plan);
        if (check)
        {
            foreach (var file in stale)
            {
                await host.Error.WriteLineAsync($"{file}: stale, the plan has changed.");
            }

            if (!stale.IsEmpty)
            {
                await host.Error.WriteLineAsync($"Refresh with '{SnapshotFormat.Command}', review the difference and commit it.");
            }

            return stale.IsEmpty ? ExitCode.Good : ExitCode.Different;
        }

        if (store.Save(plan) is { } problem)
        {
            await host.Error.WriteLineAsync($"{problem}. No snapshot was changed.");
            return ExitCode.Failed;
        }

        await host.Error.WriteLineAsync(stale.IsEmpty
            ? $"{Wording.Count(plan.Stacks.Length, "snapshot")} up to date."
            : $"Wrote {string.Join(", ", stale)}.");
        return ExitCode.Good;
    }
}
