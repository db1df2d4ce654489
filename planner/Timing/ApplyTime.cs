using System.Collections.Immutable;
using MultiRegion.Offline;
using MultiRegion.Planner.Planning;

namespace MultiRegion.Planner.Timing;

/// <summary>
/// The critical path of <c>pulumi up</c> through a stack's planned dependencies. The engine starts a resource as soon as all
/// that it depends on is done, its provider included, so the longest chain sets the time.
/// </summary>
internal sealed class ApplyTime
{
    /// <summary>Minutes. What is shorter is noise beside a control plane.</summary>
    internal const double Telling = 0.5;

    /// <summary>How many things beside the chain are told.</summary>
    internal const int MostBeside = 5;

    private readonly PlannedStack _stack;
    private readonly ImmutableArray<double> _minutes;
    private readonly ImmutableArray<ImmutableArray<int>> _before;
    private readonly CriticalPath _path;

    private ApplyTime(PlannedStack stack, Func<PlannedResource, ApplyAction> action)
    {
        _stack = stack;
        _minutes = [.. stack.Resources.Select(resource => DurationTable.Committed.Minutes(resource, action(resource)))];
        _before = Needs(stack);
        _path = new(_minutes, _before);
    }

    /// <summary>What each resource of a stack waits for: its dependencies and its provider, by their places.</summary>
    internal static ImmutableArray<ImmutableArray<int>> Needs(PlannedStack stack)
    {
        var index = stack.Resources.Select((resource, at) => (resource.Urn, at)).ToImmutableDictionary(entry => entry.Urn, entry => entry.at);
        return
        [
            .. stack.Resources.Select(resource => resource.Dependencies
                .Append(resource.Provider)
                .Where(urn => urn is not null && index.ContainsKey(urn))
                .Select(urn => index[urn!])
                .Distinct()
                .ToImmutableArray()),
        ];
    }

    /// <summary>The time to create every stack of a plan from nothing.</summary>
    public static TimingReport Estimate(SystemPlan plan) => plan.Derive(known => Estimate(known, _ => ApplyAction.Create));

    /// <summary>The time of an update that does that with each resource.</summary>
    public static TimingReport Estimate(SystemPlan plan, Func<PlannedResource, ApplyAction> action) =>
        new([.. plan.Stacks.Select(stack => new ApplyTime(stack, action).Report())]);

    private StackTiming Report()
    {
        var finish = _path.Finish();
        var total = finish.DefaultIfEmpty().Max();
        if (total == 0)
            return new(_stack.Name, [], []);

        // A provider takes no time, and tells why what it manages waits.
        var chain = _path.Chain(finish, at => _stack.Resources[at].Type.StartsWith("pulumi:providers:", StringComparison.Ordinal));
        var steps = chain.Select((at, position) => Step(at, position == 0 ? null : chain[position - 1], finish, total)).ToImmutableArray();
        var latest = _path.LatestFinish(total);
        var beside = Enumerable.Range(0, _minutes.Length)
            .Except(chain)
            .Where(at => _minutes[at] >= Telling)
            .OrderByDescending(at => _minutes[at])
            .ThenBy(at => at)
            .Select(at => new BesideStep(_stack.Resources[at], finish[at] - _minutes[at], _minutes[at], latest[at] - finish[at]));
        return new(_stack.Name, steps, [.. beside.Take(MostBeside)]);
    }

    private ChainStep Step(int at, int? before, double[] finish, double total)
    {
        var resource = _stack.Resources[at];
        var start = finish[at] - _minutes[at];
        if (before is not { } previous)
            return new(resource, start, _minutes[at], Waiting.Nothing, [], 0, null);

        var source = _stack.Resources[previous];
        ImmutableArray<string> inputs = [.. resource.PropertyDependencies.Where(entry => entry.Value.Contains(source.Urn)).Select(entry => entry.Key)];
        var waits = !inputs.IsEmpty ? Waiting.Value : resource.Provider == source.Urn ? Waiting.Provider : Waiting.DependsOn;
        var alike = Alike(at, previous);
        return new(
            resource,
            start,
            _minutes[at],
            waits,
            inputs,
            total - _path.Finish((waiting, other) => waiting != at || !alike.Contains(other)).Max(),
            waits is Waiting.DependsOn ? DurationTable.Committed.ReasonToWait(resource, source) : null);
    }

    /// <summary>All of a kind that a resource waits for: to wait for one of three nodes less gains nothing.</summary>
    private ImmutableArray<int> Alike(int at, int before) =>
        [.. _before[at].Where(other => _stack.Resources[other].Type == _stack.Resources[before].Type)];
}
