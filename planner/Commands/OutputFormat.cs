namespace MultiRegion.Planner.Commands;

/// <summary>How a result is written.</summary>
internal enum OutputFormat
{
    /// <summary>For people.</summary>
    Text,

    /// <summary>For programs.</summary>
    Json,

    /// <summary>For people, in a browser: one page that needs nothing else.</summary>
    Html,

    /// <summary>For a comment on a pull request.</summary>
    Markdown,
}
