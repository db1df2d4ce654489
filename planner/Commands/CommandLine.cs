using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace MultiRegion.Planner.Commands;

/// <summary>The planner's command line.</summary>
internal static class CommandLine
{
    private const string Name = "planner";

    private static readonly string[] Examples =
    [
        "planner preview                                   every stack, for people",
        "planner preview --stack us-west-2 --verbose       one stack with the inputs of each resource",
        "planner preview --format json --out plan.json     every stack, for programs",
        "planner diff                                      what differs from the reviewed plan",
        "planner diff --against ../main/stacks             what differs from the plan of another checkout",
        "planner snapshot                                  make today's plan the reviewed one, in stacks/",
        "planner preview --config ../candidate             another folder's Pulumi.<stack>.yaml",
        "planner drill --lose us-east-1                    the outage, second by second",
        "planner drill --lose us-east-1 --format html --out drill.html",
        "planner advise --revenue-per-hour 200000          which pattern is worth its price",
        "planner runbook --lose us-east-1                  what people do, with the plan's names",
        "planner runbook --lose us-east-1 --name failback  and how they come back",
    ];

    /// <summary>Runs the command that the arguments name; returns the process's exit code.</summary>
    public static async Task<int> RunAsync(IReadOnlyList<string> arguments, PlannerHost host)
    {
        // No response files: an argument that begins with @ is an argument.
        var result = Create(host).Parse(arguments, new ParserConfiguration { ResponseFileTokenReplacer = null });
        if (result.Errors.Count > 0 && result.Action is not HelpWithExamples)
        {
            var command = result.CommandResult.Command.Name;
            var hint = command == Name ? $"{Name} --help" : $"{Name} {command} --help";
            foreach (var message in result.Errors.Select(error => error.Message).Distinct(StringComparer.Ordinal))
            {
                await host.Error.WriteLineAsync($"{message} See '{hint}'.");
            }

            return ExitCode.Failed;
        }

        return await result.InvokeAsync(new InvocationConfiguration
        {
            Output = host.Output,
            Error = host.Error,
            EnableDefaultExceptionHandler = false, // a defect of ours shows its stack trace
        });
    }

    private static Command Create(PlannerHost host)
    {
        var root = new Command(Name, "Plans the whole system offline: no account, no Pulumi CLI, no provider plugin.")
        {
            PreviewCommand.Create(host),
            DiffCommand.Create(host),
            SnapshotCommand.Create(host),
            DrillCommand.Create(host),
            AdviseCommand.Create(host),
            RunbookCommand.Create(host),
        };
        root.Options.Add(new HelpOption("--help", "-h")
        {
            Action = new HelpWithExamples(root, host.Look.Width),
        });
        return root;
    }

    /// <summary>The usual help, and on the root examples below it.</summary>
    private sealed class HelpWithExamples(Command root, int width) : SynchronousCommandLineAction
    {
        private readonly HelpAction _help = new() { MaxWidth = width };

        public override bool ClearsParseErrors => true;

        public override int Invoke(ParseResult parseResult)
        {
            var code = _help.Invoke(parseResult);
            if (parseResult.CommandResult.Command == root)
            {
                var output = parseResult.InvocationConfiguration.Output;
                output.WriteLine("Examples:");
                foreach (var example in Examples)
                {
                    output.WriteLine($"  {example}");
                }
            }

            return code;
        }
    }
}
