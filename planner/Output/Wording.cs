using System.Globalization;

namespace MultiRegion.Planner.Output;

/// <summary>Phrases that messages and renderings share.</summary>
internal static class Wording
{
    /// <summary>A number and what it counts: <c>1 check</c>, <c>2 checks</c>.</summary>
    public static string Count(int number, string what) =>
        string.Create(CultureInfo.InvariantCulture, $"{number} {what}{(number == 1 ? "" : "s")}");
}
