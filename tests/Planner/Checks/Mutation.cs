using System.Collections.Immutable;
using MultiRegion.Offline;
using MultiRegion.Planner.Checks;
using MultiRegion.Planner.Planning;

namespace MultiRegion.Tests.Planner.Checks;

/// <summary>The real program's plan, broken on purpose in one place.</summary>
internal static class Mutation
{
    private static readonly Lazy<Task<SystemPlan>> Planned = new(() => new RealSystem().PlanAsync());

    /// <summary>The plan as it is.</summary>
    public static Task<SystemPlan> RealAsync() => Planned.Value;

    /// <summary>What a check says of the plan once its first resource of that kind is changed.</summary>
    public static async Task<CheckResult> RunAsync(
        IPlanCheck check, Func<PlannedResource, bool> which, Func<PlannedResource, PlannedResource?> change)
    {
        var plan = await RealAsync();
        var victim = plan.Resources.First(which);
        return check.Run(Replace(plan, victim, change(victim)));
    }

    /// <summary>The plan with another resource in the place of one, or without it.</summary>
    public static SystemPlan Replace(SystemPlan plan, PlannedResource victim, PlannedResource? other) => new(
    [
        .. plan.Stacks.Select(stack => stack with
        {
            Resources = [.. stack.Resources.SelectMany(resource => resource != victim ? [resource] : other is null ? Array.Empty<PlannedResource>() : [other])],
        }),
    ]);

    /// <summary>The resource with another value of an input; null takes the input away.</summary>
    public static PlannedResource With(this PlannedResource resource, string input, PlannedValue? value) => resource with
    {
        Inputs = new(value is null ? resource.Inputs.Members.Remove(input) : resource.Inputs.Members.SetItem(input, value)),
    };

    /// <summary>True for the resource of that type and name.</summary>
    public static Func<PlannedResource, bool> Is(string type, string name) => resource => resource.Type == type && resource.Name == name;
}
