using System.Collections.Immutable;
using MultiRegion.Offline;
using MultiRegion.Planner.Planning;

namespace MultiRegion.Planner.Diffing;

/// <summary>Tells what becomes of a system when one plan takes the place of another.</summary>
internal sealed class SystemDiffer
{
    private readonly SystemPlan _before;
    private readonly SystemPlan _after;

    /// <summary>Old URNs by new ones, where an alias ties them.</summary>
    private readonly Dictionary<string, string> _moves;

    private SystemDiffer(SystemPlan before, SystemPlan after)
    {
        _before = before;
        _after = after;
        _moves = (from resource in after.Resources
                  where before.Find(resource.Urn) is null
                  let old = resource.Options.Aliases.FirstOrDefault(alias => before.Find(alias) is not null && after.Find(alias) is null)
                  where old is not null
                  group resource by old into moved
                  select (New: moved.First().Urn, Old: moved.Key))
            .ToDictionary(move => move.New, move => move.Old, StringComparer.Ordinal);
    }

    /// <summary>Compares two plans.</summary>
    public static SystemDiff Compare(SystemPlan before, SystemPlan after) => new SystemDiffer(before, after).Compare();

    private SystemDiff Compare()
    {
        var changes = RiskRules.Judge(Followers.Follow(_after, Changes()), StackRegions.Of(_after, _before));
        var names = _after.Stacks.Concat(_before.Stacks).Select(stack => stack.Name).Distinct(StringComparer.Ordinal);
        return new SystemDiff([.. names.Select(name => Stack(name, changes))]);
    }

    private StackDiff Stack(string name, ImmutableArray<ResourceChange> changes)
    {
        var (before, after) = (_before.Stack(name), _after.Stack(name));
        var own = changes
            .Where(change => (change.After is { } now ? _after.StackOf(now) : _before.StackOf(change.Before!)).Name == name)
            .OrderBy(change => change.Kind)
            .ThenByDescending(change => change.Replacement);
        var outputs = ValueChanges.Between(before?.Outputs ?? PlannedObject.Empty, after?.Outputs ?? PlannedObject.Empty)
            .Select(change => new PropertyChange(change.Path, change.Before, change.After));
        return new StackDiff(name, [.. own], [.. outputs])
        {
            Presence = before is null ? StackPresence.Added : after is null ? StackPresence.Removed : StackPresence.Both,
        };
    }

    private IEnumerable<ResourceChange> Changes()
    {
        foreach (var after in _after.Resources)
        {
            var before = _before.Find(_moves.GetValueOrDefault(after.Urn, after.Urn));
            if (before is null)
            {
                yield return new() { Kind = ChangeKind.Added, Before = null, After = after };
            }
            else if (Compare(before, after) is { } change)
            {
                yield return change;
            }
        }

        var kept = _moves.Values.ToHashSet(StringComparer.Ordinal);
        foreach (var before in _before.Resources.Where(resource => _after.Find(resource.Urn) is null && !kept.Contains(resource.Urn)))
        {
            yield return new() { Kind = ChangeKind.Removed, Before = before, After = null };
        }
    }

    private ResourceChange? Compare(PlannedResource before, PlannedResource after)
    {
        var renamed = Renamed(before);
        ImmutableArray<PropertyChange> properties =
        [
            .. Provider(renamed, after),
            .. ValueChanges.Between(before.Inputs, after.Inputs).Select(change => Effects.Judge(_after, after, change)),
        ];
        var options = OptionChanges.Between(renamed, after);
        var change = new ResourceChange
        {
            Kind = before.Urn == after.Urn ? ChangeKind.StateOnly : ChangeKind.Moved,
            Before = before,
            After = after,
            Properties = properties,
            Options = options,
        };
        return properties.IsEmpty && options.IsEmpty && change.MovedFrom is null ? null : Effects.Decide(change);
    }

    /// <summary>Another provider in another region cannot take over what is there; one in the same region may.</summary>
    private static IEnumerable<PropertyChange> Provider(PlannedResource before, PlannedResource after)
    {
        if (before.Provider == after.Provider || !after.Custom)
        {
            yield break;
        }

        yield return new("provider", Text(before.Provider), Text(after.Provider))
        {
            Replaces = before.Region == after.Region ? ReplacementLikelihood.Likely : ReplacementLikelihood.Certain,
            Reason = before.Region == after.Region ? "another provider, which Pulumi compares first" : "it lives in another region",
        };
    }

    private static PlannedString? Text(string? text) => text is null ? null : new(text);

    /// <summary>The old resource as the new plan would name what it refers to.</summary>
    private PlannedResource Renamed(PlannedResource before)
    {
        if (_moves.Count == 0)
        {
            return before;
        }

        var names = _moves.ToDictionary(move => move.Value, move => move.Key, StringComparer.Ordinal);
        string New(string urn) => names.GetValueOrDefault(urn, urn);
        return before with
        {
            Provider = before.Provider is { } provider ? New(provider) : null,
            Dependencies = [.. before.Dependencies.Select(New).Order(StringComparer.Ordinal)],
            Options = before.Options with { DependsOn = [.. before.Options.DependsOn.Select(New)] },
        };
    }
}
