namespace MultiRegion.Planner.Snapshots;

/// <summary>
/// The words of a plan snapshot. A snapshot is an outline: one fact per line, two spaces per level, everything sorted,
/// so that Git shows a change of the plan as the lines that changed.
/// </summary>
internal static class SnapshotFormat
{
    /// <summary>Raised when a line changes its meaning; a snapshot of another version is refused.</summary>
    internal const int Version = 1;

    /// <summary>What a snapshot's file name ends with.</summary>
    internal const string Extension = ".plan";

    /// <summary>What rewrites the snapshots, as messages name it.</summary>
    internal const string Command = "dotnet run -c Offline --project planner -- snapshot";

    internal const string Title = "multi-region plan, format ";
    internal const string Stack = "stack ";
    internal const string Project = "project ";
    internal const string Package = "package ";
    internal const string Resource = "resource ";
    internal const string End = "end, ";

    internal const string Outputs = "outputs";
    internal const string Inputs = "inputs";
    internal const string Component = "component";
    internal const string Remote = "remote";
    internal const string Parent = "parent";
    internal const string Provider = "provider";
    internal const string Region = "region";
    internal const string SecretInputs = "secretInputs";
    internal const string Placeholders = "placeholders";
    internal const string Needs = "needs";

    /// <summary>Under <see cref="Needs"/>: what no single input needs.</summary>
    internal const string Altogether = "*";

    internal const string Null = "null";
    internal const string True = "true";
    internal const string False = "false";
    internal const string EmptyList = "[]";
    internal const string EmptyObject = "{}";
    internal const string Secret = "secret";
    internal const string Unknown = "unknown ";
    internal const string Asset = "asset ";

    /// <summary>Text of several lines, which follow behind bars.</summary>
    internal const string Text = "text";

    /// <summary>Text that is compact JSON, which follows laid out behind bars.</summary>
    internal const string Json = "json";

    internal const char Bar = '|';
    internal const string Item = "-";
    internal const string Indent = "  ";

    /// <summary>The last line of a stack with so many resources: without it, a snapshot is truncated.</summary>
    internal static string EndOf(int resources) => $"{End}{resources} resources";
}
