using System.Collections.Immutable;
using MultiRegion.Offline;
using MultiRegion.Planner.Diffing;
using MultiRegion.Planner.Planning;

namespace MultiRegion.Planner.Timing;

/// <summary>
/// How long <c>pulumi up</c> takes to turn one plan into another. First what is created, changed or replaced, each after all
/// that it depends on; when all of that is done, what goes, in the other direction.
/// </summary>
internal static class ChangeTime
{
    /// <summary>The times, stack by stack; a stack that takes none is left out.</summary>
    public static ChangeTiming Estimate(SystemDiff diff, SystemPlan before, SystemPlan after) => new(
    [
        .. diff.Stacks
            .Select(stack => Of(stack, before.Stack(stack.Name), after.Stack(stack.Name)))
            .Where(stack => !stack.Chain.IsEmpty),
    ]);

    /// <summary>What the engine does with a resource.</summary>
    internal static ApplyAction ActionOf(ResourceChange change) => change.Kind switch
    {
        ChangeKind.Added => ApplyAction.Create,
        ChangeKind.Removed => change.Before!.Options.RetainOnDelete ? ApplyAction.Same : ApplyAction.Delete,
        ChangeKind.Updated => ApplyAction.Update,
        ChangeKind.Replaced when change.Before!.Options.RetainOnDelete => ApplyAction.Create,
        ChangeKind.Replaced when change.After!.Options.DeleteBeforeReplace is true => ApplyAction.Recreate,
        ChangeKind.Replaced => ApplyAction.Replace,
        _ => ApplyAction.Same,
    };

    private static StackChangeTiming Of(StackDiff stack, PlannedStack? before, PlannedStack? after)
    {
        var actions = stack.Changes.Select(change => (change, Action: ActionOf(change))).ToList();
        var coming = actions.Where(entry => entry.change.After is not null).ToDictionary(entry => entry.change.After!.Urn, entry => entry.Action, StringComparer.Ordinal);
        var going = actions
            .Where(entry => entry.Action is ApplyAction.Delete or ApplyAction.Replace)
            .Select(entry => entry.change.Before!.Urn)
            .ToHashSet(StringComparer.Ordinal);

        ImmutableArray<ChangeStep> made = after is null
            ? []
            : Steps(after, ApplyTime.Needs(after), resource => coming.GetValueOrDefault(resource.Urn), begin: 0);
        ImmutableArray<ChangeStep> deleted = before is null
            ? []
            : Steps(before, Reversed(ApplyTime.Needs(before)), resource => going.Contains(resource.Urn) ? ApplyAction.Delete : ApplyAction.Same, made.IsEmpty ? 0 : made[^1].End);
        return new(stack.Name, [.. made, .. deleted]);
    }

    private static ImmutableArray<ChangeStep> Steps(
        PlannedStack stack, ImmutableArray<ImmutableArray<int>> needs, Func<PlannedResource, ApplyAction> action, double begin)
    {
        ImmutableArray<double> minutes = [.. stack.Resources.Select(resource => DurationTable.Committed.Minutes(resource, action(resource)))];
        var path = new CriticalPath(minutes, needs);
        var finish = path.Finish();
        return
        [
            .. path.Chain(finish, _ => false).Select(at => new ChangeStep(
                stack.Resources[at], action(stack.Resources[at]), begin + finish[at] - minutes[at], minutes[at])),
        ];
    }

    private static ImmutableArray<ImmutableArray<int>> Reversed(ImmutableArray<ImmutableArray<int>> needs)
    {
        var users = needs.SelectMany((before, at) => before.Select(needed => (needed, at))).ToLookup(edge => edge.needed, edge => edge.at);
        return [.. needs.Select((_, at) => users[at].ToImmutableArray())];
    }
}
