using MultiRegion.Offline;

namespace MultiRegion.Planner.Planning;

/// <summary>Finds the placeholders of unresolved outputs in a plan's text: <c>&lt;us-east-1-vpc.id&gt;</c>.</summary>
internal static class Placeholder
{
    /// <summary>Every placeholder in a value, at any depth, angle brackets included; not those of secrets.</summary>
    public static IEnumerable<string> In(PlannedValue value) => value switch
    {
        PlannedString text => In(text.Value),
        PlannedUnknown unknown => [unknown.Placeholder],
        PlannedAsset asset => In(asset.Content),
        PlannedList list => list.Items.SelectMany(In),
        PlannedObject members => members.Members.Values.SelectMany(In),
        _ => [],
    };

    /// <summary>Every placeholder in the text, angle brackets included, in order.</summary>
    public static IEnumerable<string> In(string text)
    {
        for (var start = text.IndexOf('<', StringComparison.Ordinal); start >= 0; start = text.IndexOf('<', start + 1))
        {
            // A lone bracket before a placeholder ("a < b <x.id>") is not the beginning of one.
            var end = text.IndexOfAny(['<', '>'], start + 1);
            if (end < 0)
            {
                yield break;
            }

            if (text[end] == '>')
            {
                yield return text[start..(end + 1)];
            }
        }
    }
}
