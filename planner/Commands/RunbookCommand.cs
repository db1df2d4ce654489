using System.CommandLine;
using MultiRegion.Planner.Recovery;
using MultiRegion.Planner.Runbooks;

namespace MultiRegion.Planner.Commands;

/// <summary><c>runbook</c>: what people do, with the plan's names filled in.</summary>
internal static class RunbookCommand
{
    /// <summary>The command, ready to be added to the root.</summary>
    public static Command Create(PlannerHost host)
    {
        var lose = new Option<string>("--lose") { HelpName = "REGION", Description = "The region that is lost.", Required = true };
        var name = new Option<string>("--name")
        {
            HelpName = "NAME",
            Description = $"Which one: {string.Join(", ", RunbookLibrary.Names)}. Default: {RegionLostRunbook.Name}.",
            DefaultValueFactory = _ => RegionLostRunbook.Name,
        };
        var file = SharedOptions.Out();
        var config = SharedOptions.Config();
        var command = new Command("runbook", "Print a runbook with the plan's names, in Markdown.") { lose, name, file, config };
        command.SetAction(result => RunAsync(host, result.GetRequiredValue(lose), result.GetRequiredValue(name), result.GetValue(file), result.GetValue(config)));
        return command;
    }

    private static async Task<int> RunAsync(PlannerHost host, string lost, string name, string? file, string? config)
    {
        var session = new PlanSession(host);
        if (await session.PlanAsync(config) is not { } plan)
            return ExitCode.Failed;

        var facts = RecoveryFactsReader.Read(plan);
        var problems = new LossOptions([lost]).OfRegions(facts).ToList();
        foreach (var problem in problems)
            await host.Error.WriteLineAsync(problem);
        if (problems.Count > 0)
            return ExitCode.Failed;

        if (new RunbookLibrary(facts, facts.Find(lost)!, facts.Survivor(lost)!).All.FirstOrDefault(runbook => runbook.Name == name) is not { } wanted)
        {
            await host.Error.WriteLineAsync($"--name: got '{name}', expected {string.Join(", ", RunbookLibrary.Names)}.");
            return ExitCode.Failed;
        }

        return session.Deliver(wanted.ToMarkdown(), file) ? ExitCode.Good : ExitCode.Failed;
    }
}
