using System.Collections.Immutable;
using MultiRegion.Offline;
using MultiRegion.Planner.Planning;
using MultiRegion.Planner.Rendering;

namespace MultiRegion.Planner.Diffing;

/// <summary>
/// Follows replacements to those who use what is replaced: a subnet of a replaced VPC keeps its text
/// <c>&lt;us-east-1-vpc.id&gt;</c> and gets another VPC all the same.
/// </summary>
internal static class Followers
{
    /// <summary>The changes, and those that follow from them.</summary>
    public static ImmutableArray<ResourceChange> Follow(SystemPlan after, IEnumerable<ResourceChange> changes)
    {
        var all = changes.ToList();
        var byUrn = all.Where(change => change.After is not null).ToDictionary(change => change.After!.Urn, StringComparer.Ordinal);
        var order = all.Select(change => change.Resource.Urn).ToList();
        var users = Users(after);

        var open = new Queue<ResourceChange>(all.Where(change => change.Kind is ChangeKind.Replaced));
        while (open.TryDequeue(out var replaced))
        {
            foreach (var use in users[replaced.Resource.Urn])
            {
                var known = byUrn.GetValueOrDefault(use.User.Urn);
                var effect = Effect(after, use, replaced);
                var told = known?.Properties.FirstOrDefault(property => property.Path == use.Path);
                if (known?.Kind is ChangeKind.Added || (told is not null && (!told.Follows || told.Replaces >= effect.Replaces)))
                {
                    continue;
                }

                var next = Effects.Decide((known ?? Unchanged(use.User)) with
                {
                    Properties = [.. (known?.Properties ?? []).Where(property => property != told), effect],
                });
                if (known is null)
                {
                    order.Add(use.User.Urn);
                }

                byUrn[use.User.Urn] = next;
                if (next.Kind is ChangeKind.Replaced && next.Replacement > (known?.Replacement ?? ReplacementLikelihood.None))
                {
                    open.Enqueue(next);
                }
            }
        }

        var removed = all.Where(change => change.After is null).ToDictionary(change => change.Resource.Urn, StringComparer.Ordinal);
        return [.. order.Select(urn => byUrn.GetValueOrDefault(urn) ?? removed[urn])];
    }

    private static ResourceChange Unchanged(PlannedResource resource) =>
        new() { Kind = ChangeKind.StateOnly, Before = resource, After = resource };

    private static PropertyChange Effect(SystemPlan plan, Use use, ResourceChange replaced)
    {
        var because = $"{TypeNames.Shorten(replaced.Resource.Type)} {replaced.Resource.Name} is replaced";
        var judged = use.Value is { } value
            ? Effects.Judge(plan, use.User, new(use.Path, value, value))
            : new(use.Path, null, null) { Replaces = ReplacementLikelihood.Certain };
        var likelihood = (ReplacementLikelihood)Math.Min((int)judged.Replaces, (int)replaced.Replacement);
        return judged with
        {
            Follows = true,
            Replaces = likelihood,
            Reason = judged.Ignored ? judged.Reason : likelihood is ReplacementLikelihood.None ? because : $"{because}; {judged.Reason}".TrimEnd(' ', ';'),
        };
    }

    /// <summary>Who uses a resource: by its placeholder in an input, as its provider, or as one to be replaced with.</summary>
    private static ILookup<string, Use> Users(SystemPlan plan)
    {
        var inputs =
            from user in plan.Resources
            from leaf in Leaves("", user.Inputs)
            from placeholder in Placeholder.In(leaf.Value).Distinct(StringComparer.Ordinal)
            let used = plan.Resolve(user, placeholder)?.Urn
            where used is not null && used != user.Urn
            select (Used: used, Use: new Use(user, leaf.Path, leaf.Value));
        var providers =
            from user in plan.Resources
            where user.Provider is not null
            select (Used: user.Provider, Use: new Use(user, "provider", null));
        var companions =
            from user in plan.Resources
            from used in user.Options.ReplaceWith
            select (Used: used, Use: new Use(user, "replaceWith", null));
        return inputs.Concat(providers).Concat(companions).ToLookup(use => use.Used, use => use.Use, StringComparer.Ordinal);
    }

    private static IEnumerable<(string Path, PlannedValue Value)> Leaves(string path, PlannedValue value) => value switch
    {
        PlannedObject members => members.Members.SelectMany(member => Leaves(InputChange.Step(path, member.Key), member.Value)),
        PlannedList list => list.Items.SelectMany((item, index) => Leaves($"{path}[{index}]", item)),
        PlannedSecret secret => Leaves(path, secret.Value).Select(leaf => (leaf.Path, (PlannedValue)secret)),
        _ => [(path, value)],
    };

    /// <summary>An input that uses a resource; no value where it is an option that does.</summary>
    private sealed record Use(PlannedResource User, string Path, PlannedValue? Value);
}
