using System.Collections.Immutable;

namespace MultiRegion.Planner.Timing;

/// <summary>The longest way through things that each begin as soon as all that they wait for is done.</summary>
/// <param name="minutes">How long each takes.</param>
/// <param name="before">What each waits for, by its place.</param>
internal sealed class CriticalPath(ImmutableArray<double> minutes, ImmutableArray<ImmutableArray<int>> before)
{
    private readonly ImmutableArray<int> _order = InOrder(before);

    /// <summary>When each is done at the earliest.</summary>
    /// <param name="waits">False for an edge to leave out, from what waits to what it waits for. Default: all count.</param>
    public double[] Finish(Func<int, int, bool>? waits = null)
    {
        var finish = new double[minutes.Length];
        foreach (var at in _order)
        {
            finish[at] = minutes[at] + before[at]
                .Where(other => waits is null || waits(at, other))
                .Select(other => finish[other])
                .DefaultIfEmpty()
                .Max();
        }

        return finish;
    }

    /// <summary>When each is done at the latest without making the whole later.</summary>
    public double[] LatestFinish(double total)
    {
        var latest = Enumerable.Repeat(total, minutes.Length).ToArray();
        foreach (var at in _order.Reverse())
        {
            foreach (var other in before[at])
                latest[other] = Math.Min(latest[other], latest[at] - minutes[at]);
        }

        return latest;
    }

    /// <summary>
    /// From the last to finish back along what each waited for longest, first to last; the first declared where two are
    /// equal. What takes no time only hands on, and is left out unless <paramref name="shown"/>.
    /// </summary>
    public ImmutableArray<int> Chain(double[] finish, Func<int, bool> shown)
    {
        var chain = new List<int>();
        if (finish.Length == 0)
            return [];

        for (int? at = Enumerable.Range(0, finish.Length).MaxBy(candidate => finish[candidate]); at is { } current;)
        {
            if (minutes[current] > 0 || shown(current))
                chain.Insert(0, current);
            at = before[current].Any(other => finish[other] > 0) ? before[current].OrderBy(other => other).MaxBy(other => finish[other]) : null;
        }

        return [.. chain];
    }

    /// <summary>Each after all that it waits for.</summary>
    private static ImmutableArray<int> InOrder(ImmutableArray<ImmutableArray<int>> before)
    {
        var order = ImmutableArray.CreateBuilder<int>(before.Length);
        var seen = new bool[before.Length];
        for (var at = 0; at < before.Length; at++)
            Visit(at);
        return order.ToImmutable();

        void Visit(int at)
        {
            if (seen[at])
                return;
            seen[at] = true;
            foreach (var other in before[at])
                Visit(other);
            order.Add(at);
        }
    }
}
