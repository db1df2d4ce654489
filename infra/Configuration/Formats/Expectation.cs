namespace MultiRegion.Infra.Configuration.Formats;

/// <summary>Phrases for what is expected.</summary>
internal static class Expectation
{
    /// <summary>One of these, in the given order.</summary>
    public static string OneOf(IReadOnlyCollection<string> names) =>
        names.Count == 1 ? $"expected {names.Single()} only" : $"expected one of {string.Join(", ", names)}";
}
