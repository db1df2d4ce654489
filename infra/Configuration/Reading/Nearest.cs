namespace MultiRegion.Infra.Configuration.Reading;

/// <summary>Guesses what was meant.</summary>
internal static class Nearest
{
    /// <summary>Asks for the nearest candidate, or says what else to do when none is near.</summary>
    public static string Ask(string text, IEnumerable<string> candidates, string otherwise) =>
        To(text, candidates) is { } nearest ? $"Did you mean '{nearest}'?" : otherwise;

    /// <summary>The candidate with the fewest letters to change, if that is a third of the text at most.</summary>
    public static string? To(string text, IEnumerable<string> candidates) =>
        candidates.MinBy(candidate => Distance(text, candidate)) is { } nearest
        && Distance(text, nearest) <= Math.Max(1, text.Length / 3)
            ? nearest
            : null;

    // Levenshtein's distance, one row at a time. Letters that differ in case only are the same.
    private static int Distance(string left, string right)
    {
        var row = Enumerable.Range(0, right.Length + 1).ToArray();
        for (var i = 1; i <= left.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= right.Length; j++)
            {
                var same = char.ToLowerInvariant(left[i - 1]) == char.ToLowerInvariant(right[j - 1]);
                var replaced = diagonal + (same ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(replaced, Math.Min(row[j], row[j - 1]) + 1);
            }
        }

        return row[^1];
    }
}
