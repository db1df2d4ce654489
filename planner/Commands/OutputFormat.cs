namespace MultiRegion.Planner.Commands;

/// <summary>How a result is written.</summary>
internal enum OutputFormat
{
    /// <summary>For people.</summary>
    Text,

    /// <summary>For programs.</summary>
    Json,

    /// <summary>For a comment on a pull request.</summary>
    Markdown,

    /// <summary>A page for a browser.</summary>
    Html,
}
