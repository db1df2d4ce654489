using MultiRegion.Offline;

namespace MultiRegion.Planner.Planning;

/// <summary>Compares the options that decide what becomes of a resource.</summary>
internal static class OptionChange
{
    /// <summary>The options that differ, by the name a program gives them.</summary>
    public static IEnumerable<string> Between(PlannedOptions before, PlannedOptions after)
    {
        if (before.Protect != after.Protect)
        {
            yield return "protect";
        }

        if (before.RetainOnDelete != after.RetainOnDelete)
        {
            yield return "retainOnDelete";
        }

        if (before.DeleteBeforeReplace != after.DeleteBeforeReplace)
        {
            yield return "deleteBeforeReplace";
        }

        if (!before.IgnoreChanges.SequenceEqual(after.IgnoreChanges))
        {
            yield return "ignoreChanges";
        }

        if (!before.ReplaceOnChanges.SequenceEqual(after.ReplaceOnChanges))
        {
            yield return "replaceOnChanges";
        }

        if (!before.DependsOn.SequenceEqual(after.DependsOn))
        {
            yield return "dependsOn";
        }
    }
}
