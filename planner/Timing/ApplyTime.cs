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
    private readonly ImmutableArray<int> _order;

    private ApplyTime(PlannedStack stack, Func<PlannedResource, ApplyAction> action)
    {
        _stack = stack;
        var index = stack.Resources.Select((resource, at) => (resource.Urn, at)).ToImmutableDictionary(entry => entry.Urn, entry => entry.at);
        _minutes = [.. stack.Resources.Select(resource => MinutesOf(resource, action(resource)))];
        _before =
        [
            .. stack.Resources.Select(resource => resource.Dependencies
                .Append(resource.Provider)
                .Where(urn => urn is not null && index.ContainsKey(urn))
                .Select(urn => index[urn!])
                .Distinct()
                .ToImmutableArray()),
        ];
        _order = InOrder();
    }

    /// <summary>The time to create every stack of a plan from nothing.</summary>
    public static TimingReport Estimate(SystemPlan plan) => Estimate(plan, _ => ApplyAction.Create);

    /// <summary>The time of an update that does that with each resource.</summary>
    public static TimingReport Estimate(SystemPlan plan, Func<PlannedResource, ApplyAction> action) =>
        new([.. plan.Stacks.Select(stack => new ApplyTime(stack, action).Report())]);

    private static double MinutesOf(PlannedResource resource, ApplyAction action)
    {
        // A component is a name for its children; a remote one is made by a provider and counts with all that it makes.
        if (action is ApplyAction.Same || (!resource.Custom && !resource.Remote) || resource.Type.StartsWith("pulumi:", StringComparison.Ordinal))
            return 0;
        var table = DurationTable.Committed;
        return table.Of(resource.Type) is not { } typical ? table.OtherMinutes
            : action is ApplyAction.Update ? typical.Update
            : typical.Create;
    }

    private StackTiming Report()
    {
        var finish = Finish(without: null);
        var total = finish.DefaultIfEmpty().Max();
        if (total == 0)
            return new(_stack.Name, [], []);

        var chain = Chain(finish);
        var steps = chain.Select((at, position) => Step(at, position == 0 ? null : chain[position - 1], finish, total)).ToImmutableArray();
        var latest = LatestFinish(total);
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
        return new(
            resource,
            start,
            _minutes[at],
            waits,
            inputs,
            total - Finish((at, Alike(at, previous))).Max(),
            waits is Waiting.DependsOn ? DurationTable.Committed.ReasonToWait(resource, source) : null);
    }

    /// <summary>All of a kind that a resource waits for: to wait for one of three nodes less gains nothing.</summary>
    private ImmutableArray<int> Alike(int at, int before) =>
        [.. _before[at].Where(other => _stack.Resources[other].Type == _stack.Resources[before].Type)];

    /// <summary>When each resource is done at the earliest.</summary>
    private double[] Finish((int At, ImmutableArray<int> Before)? without)
    {
        var finish = new double[_minutes.Length];
        foreach (var at in _order)
        {
            finish[at] = _minutes[at] + _before[at]
                .Where(before => without is not { } left || left.At != at || !left.Before.Contains(before))
                .Select(before => finish[before])
                .DefaultIfEmpty()
                .Max();
        }

        return finish;
    }

    private double[] LatestFinish(double total)
    {
        var latest = Enumerable.Repeat(total, _minutes.Length).ToArray();
        foreach (var at in _order.Reverse())
        {
            foreach (var before in _before[at])
                latest[before] = Math.Min(latest[before], latest[at] - _minutes[at]);
        }

        return latest;
    }

    /// <summary>From the last to finish back along what each waited for longest; the first declared where two are equal.</summary>
    private List<int> Chain(double[] finish)
    {
        var chain = new List<int>();
        for (int? at = Enumerable.Range(0, finish.Length).MaxBy(candidate => finish[candidate]); at is { } current;)
        {
            // What takes no time (a provider) only hands on: the chain shows what takes some.
            if (_minutes[current] > 0 || chain.Count == 0 || _stack.Resources[current].Type.StartsWith("pulumi:providers:", StringComparison.Ordinal))
                chain.Insert(0, current);
            at = _before[current].Any(before => finish[before] > 0) ? _before[current].OrderBy(before => before).MaxBy(before => finish[before]) : null;
        }

        return chain;
    }

    /// <summary>Every resource after all that it depends on.</summary>
    private ImmutableArray<int> InOrder()
    {
        var order = ImmutableArray.CreateBuilder<int>(_before.Length);
        var seen = new bool[_before.Length];
        for (var at = 0; at < _before.Length; at++)
            Visit(at);
        return order.ToImmutable();

        void Visit(int at)
        {
            if (seen[at])
                return;
            seen[at] = true;
            foreach (var before in _before[at])
                Visit(before);
            order.Add(at);
        }
    }
}
