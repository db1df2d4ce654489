namespace MultiRegion.Offline;

/// <summary>Finds placeholders in text.</summary>
internal static class Placeholders
{
    /// <summary>The first part of a text in angle brackets that is a placeholder; null when there is none.</summary>
    public static string? FirstIn(string text, Predicate<string> isPlaceholder)
    {
        for (var start = text.IndexOf('<', StringComparison.Ordinal); start >= 0; start = text.IndexOf('<', start + 1))
        {
            var end = text.IndexOf('>', start);
            if (end < 0)
                return null;

            // Brackets do not nest: of several opening ones the last before the closing one counts.
            start = text.LastIndexOf('<', end);
            var candidate = text[start..(end + 1)];
            if (isPlaceholder(candidate))
                return candidate;
        }

        return null;
    }
}
