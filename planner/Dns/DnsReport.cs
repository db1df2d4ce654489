using System.Collections.Immutable;
using MultiRegion.Planner.Planning;

namespace MultiRegion.Planner.Dns;

/// <summary>What DNS answers in the states that people ask about, who owns which name, and how clusters find each other.</summary>
/// <param name="Names">One for each name that depends on health.</param>
/// <param name="Ownership">The ownership map.</param>
internal sealed record DnsReport(ImmutableArray<NameAnswers> Names, OwnershipMap Ownership)
{
    /// <summary>The domains that clusters answer for each other. Default: they do not.</summary>
    public ImmutableArray<ClusterDomain> Clusters { get; init; } = [];

    /// <summary>A report of nothing.</summary>
    public static readonly DnsReport Empty = new([], new([], []));

    /// <summary>The report of a plan.</summary>
    public static DnsReport Of(SystemPlan plan)
    {
        var dns = new DnsPlan(plan);
        var interpreter = new DnsInterpreter(dns);
        return new([.. Entrance.Of(dns).SelectMany(entrance => Answers(entrance, interpreter))], Planner.Dns.Ownership.Of(plan))
        {
            Clusters = [.. ClusterDomain.Of(plan)],
        };
    }

    private static IEnumerable<NameAnswers> Answers(Entrance entrance, DnsInterpreter interpreter) =>
        from asker in entrance.IsLocalFirst ? entrance.Order.Cast<string?>() : [null]
        select new NameAnswers(
            entrance.Key.Name,
            entrance.Key.Type,
            asker,
            [.. States(entrance).Select(state => new NamedAnswer(state.Name, interpreter.Answer(entrance.Key, state.World, asker)))]);

    private static IEnumerable<(string Name, DnsWorld World)> States(Entrance entrance)
    {
        var all = entrance.Order;
        var home = all[0];
        DnsWorld World(IEnumerable<string> up, string? writer) => new() { Up = [.. up], Writer = writer, SwitchedTo = writer ?? home };

        yield return ("all is well", World(all, home));
        foreach (var lost in all)
        {
            var rest = all.Remove(lost);
            if (lost == home && entrance.Promise is Promise.HoldsWriter or Promise.ReachesWriter)
                yield return ($"{lost} is lost, before the promotion", World(rest, home));
            yield return ($"{lost} is lost{(lost == home ? $", {rest[0]} is promoted" : string.Empty)}", World(rest, lost == home ? rest[0] : home));
        }

        foreach (var other in all.Skip(1).Where(_ => entrance.Promise is not Promise.Answers))
            yield return ($"the writer is moved to {other}", World(all, other));
        yield return ("nothing is up", World([], home));
    }
}

/// <summary>What a name answers.</summary>
/// <param name="Name">The name in full.</param>
/// <param name="Type">The record type.</param>
/// <param name="Asker">The region of whoever asks; null for users anywhere.</param>
/// <param name="Answers">One answer for each state.</param>
internal sealed record NameAnswers(string Name, string Type, string? Asker, ImmutableArray<NamedAnswer> Answers);

/// <summary>An answer in one state.</summary>
/// <param name="State">The state in words.</param>
/// <param name="Shares">Each region, and its share of the queries.</param>
internal sealed record NamedAnswer(string State, ImmutableSortedDictionary<string, double> Shares);
