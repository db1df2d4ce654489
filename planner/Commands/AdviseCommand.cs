using System.CommandLine;
using System.Globalization;
using MultiRegion.Planner.Advice;
using MultiRegion.Planner.Configuration;
using MultiRegion.Planner.Recovery;

namespace MultiRegion.Planner.Commands;

/// <summary><c>advise</c>: which pattern is worth its price.</summary>
internal static class AdviseCommand
{
    private const double AllOfThem = 100;

    /// <summary>The command, ready to be added to the root.</summary>
    public static Command Create(PlannerHost host)
    {
        var revenue = Amount("--revenue-per-hour", "What an hour without service costs, in dollars.", above: 0, byDefault: null);
        var outages = Amount("--outages-per-year", "Outages a year. Default: 1.", above: 0, byDefault: 1);
        var regional = Amount("--region-outage-percent", "The percentage of outages that take the whole region. Default: 0.", -double.Epsilon, 0, AllOfThem);
        var requests = Amount("--requests-per-second", "Requests a second from users. Default: 1000.", above: 0, 1000);
        var engineer = Amount("--engineer-hour", "What an hour of an engineer costs, in dollars. Default: 100.", -double.Epsilon, 100);
        var format = SharedOptions.Format(OutputFormat.Text, OutputFormat.Json);
        var file = SharedOptions.Out();
        var config = SharedOptions.Config();
        var command = new Command("advise", "Compare patterns and warm percentages by what they cost in a year, outages included.")
        {
            revenue, outages, regional, requests, engineer, format, file, config,
        };
        command.SetAction(result => RunAsync(
            host,
            new AdviceInput
            {
                RevenuePerHour = result.GetValue(revenue),
                OutagesPerYear = result.GetValue(outages),
                RegionOutagePercent = result.GetValue(regional),
                RequestsPerSecond = result.GetValue(requests),
                EngineerHour = result.GetValue(engineer),
            },
            result.GetValue(format),
            result.GetValue(file),
            result.GetValue(config)));
        return command;
    }

    private static async Task<int> RunAsync(PlannerHost host, AdviceInput input, OutputFormat format, string? file, string? config)
    {
        var session = new PlanSession(host);
        if (await session.PlanAsync(config) is not { } plan)
            return ExitCode.Failed;

        var report = RecoveryReport.Of(plan);
        if (report.Budget is null)
        {
            await host.Error.WriteLineAsync($"Nothing to compare: {report.Summary}. Add the dns section to the global stack.");
            return ExitCode.Failed;
        }

        // Read a second time, without a word: what is wrong with them was said when they were planned.
        var advisor = await new Comparison(host.PlanStack).AdviseAsync(SystemInputs.Read(host.WorkingDirectory, config, []), report.Facts, input);
        return session.Deliver(format is OutputFormat.Json ? AdviceJson.Render(advisor) : AdviceText.Render(advisor, input), file)
            ? ExitCode.Good
            : ExitCode.Failed;
    }

    private static Option<double> Amount(string name, string description, double above, double? byDefault, double most = 1e12)
    {
        // One that has a default is never missing, whatever else is said of it.
        var option = new Option<double>(name) { HelpName = "N", Description = description, Required = byDefault is null };
        if (byDefault is { } usual)
            option.DefaultValueFactory = _ => usual;
        option.CustomParser = result =>
        {
            var text = result.Tokens[0].Value;
            if (double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && number > above && number <= most)
                return number;

            var expected = most == AllOfThem ? "a percentage from 0 to 100"
                : number > most ? string.Create(CultureInfo.InvariantCulture, $"a number of {most:0} or less")
                : above == 0 ? "a number above 0"
                : "a number of 0 or more";
            result.AddError($"{name}: got '{text}', expected {expected}.");
            return default;
        };
        return option;
    }
}
