using System.Collections.Immutable;
using MultiRegion.Offline;
using MultiRegion.Planner.Planning;
using MultiRegion.Planner.Recovery;

namespace MultiRegion.Planner.Advice;

/// <summary>Plans the system in every pattern and with every warm percentage, by the real program.</summary>
/// <param name="planStack">Plans one stack.</param>
internal sealed class Comparison(Func<PlanRequest, Task<PlannedStack>> planStack)
{
    private readonly Dictionary<string, Task<PlannedStack>> _planned = new(StringComparer.Ordinal);

    /// <summary>The advisor on a system.</summary>
    /// <param name="stacks">The stacks as they are configured.</param>
    /// <param name="facts">What their plan says.</param>
    /// <param name="input">What the business says.</param>
    public async Task<Advisor> AdviseAsync(ImmutableArray<StackInput> stacks, RecoveryFacts facts, AdviceInput input)
    {
        var home = facts.Home.Region;
        var warm = Variant.PlannedPercent(stacks, home);
        var options = ImmutableArray.CreateBuilder<Option>();
        var impossible = ImmutableArray.CreateBuilder<(Pattern, string)>();
        foreach (var pattern in Enum.GetValues<Pattern>())
        {
            var variants = Assumptions.WarmPercents.Append(warm).Distinct().Order().Select(share => new Variant(pattern, share)).ToList();
            if (Variant.Refusal(variants[0].Of(stacks, home)) is { } reason)
            {
                impossible.Add((pattern, reason));
                continue;
            }

            try
            {
                foreach (var variant in variants)
                {
                    var plan = await new SystemPlanner(PlanOnceAsync).PlanAsync(variant.Of(stacks, home));
                    if (Option.Read(variant, plan, input.CallsPerSecond) is { } option)
                        options.Add(option);
                }
            }
            catch (SystemPlanException exception)
            {
                impossible.Add((pattern, exception.Failures[0].Reason));
            }
        }

        return new(options.ToImmutable(), warm, input) { Impossible = impossible.ToImmutable() };
    }

    /// <summary>A region's stack does not change with the size of another: the same configuration is planned once.</summary>
    private Task<PlannedStack> PlanOnceAsync(PlanRequest request)
    {
        if (request.References.Count > 0)
            return planStack(request);

        var key = string.Join('\n', request.Configuration.OrderBy(value => value.Key, StringComparer.Ordinal).Select(value => $"{value.Key}={value.Value}").Prepend(request.Stack));
        lock (_planned)
        {
            if (!_planned.TryGetValue(key, out var plan))
                _planned[key] = plan = planStack(request);
            return plan;
        }
    }
}
