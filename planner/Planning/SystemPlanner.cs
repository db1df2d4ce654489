using System.Collections.Immutable;
using MultiRegion.Offline;

namespace MultiRegion.Planner.Planning;

/// <summary>Plans the whole system: first the stacks that stand alone, then those that read their outputs.</summary>
/// <param name="planStack">Plans one stack.</param>
internal sealed class SystemPlanner(Func<PlanRequest, Task<PlannedStack>> planStack)
{
    /// <summary>Plans every stack; the plan keeps the order given, those that read the others last.</summary>
    /// <exception cref="SystemPlanException">A stack's program failed.</exception>
    public async Task<SystemPlan> PlanAsync(IReadOnlyCollection<StackInput> stacks)
    {
        // No region stack knows another, so they are planned side by side.
        var independent = await PlanAllAsync(stacks.Where(stack => !stack.ReadsOthers).Select(stack => stack.Request));
        var references = independent.ToImmutableDictionary(
            planned => FullName(planned.Request),
            planned => planned.Stack,
            StringComparer.Ordinal);
        var binding = await PlanAllAsync(
            stacks.Where(stack => stack.ReadsOthers).Select(stack => stack.Request with { References = references }));
        return new SystemPlan([.. independent.Concat(binding).Select(planned => planned.Stack)])
        {
            Usage = stacks.Select(stack => stack.Usage).FirstOrDefault(usage => usage is not null) ?? new(),
        };
    }

    /// <summary>As <see cref="PlanAsync"/>, and beside it the same system with each other region active.</summary>
    /// <exception cref="SystemPlanException">A stack's program failed as it is configured.</exception>
    public async Task<SystemPlan> PlanWithFailoversAsync(IReadOnlyCollection<StackInput> stacks)
    {
        var others = stacks.SelectMany(stack => ActiveRegion.Others(stack.Request)).Distinct(StringComparer.Ordinal);
        var failedOver = others.Select(region => PlanFailedOverAsync(stacks, region)).ToImmutableArray();
        var today = await PlanAsync(stacks);
        return new SystemPlan(today.Stacks) { FailedOver = [.. await Task.WhenAll(failedOver)], Usage = today.Usage };
    }

    private async Task<FailedOver> PlanFailedOverAsync(IEnumerable<StackInput> stacks, string region)
    {
        try
        {
            return new(region, await PlanAsync([.. stacks.Select(stack => ActiveRegion.With(stack, region))]), []);
        }
        catch (SystemPlanException exception)
        {
            return new(region, null, exception.Failures);
        }
    }

    private static string FullName(PlanRequest request) => $"{request.Organization}/{request.Project}/{request.Stack}";

    /// <summary>Plans side by side, and reports the failures of all of them at once.</summary>
    private async Task<ImmutableArray<(PlanRequest Request, PlannedStack Stack)>> PlanAllAsync(IEnumerable<PlanRequest> requests)
    {
        var running = requests.Select(request => (Request: request, Plan: Task.Run(() => planStack(request)))).ToImmutableArray();
        var failures = ImmutableArray.CreateBuilder<StackFailure>();
        foreach (var (request, plan) in running)
        {
            try
            {
                await plan;
            }
            catch (PlanException exception)
            {
                failures.AddRange(exception.Messages.Select(message => new StackFailure(request.Stack, message)));
            }
        }

        return failures.Count > 0
            ? throw new SystemPlanException(failures.ToImmutable())
            : [.. running.Select(stack => (stack.Request, stack.Plan.Result))];
    }
}

/// <summary>One reason why a stack could not be planned.</summary>
internal sealed record StackFailure(string Stack, string Reason);

/// <summary>One or more stacks whose program failed.</summary>
internal sealed class SystemPlanException(ImmutableArray<StackFailure> failures)
    : Exception(string.Join(Environment.NewLine, failures.Select(failure => $"{failure.Stack}: {failure.Reason}")))
{
    public ImmutableArray<StackFailure> Failures { get; } = failures;
}
