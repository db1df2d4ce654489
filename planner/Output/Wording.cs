using System.Globalization;

namespace MultiRegion.Planner.Output;

/// <summary>Phrases that messages and renderings share.</summary>
internal static class Wording
{
    /// <summary>A number and what it counts: <c>1 check</c>, <c>2 checks</c>.</summary>
    public static string Count(int number, string what) =>
        string.Create(CultureInfo.InvariantCulture, $"{number} {what}{(number == 1 ? "" : "s")}");

    /// <summary>The first few of a list and how many more there are.</summary>
    public static string Some(IEnumerable<string> items, int atMost = 3)
    {
        var all = items.ToList();
        return string.Join(", ", all.Take(atMost)) + (all.Count > atMost ? $" and {all.Count - atMost} more" : "");
    }
}
