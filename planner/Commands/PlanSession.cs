using System.Collections.Immutable;
using MultiRegion.Infra.Configuration;
using MultiRegion.Planner.Checks;
using MultiRegion.Planner.Configuration;
using MultiRegion.Planner.Output;
using MultiRegion.Planner.Planning;
using MultiRegion.Planner.Snapshots;

namespace MultiRegion.Planner.Commands;

/// <summary>What every command does around a plan: obtain it, say what is wrong, hand the result over.</summary>
internal sealed class PlanSession(PlannerHost host)
{
    /// <summary>Plans the whole system; null, with every problem on the error output, when that is not possible.</summary>
    /// <param name="configFolder">The folder that <c>--config</c> names.</param>
    /// <param name="recall">False to leave alone what was reviewed before: it is about to be replaced.</param>
    public async Task<SystemPlan?> PlanAsync(string? configFolder, bool recall = true)
    {
        var problems = new List<ConfigurationProblem>();
        var stacks = SystemInputs.Read(host.WorkingDirectory, configFolder, problems);
        if (problems.Count > 0)
        {
            Refuse(problems.Select(problem => problem.ToString()));
            return null;
        }

        var reviewed = recall && stacks[0].ReviewedFolder is { HoldsSnapshots: true } folder ? Task.Run(() => Read(folder)) : null;
        try
        {
            var plan = await new SystemPlanner(host.PlanStack).PlanWithFailoversAsync(stacks);
            PassOn(plan);
            plan = plan with { Folder = stacks[0].Folder, Accepted = Accepted(stacks) };
            return reviewed is null ? plan : Told(await reviewed) is { } recorded ? plan with { Recorded = recorded } : null;
        }
        catch (SystemPlanException exception)
        {
            Refuse(exception.Failures.Select(failure => $"{failure.Stack}: {failure.Reason}"));
            return null;
        }
    }

    private static ImmutableArray<Acceptance> Accepted(IEnumerable<StackInput> stacks) =>
    [
        .. stacks.SelectMany(stack => stack.Accepted.Select((finding, index) =>
            new Acceptance(stack.Request.Stack, $"{stack.File}: {AcceptedFinding.Key}[{index}]", finding))),
    ];

    /// <summary>The snapshots of a folder that holds some; null, with a line for each that is unusable.</summary>
    public SystemPlan? Load(ConfigurationFolder folder) => Told(Read(folder));

    private static (SystemPlan? Plan, List<string> Problems) Read(ConfigurationFolder folder)
    {
        var problems = new List<string>();
        return (new SnapshotStore(folder).Load(problems), problems);
    }

    private SystemPlan? Told((SystemPlan? Plan, List<string> Problems) reading)
    {
        reading.Problems.ForEach(host.Error.WriteLine);
        return reading.Plan;
    }

    /// <summary>False, with a line for each, when a named stack is not in the plan.</summary>
    public bool Knows(IEnumerable<string> stacks, SystemPlan plan)
    {
        var known = plan.Stacks.Select(stack => stack.Name).ToList();
        var unknown = stacks.Except(known, StringComparer.Ordinal).ToList();
        foreach (var stack in unknown)
        {
            host.Error.WriteLine($"--stack: no stack '{stack}'. Known stacks: {string.Join(", ", known)}.");
        }

        return unknown.Count == 0;
    }

    /// <summary>Hands a result over, to the file if one is named; false, with the reason, when the file cannot be written.</summary>
    public bool Deliver(string result, string? file)
    {
        if (file is null)
        {
            host.Output.Write(result);
            return true;
        }

        if (OutputFile.Write(Path.GetFullPath(file, host.WorkingDirectory), result) is { } reason)
        {
            host.Error.WriteLine($"--out: cannot write '{file}': {reason}.");
            return false;
        }

        host.Error.WriteLine($"Wrote {file}.");
        return true;
    }

    /// <summary>False, with a line that names them, when checks failed.</summary>
    public bool Passes(IEnumerable<CheckResult> checks)
    {
        var failed = checks.Where(check => check.Status is CheckStatus.Fail).Select(check => check.Name).ToList();
        if (failed.Count > 0)
        {
            host.Error.WriteLine($"{Wording.Count(failed.Count, "check")} failed: {string.Join(", ", failed)}.");
        }

        return failed.Count == 0;
    }

    /// <summary>What the program logged on its way; its debugging is its own.</summary>
    private void PassOn(SystemPlan plan)
    {
        foreach (var stack in plan.Stacks)
        {
            foreach (var message in stack.Messages.Where(message => message.Severity != "debug"))
            {
                host.Error.WriteLine($"{stack.Name}: {message.Severity}: {message.Text}");
            }
        }
    }

    private void Refuse(IEnumerable<string> lines)
    {
        var all = lines.ToList();
        foreach (var line in all)
        {
            host.Error.WriteLine(line);
        }

        host.Error.WriteLine($"{Wording.Count(all.Count, "problem")}, nothing planned.");
    }
}
