using MultiRegion.Offline;

namespace MultiRegion.Planner.Planning;

/// <summary>Every single value inside a planned one, with its path.</summary>
internal static class PlannedTexts
{
    /// <summary>The values that hold no others; a secret is one, whatever it hides.</summary>
    public static IEnumerable<(string Path, PlannedValue Value)> Leaves(PlannedValue value, string path = "") => value switch
    {
        PlannedObject members => members.Members.SelectMany(member => Leaves(member.Value, InputChange.Step(path, member.Key))),
        PlannedList list => list.Items.SelectMany((item, index) => Leaves(item, $"{path}[{index}]")),
        _ => [(path, value)],
    };

    /// <summary>
    /// The texts among them, placeholders of unknown values included; of a secret those that it hides, which are for
    /// analyses only and never shown.
    /// </summary>
    public static IEnumerable<(string Path, string Text)> Of(PlannedValue value) =>
        from leaf in Leaves(value).SelectMany(leaf => leaf.Value is PlannedSecret secret ? Leaves(secret.Value, leaf.Path) : [leaf])
        let text = leaf.Value switch
        {
            PlannedString known => known.Value,
            PlannedUnknown unknown => unknown.Placeholder,
            PlannedAsset asset => asset.Content,
            _ => null,
        }
        where text is not null
        select (leaf.Path, text);
}
