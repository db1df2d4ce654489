using MultiRegion.Offline;

namespace MultiRegion.Planner.Planning;

/// <summary>Every single value inside a planned one, with its path.</summary>
internal static class PlannedTexts
{
    /// <summary>The values that hold no others; of a secret, what it hides, for analyses only.</summary>
    public static IEnumerable<(string Path, PlannedValue Value)> Leaves(PlannedValue value, string path = "") => value switch
    {
        PlannedObject members => members.Members.SelectMany(member => Leaves(member.Value, InputChange.Step(path, member.Key))),
        PlannedList list => list.Items.SelectMany((item, index) => Leaves(item, $"{path}[{index}]")),
        PlannedSecret secret => Leaves(secret.Value, path),
        _ => [(path, value)],
    };

    /// <summary>The texts among them, placeholders of unknown values included.</summary>
    public static IEnumerable<(string Path, string Text)> Of(PlannedValue value) =>
        from leaf in Leaves(value)
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
