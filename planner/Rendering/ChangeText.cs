using System.Text.RegularExpressions;
using MultiRegion.Offline;
using MultiRegion.Planner.Diffing;
using MultiRegion.Planner.Output;

namespace MultiRegion.Planner.Rendering;

/// <summary>Words for what a diff holds, the same in every rendering for people.</summary>
internal static partial class ChangeText
{
    /// <summary>The longest value shown; a longer one is told apart by its JSON form.</summary>
    internal const int LongestValue = 120;

    /// <summary>A value on one line, cut when it is long; nothing is said so.</summary>
    public static string Of(PlannedValue? value)
    {
        if (value is null)
        {
            return "(none)";
        }

        var text = FlowText.Of(value).ReplaceLineEndings(" ");
        return text.Length <= LongestValue ? text : $"{text[..LongestValue]}…";
    }

    /// <summary>What changes of a property across resources: both values where all agree, else some of them by name.</summary>
    public static IEnumerable<(PlannedValue? Before, PlannedValue? After, string Of)> Values(ChangeGroup group, PropertyChange property)
    {
        var all = group.Changes
            .Select(change => (change.Resource.Name, Property: change.Properties.Concat(change.Options).First(other => other.Path == property.Path)))
            .ToList();
        var agree = all.All(one => Of(one.Property.Before) == Of(property.Before) && Of(one.Property.After) == Of(property.After));
        return agree
            ? [(property.Before, property.After, "")]
            : all.Take(ChangeGroup.MostValues).Select(one => (one.Property.Before, one.Property.After, $" of {one.Name}"));
    }

    /// <summary>A change's risks on one line; empty when there are none.</summary>
    public static string Of(IEnumerable<Risk> risks) =>
        string.Join("; ", risks.Select(risk => risk.Class is RiskClass.BothRegions ? Of(risk.Class) : $"{Of(risk.Class)}: {risk.Reason}"));

    /// <summary>What a changed property does, behind its values; empty where there is nothing to add.</summary>
    public static string Note(PropertyChange property) => property switch
    {
        { Ignored: true } => $"ignored by {property.Reason}",
        { Replaces: ReplacementLikelihood.Certain } => $"replaces: {Short(property.Reason)}",
        { Replaces: ReplacementLikelihood.Likely } => $"likely replaces: {Short(property.Reason)}",
        { Follows: true } => $"another value: {property.Reason}",
        _ => "",
    };

    // The address of a source file says as much by its last two parts; programs find the whole in the JSON.
    private static string Short(string reason) => SourceAddress().Replace(reason, "${file}");

    [GeneratedRegex(@"https://\S+/(?<file>[^/\s]+/[^/\s]+)$")]
    private static partial Regex SourceAddress();

    /// <summary>The name of a class of risks.</summary>
    public static string Of(RiskClass risk) => risk switch
    {
        RiskClass.DataLoss => "data loss",
        RiskClass.BothRegions => "both regions at once",
        RiskClass.Traffic => "traffic",
        _ => "protected",
    };

    /// <summary>The name of a kind.</summary>
    public static string Of(ChangeKind kind) => kind switch
    {
        ChangeKind.Replaced => "replaced",
        ChangeKind.Removed => "removed",
        ChangeKind.Updated => "updated",
        ChangeKind.Added => "added",
        ChangeKind.Moved => "moved",
        _ => "state only",
    };

    /// <summary>How many of each kind: <c>1 replaced, 2 added</c>.</summary>
    public static string Counts(StackDiff stack)
    {
        var presence = stack.Presence switch
        {
            StackPresence.Added => "new stack, ",
            StackPresence.Removed => "stack is gone, ",
            _ => "",
        };
        var kinds = stack.Changes.GroupBy(change => change.Kind).OrderBy(kind => kind.Key).Select(kind => $"{kind.Count()} {Of(kind.Key)}").ToList();
        if (!stack.Outputs.IsEmpty)
        {
            kinds.Add($"{Wording.Count(stack.Outputs.Length, "output")}");
        }

        return presence + (kinds.Count == 0 ? "no change" : string.Join(", ", kinds));
    }
}
