namespace MultiRegion.Tests.Offline.ApiGuard;

/// <summary>Puts differences into words, grouped by type.</summary>
internal static class ApiReport
{
    private const int Shown = 50; // a page or two: whoever broke more than that has one cause to find first

    /// <summary>The report, or the empty text when there is nothing to report.</summary>
    public static string Write(string assembly, IReadOnlyList<ApiDifference> differences, IEnumerable<string> entryProblems) =>
        string.Join('\n',
        [
            .. Title(assembly, differences.Count),
            .. differences.Take(Shown).GroupBy(difference => difference.Type).SelectMany(Lines),
            .. entryProblems.Select(problem => $"beyond-the-lists/{assembly}.txt: {problem}"),
        ]);

    private static IEnumerable<string> Title(string assembly, int count) => count switch
    {
        0 => [],
        <= Shown => [$"{assembly}: not official, {count}:"],
        _ => [$"{assembly}: not official, {count}, of which the first {Shown}:"],
    };

    private static IEnumerable<string> Lines(IGrouping<string, ApiDifference> type) =>
    [
        type.Key,
        .. type.SelectMany(difference => new[]
        {
            $"  + offline only: {difference.Offline}",
            $"    official:     {difference.Official ?? "nothing of this name"}",
        }),
    ];
}
