using System.Collections.Immutable;
using System.CommandLine;
using System.Globalization;
using MultiRegion.Planner.Drill;
using MultiRegion.Planner.Recovery;

namespace MultiRegion.Planner.Commands;

/// <summary><c>drill</c>: the outage played on the plan.</summary>
internal static class DrillCommand
{
    internal const int DefaultRuns = 10_000;
    internal const int MostRuns = 1_000_000;

    /// <summary>The command, ready to be added to the root.</summary>
    public static Command Create(PlannerHost host)
    {
        var lose = new Option<string[]>("--lose") { HelpName = "REGION", Description = "Lose this region; may be given again." };
        var zone = new Option<string?>("--lose-zone") { HelpName = "ZONE", Description = "Lose this zone, by its id." };
        var service = new Option<string?>("--lose-service") { HelpName = "NAME", Description = "Lose this service in the region that users are in." };
        var partition = new Option<string?>("--partition") { HelpName = "A,B", Description = "Let these two regions not reach each other." };
        var seed = new Option<long>("--seed") { HelpName = "N", Description = "What durations are drawn from. Default: 1.", DefaultValueFactory = _ => 1 };
        var runs = new Option<int>("--runs")
        {
            HelpName = "N",
            Description = string.Create(CultureInfo.InvariantCulture, $"How often it is played for the percentiles. Default: {DefaultRuns}."),
            DefaultValueFactory = _ => DefaultRuns,
        };
        runs.Validators.Add(result =>
        {
            if (result.Tokens is [{ Value: var text }] && (!int.TryParse(text, CultureInfo.InvariantCulture, out var number) || number is < 1 or > MostRuns))
                result.AddError(string.Create(CultureInfo.InvariantCulture, $"--runs: got '{text}', expected a number from 1 to {MostRuns}."));
        });
        var format = SharedOptions.Format(OutputFormat.Text, OutputFormat.Json, OutputFormat.Html);
        var file = SharedOptions.Out();
        var config = SharedOptions.Config();
        var command = new Command("drill", "Play an outage on the plan: who sees what, when, and what a person must do.")
        {
            lose, zone, service, partition, seed, runs, format, file, config,
        };
        command.SetAction(result => RunAsync(host, new Wish(
            new([.. result.GetValue(lose) ?? []], result.GetValue(zone), result.GetValue(service), result.GetValue(partition)),
            unchecked((ulong)result.GetValue(seed)),
            result.GetValue(runs),
            result.GetValue(format),
            result.GetValue(file),
            result.GetValue(config))));
        return command;
    }

    private static async Task<int> RunAsync(PlannerHost host, Wish wish)
    {
        var session = new PlanSession(host);
        if (await session.PlanAsync(wish.Config) is not { } plan)
            return ExitCode.Failed;

        var (scenario, problems) = wish.Loss.Read(RecoveryFactsReader.Read(plan));
        foreach (var problem in problems)
            await host.Error.WriteLineAsync(problem);
        if (scenario is null)
            return ExitCode.Failed;

        var report = DrillReport.Of(plan, scenario, wish.Seed, wish.Runs);
        var text = wish.Format switch
        {
            OutputFormat.Json => DrillJson.Render(report),
            OutputFormat.Html => DrillPage.Render(report),
            _ => DrillText.Render(report),
        };
        if (!session.Deliver(text, wish.File))
            return ExitCode.Failed;

        foreach (var dependency in report.Dependencies)
            await host.Error.WriteLineAsync(dependency);
        return report.Dependencies.IsEmpty ? ExitCode.Good : ExitCode.Failed;
    }

    private sealed record Wish(LossOptions Loss, ulong Seed, int Runs, OutputFormat Format, string? File, string? Config);
}
